import { commands, type Disposable, l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FileChangeType } from 'vscode-languageclient';
import { type AcceptClaimParams, type AcceptedFile, acceptClaimMethod } from '../../server/protocol';

/** `fonte.acceptClaim`, behind a quick fix: asks why, and writes the accepted claim into the project file. */
export function acceptClaim(client: BaseLanguageClient): Disposable {
  return commands.registerCommand(
    'fonte.acceptClaim',
    async (uri: string, range: AcceptClaimParams['range'], given?: string): Promise<void> => {
      const reason =
        given ??
        (await window.showInputBox({
          title: l10n.t('Accept without a source'),
          prompt: l10n.t('Why may this statement stand without a source? The answer is kept in .fonte.json.'),
          ignoreFocusOut: true,
        }));
      if (!reason?.trim()) return;
      const params: AcceptClaimParams = { uri, range, reason: reason.trim(), on: today() };
      const file = await client.sendRequest<AcceptedFile>(acceptClaimMethod, params);
      await workspace.fs.writeFile(Uri.parse(file.uri), new TextEncoder().encode(file.text));
      // Not every file system tells of changes.
      const changes = [{ uri: file.uri, type: FileChangeType.Changed }];
      await client.sendNotification('workspace/didChangeWatchedFiles', { changes });
    },
  );
}

function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
