import * as l10n from '@vscode/l10n';
import type { Severity } from '../annotate/annotations';
import { exportFormat } from '../export';
import { inlineAnnotateFile, isFailed } from '../workspace/annotateFile';
import { type DiscoverOptions, discover, type FailedFile, type FoundFile } from '../workspace/discover';
import { runFolder } from '../workspace/folderRun';
import { nodeFileSource } from '../workspace/nodeFileSource';
import type { Summary } from '../workspace/summary';
import { loadAnnotator } from './annotator';
import { exitCode } from './exitCode';
import { fileOutput, folderOutput, type Output, singleOutput, streamOutput, tableOutput } from './output';
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
}

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
  const { published, language } = options;
  const annotateFile = inlineAnnotateFile(nodeFileSource, loadAnnotator(), {
    ...(published ? { published } : {}),
    ...(language ? { language } : {}),
  });
  let wanted = true;
  for await (const outcome of runFolder(discoverAll(paths, options), annotateFile, { signal: cancel.signal })) {
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
  try {
    if (wanted) await output.end();
  } catch (error) {
    report(options.out ?? l10n.t('standard output'), (error as Error).message);
  }
  for (const [what, count] of output.losses)
    progress.say(l10n.t('{0} has no place for: {1} ({2})', options.format, what, count));
  progress.end(cancel.signal.aborted);
  if (cancel.signal.aborted) return exitCode.interrupted;
  return failures > 0 || !wanted ? exitCode.error : grave > 0 ? exitCode.findings : exitCode.clean;
}

async function* discoverAll(
  paths: readonly string[],
  options: DiscoverOptions,
): AsyncGenerator<FoundFile | FailedFile, void, void> {
  for (const path of paths) yield* discover(nodeFileSource, path, options);
}

async function chooseOutput(paths: readonly string[], options: AnnotatePathsOptions): Promise<Output> {
  const format = exportFormat(options.format);
  if (!format) return tableOutput();
  if (options.out) return format.article ? folderOutput(format, options.out) : fileOutput(format, options.out);
  const single = paths.length === 1 && (await nodeFileSource.kind(paths[0] as string).catch(() => null)) === 'file';
  return format.article && (single || !format.stream) ? singleOutput(format) : streamOutput(format);
}

function isGrave(summary: Summary, failOn: AnnotatePathsOptions['failOn']): boolean {
  return GRAVER[failOn].some((severity) => summary.findings[severity] > 0);
}
