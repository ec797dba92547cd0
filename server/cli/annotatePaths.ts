import * as l10n from '@vscode/l10n';
import type { Severity } from '../annotate/annotations';
import { exportFormat } from '../export';
import { isFailed } from '../workspace/annotateFile';
import { type DiscoverOptions, discover, type FailedFile, type FoundFile } from '../workspace/discover';
import { runFolder } from '../workspace/folderRun';
import { nodeFileSource } from '../workspace/nodeFileSource';
import type { Summary } from '../workspace/summary';
import { type Analysis, inlineAnalysis, pooledAnalysis } from './analysis';
import { exitCode } from './exitCode';
import {
  collectedOutput,
  fileOutput,
  filesOutput,
  folderOutput,
  type Output,
  singleOutput,
  streamOutput,
  tableOutput,
} from './output';
import { Progress } from './progress';

export interface AnnotatePathsOptions extends DiscoverOptions {
  /** `table`, or the id of an export format. */
  readonly format: string;
  /** Folder for the results; standard output without it. */
  readonly out?: string;
  readonly published?: string;
  readonly language?: string;
  readonly failOn: Severity | 'never';
  readonly quiet?: boolean;
  /** How many threads annotate a folder. */
  readonly workers: number;
  /** False when nothing is to be remembered on disk. */
  readonly cache: boolean;
}

/** From how many files on threads are worth their start. */
const FEW = 8;

const GRAVER: Readonly<Record<AnnotatePathsOptions['failOn'], readonly Severity[]>> = {
  high: ['high'],
  medium: ['high', 'medium'],
  low: ['high', 'medium', 'low'],
  never: [],
};

/** Annotates files and folders; results go to the output, troubles and progress to standard error. Returns the exit code. */
export async function annotatePaths(paths: readonly string[], options: AnnotatePathsOptions): Promise<number> {
  const output = await chooseOutput(paths, options);
  const progress = new Progress(process.stderr, options.quiet ?? false);
  const cancel = new AbortController();
  process.once('SIGINT', () => cancel.abort());
  let failures = 0;
  let grave = 0;
  const report = (name: string, message: string) => {
    failures++;
    progress.say(l10n.t('fonte: {0}: {1}', name, message));
  };
  const analysis = await chooseAnalysis(paths, options);
  let wanted = true;
  const { annotateFile, concurrency } = analysis;
  const run = { concurrency, signal: cancel.signal };
  void countFiles(paths, options, cancel.signal).then((total) => {
    progress.total = total;
  });
  for await (const outcome of runFolder(discoverAll(paths, options), annotateFile, run)) {
    try {
      if (isFailed(outcome)) {
        report(outcome.name, outcome.problem.message);
        wanted = await output.fail(outcome);
      } else {
        if (isGrave(outcome.summary, options.failOn)) grave++;
        wanted = await output.add(outcome);
      }
    } catch (error) {
      report(outcome.name, (error as Error).message);
    }
    progress.step(isFailed(outcome));
    if (!wanted) break;
  }
  await analysis.close();
  try {
    if (wanted) await output.end();
  } catch (error) {
    report(options.out ?? l10n.t('standard output'), (error as Error).message);
    await output.abandon?.();
  }
  for (const [what, count] of output.losses)
    progress.say(l10n.t('{0} has no place for: {1} ({2})', options.format, what, count));
  progress.end(cancel.signal.aborted);
  if (cancel.signal.aborted) return exitCode.interrupted;
  return failures > 0 || !wanted ? exitCode.error : grave > 0 ? exitCode.findings : exitCode.clean;
}

/** The articles under several paths, one after the other. */
export async function* discoverAll(
  paths: readonly string[],
  options: DiscoverOptions,
): AsyncGenerator<FoundFile | FailedFile, void, void> {
  for (const path of paths) yield* discover(nodeFileSource, path, options);
}

/** How many files there are: the folders are walked a second time, so that no list of them is kept. */
async function countFiles(paths: readonly string[], options: DiscoverOptions, signal: AbortSignal): Promise<number> {
  let count = 0;
  for await (const _ of discoverAll(paths, options)) {
    if (signal.aborted) break;
    count++;
  }
  return count;
}

/** Threads for folders and for many files. */
async function chooseAnalysis(paths: readonly string[], options: AnnotatePathsOptions): Promise<Analysis> {
  const { published, language, workers, cache } = options;
  const settings = { ...(published ? { published } : {}), ...(language ? { language } : {}) };
  const files = await Promise.all(paths.slice(0, FEW).map(isFile));
  if (paths.length < FEW && files.every(Boolean)) return inlineAnalysis(settings);
  return pooledAnalysis(settings, workers, cache, Intl.DateTimeFormat().resolvedOptions().locale);
}

async function isFile(path: string): Promise<boolean> {
  return (await nodeFileSource.kind(path).catch(() => 'file')) !== 'folder';
}

async function chooseOutput(paths: readonly string[], options: AnnotatePathsOptions): Promise<Output> {
  const format = exportFormat(options.format);
  if (!format) return tableOutput();
  if (options.out && format.collect) return collectedOutput(format, options.out);
  if (options.out && format.streams) return filesOutput(format, options.out);
  if (options.out) return format.article ? folderOutput(format, options.out) : fileOutput(format, options.out);
  const single = paths.length === 1 && (await isFile(paths[0] as string));
  return format.article && (single || !format.stream) ? singleOutput(format) : streamOutput(format);
}

function isGrave(summary: Summary, failOn: AnnotatePathsOptions['failOn']): boolean {
  return GRAVER[failOn].some((severity) => summary.findings[severity] > 0);
}
