import { type CancellationToken, type Connection, ProgressType } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type AnnotateFolderParams, annotateFolderMethod, type FolderProgress, type FolderSummary } from '../protocol';
import { type AnnotatedFile, type AnnotateFile, inlineAnnotateFile, isFailed } from '../workspace/annotateFile';
import { Stopped } from '../workspace/cooperate';
import { discover, type FailedFile, type FoundFile } from '../workspace/discover';
import { uriKey } from '../workspace/editorFiles';
import { runFolder } from '../workspace/folderRun';
import { shownFindings } from '../workspace/shownFindings';
import { summarize } from '../workspace/summary';
import { cancellable } from './cancellable';
import { toDiagnostic } from './diagnostics';
import type { Feature, FeatureContext } from './feature';

const progressType = new ProgressType<FolderProgress>();
/** How often progress is told, in milliseconds. */
const PROGRESS_EVERY = 100;
/** Files read ahead of the one that is analysed. */
const CONCURRENCY = 3;

/**
 * `fonte/annotateFolder`: annotates every article below a folder, as the command line does, and pushes diagnostics of
 * each. Files that are open count as they stand in the editor.
 */
export const annotateFolder: Feature = {
  capabilities: {},
  register(context) {
    const { connection, documents } = context;
    const published = new Set<string>();
    connection.onRequest(
      annotateFolderMethod,
      cancellable((params: AnnotateFolderParams, token) => run(context, params, published, token)),
    );
    documents.onDidClose(({ uri }) => {
      if (published.has(uriKey(uri))) void publishAgain(context, uri);
    });
  },
};

async function run(
  context: FeatureContext,
  { uri, progressToken }: AnnotateFolderParams,
  published: Set<string>,
  token: CancellationToken,
): Promise<FolderSummary> {
  const { connection, files: source, index } = context;
  const tell = teller(connection, progressToken);
  const files: (FoundFile | FailedFile)[] = [];
  tell({ done: 0 });
  for await (const file of discover(source, uri)) {
    if (token.isCancellationRequested) throw new Stopped();
    if (!isFailed(file) || file.problem.code !== 'no-articles') files.push(file);
  }
  const abort = new AbortController();
  token.onCancellationRequested(() => abort.abort());
  const total = { files: 0, failed: 0, actors: 0, dates: 0, quotes: 0 };
  const sentences = { none: 0, sourced: 0, anonymous: 0, unsourced: 0 };
  const options = { concurrency: CONCURRENCY, signal: abort.signal };
  for await (const outcome of runFolder(each(files), await fileAnnotator(context), options)) {
    if (isFailed(outcome)) {
      total.failed++;
      connection.console.error(`${outcome.path}: ${outcome.problem.message}`);
    } else {
      const { summary } = outcome;
      total.files++;
      for (const count of ['actors', 'dates', 'quotes'] as const) total[count] += summary[count];
      for (const status of ['none', 'sourced', 'anonymous', 'unsourced'] as const)
        sentences[status] += summary.sentences[status];
      index.add(outcome.path, outcome);
      await publish(context, outcome);
      published.add(uriKey(outcome.path));
    }
    tell({ done: total.files + total.failed, total: files.length });
  }
  if (token.isCancellationRequested) throw new Stopped();
  return { ...total, sentences };
}

/** Annotates open documents as they stand in the editor, others as they stand in their files. */
async function fileAnnotator({ documents, files, annotator }: FeatureContext): Promise<AnnotateFile> {
  const fromFile = inlineAnnotateFile(files, await annotator());
  const open = new Map(documents.all().map(({ uri }) => [uriKey(uri), uri]));
  return async (file) => {
    const uri = open.get(uriKey(file.path));
    const document = uri === undefined ? null : await documents.annotated(uri);
    if (!document) return fromFile(file);
    const { annotations, findings } = document;
    const { text } = document.article;
    return {
      ...file,
      path: document.document.uri,
      text,
      annotations,
      findings,
      summary: summarize(annotations, findings),
    };
  };
}

async function publish({ connection, settings, projects }: FeatureContext, file: AnnotatedFile): Promise<void> {
  const { path: uri, text, findings } = file;
  const document = TextDocument.create(uri, 'article', 0, text);
  const shown = shownFindings(findings, file, await settings(), await projects.of(uri));
  await connection.sendDiagnostics({ uri, diagnostics: shown.map((finding) => toDiagnostic(document, finding)) });
}

/** Shows a file's own findings again after its document was closed, which took the document's away. */
async function publishAgain(context: FeatureContext, uri: string): Promise<void> {
  const outcome = await inlineAnnotateFile(context.files, await context.annotator())({ path: uri, name: uri });
  if (isFailed(outcome)) await context.connection.sendDiagnostics({ uri, diagnostics: [] });
  else await publish(context, outcome);
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

/** Tells the client of progress, not more often than it can be read, but always of the first and the last. */
function teller(connection: Connection, token: string | undefined): (progress: FolderProgress) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const now = performance.now();
    if (token === undefined || (now - last < PROGRESS_EVERY && progress.done !== progress.total)) return;
    last = now;
    void connection.sendProgress(progressType, token, progress);
  };
}
