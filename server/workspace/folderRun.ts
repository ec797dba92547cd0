import { type AnnotateFile, type FileOutcome, isFailed } from './annotateFile';
import type { FailedFile, FoundFile } from './discover';
import { projectFindings } from './projectFindings';
import { summarize } from './summary';

export interface FolderRunOptions {
  /** How many files are under way at a time; bounds what the run holds in memory. */
  readonly concurrency?: number;
  /** Ends the run: no more results come, those that came stay valid. */
  readonly signal?: AbortSignal;
}

/**
 * Annotates files as they are found and gives the results in the same order, each as soon as it and those before it
 * are there. Nothing is lost: every file found comes back, annotated or with its problem.
 */
export async function* runFolder(
  files: AsyncIterable<FoundFile | FailedFile>,
  annotateFile: AnnotateFile,
  { concurrency = 1, signal }: FolderRunOptions = {},
): AsyncGenerator<FileOutcome, void, void> {
  const underWay: Promise<FileOutcome>[] = [];
  const next = () => orAborted(underWay.shift() as Promise<FileOutcome>, signal);
  for await (const found of files) {
    if (signal?.aborted) return;
    underWay.push(isFailed(found) ? Promise.resolve(found) : annotateFile(found).then(asProjectWishes));
    if (underWay.length < concurrency) continue;
    const outcome = await next();
    if (!outcome) return;
    yield outcome;
  }
  while (underWay.length > 0) {
    const outcome = await next();
    if (!outcome) return;
    yield outcome;
  }
}

/** The article with the findings that its project lets through. */
function asProjectWishes(outcome: FileOutcome): FileOutcome {
  if (isFailed(outcome) || !outcome.project) return outcome;
  const { text, annotations, project } = outcome;
  const findings = projectFindings(outcome.findings, { text, annotations }, project);
  return { ...outcome, findings, summary: summarize(annotations, findings) };
}

/** The promise's value, or null as soon as the run is cancelled. */
function orAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T | null> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const stop = () => resolve(null);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
