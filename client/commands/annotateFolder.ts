import {
  type CancellationToken,
  commands,
  type Disposable,
  l10n,
  ProgressLocation,
  Uri,
  window,
  workspace,
} from 'vscode';
import { ProgressType } from 'vscode-languageclient';
import {
  type AnnotateFolderParams,
  annotateFolderMethod,
  type FolderProgress,
  type FolderSummary,
} from '../../server/protocol';
import type { StartedClient } from '../lifecycle';

const progressType = new ProgressType<FolderProgress>();
let runs = 0;

/**
 * `fonte.annotateFolder`: annotates every article below a folder (the one given, the workspace's only one, or one that
 * is picked), with progress that can be cancelled. Problems then shows every article; returns the totals.
 */
export function annotateFolder(start: StartedClient): Disposable {
  return commands.registerCommand('fonte.annotateFolder', async (given?: unknown): Promise<FolderSummary | null> => {
    const folder = given instanceof Uri ? given : await pickFolder();
    if (!folder) return null;
    const options = {
      location: ProgressLocation.Notification,
      title: l10n.t('Annotating the articles of {0}', workspace.asRelativePath(folder)),
      cancellable: true,
    };
    const summary = await window.withProgress(options, (progress, token) => {
      let before = 0;
      return run(start, folder, token, ({ done, total }) => {
        const increment = total ? ((done - before) / total) * 100 : undefined;
        before = done;
        const message = total ? l10n.t('{0} of {1}', done, total) : l10n.t('{0} articles', done);
        progress.report({ message, ...(increment === undefined ? {} : { increment }) });
      });
    });
    if (summary) void window.showInformationMessage(describe(summary));
    return summary;
  });
}

async function run(
  start: StartedClient,
  folder: Uri,
  token: CancellationToken,
  report: (progress: FolderProgress) => void,
): Promise<FolderSummary | null> {
  const client = await start();
  const progressToken = `fonte-folder-${++runs}`;
  const listener = client.onProgress(progressType, progressToken, report);
  try {
    const params: AnnotateFolderParams = { uri: folder.toString(), progressToken };
    return await client.sendRequest<FolderSummary>(annotateFolderMethod, params, token);
  } catch (error) {
    if (token.isCancellationRequested) return null;
    throw error;
  } finally {
    listener.dispose();
  }
}

async function pickFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 1) return folders[0]?.uri;
  if (folders.length > 1) return (await window.showWorkspaceFolderPick())?.uri;
  const picked = await window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, canSelectMany: false });
  return picked?.[0];
}

function describe({ files, failed, actors, dates, quotes, sentences }: FolderSummary): string {
  const found = l10n.t(
    '{0} articles: {1} actors, {2} dates, {3} quotes, {4} statements without a source.',
    files,
    actors,
    dates,
    quotes,
    sentences.unsourced + sentences.anonymous,
  );
  return failed > 0
    ? `${found} ${l10n.t('{0} files could not be read: see the output channel Fonte.', failed)}`
    : found;
}
