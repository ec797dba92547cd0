import * as l10n from '@vscode/l10n';
import { Command, InvalidArgumentError, Option } from 'commander';
import { exportFormat, exportFormats } from '../export';
import { isIsoDate } from '../workspace/isoDate';
import { nodeFileSource } from '../workspace/nodeFileSource';
import { type AnnotatePathsOptions, annotatePaths } from './annotatePaths';
import { loadAnnotator } from './annotator';
import { exitCode } from './exitCode';
import { filterLines } from './filter';
import { print } from './standardOutput';

interface Options extends AnnotatePathsOptions {
  readonly jsonl?: boolean;
}

/** `fonte annotate`: files and folders to results, or the filter. Sets the process's exit code. */
export function annotateCommand(): Command {
  return new Command('annotate')
    .description(l10n.t('Annotates articles: actors, dates, quotes, and claims that no source stands behind.'))
    .argument('[path...]', l10n.t('files, and folders with the articles in them'))
    .addOption(
      new Option('--format <format>', l10n.t('form of the results'))
        .choices(['table', ...exportFormats.map(({ id }) => id)])
        .default('table'),
    )
    .option('--out <folder>', l10n.t('write the results there, a file an article where the format allows'))
    .addOption(
      new Option(
        '--published <date>',
        l10n.t('publication date, YYYY-MM-DD, instead of the one in the article'),
      ).argParser(readDate),
    )
    .option('--language <code>', l10n.t('main language as an ISO 639-1 code, instead of recognising it'))
    .addOption(
      new Option('--fail-on <severity>', l10n.t('exit with 2 when there are findings as grave as this'))
        .choices(['high', 'medium', 'low', 'never'])
        .default('never'),
    )
    .option('--include <pattern...>', l10n.t('only these files of folders, as in .gitignore'))
    .option('--exclude <pattern...>', l10n.t('not these files and folders'))
    .addOption(
      new Option('--workers <number>', l10n.t('threads that annotate folders')).default(2).argParser(readCount),
    )
    .option('--no-cache', l10n.t('neither use nor keep results of earlier runs'))
    .option('--jsonl', l10n.t('filter: {"id", "text", "published"?, "language"?} a line in, annotations a line out'))
    .option('--quiet', l10n.t('no progress'))
    .addHelpText(
      'after',
      `\n${l10n.t('Exit code: 0 clean, 2 findings at or above --fail-on, 1 something could not be annotated.')}`,
    )
    .action(run);
}

async function run(paths: string[], options: Options, command: Command): Promise<void> {
  if (options.jsonl) {
    if (paths.length > 0) command.error(l10n.t('error: --jsonl reads standard input and takes no paths'));
    process.exitCode = await runFilter();
    return;
  }
  if (paths.length === 0) command.error(l10n.t('error: no path given; name files or folders, or use --jsonl'));
  if (options.out && options.format === 'table')
    command.error(l10n.t('error: --out needs a --format other than table'));
  const format = exportFormat(options.format);
  if (format && !options.out) {
    if (format.collect || format.streams)
      command.error(l10n.t('error: {0} goes into files: say with --out in which folder', format.title));
    if (!format.stream && (paths.length > 1 || (await isFolder(paths[0] as string))))
      command.error(l10n.t('error: {0} is files of each article: say with --out in which folder', format.title));
  }
  process.exitCode = await annotatePaths(paths, options);
}

async function runFilter(): Promise<number> {
  if (process.stdin.isTTY)
    process.stderr.write(`${l10n.t('Reading documents from the keyboard, one JSON object a line; Ctrl+D ends.')}\n`);
  let code: number = exitCode.clean;
  for await (const answer of filterLines(process.stdin, loadAnnotator())) {
    if ('error' in answer) code = exitCode.error;
    if (!(await print(`${JSON.stringify(answer)}\n`))) return exitCode.error;
  }
  return code;
}

async function isFolder(path: string): Promise<boolean> {
  return (await nodeFileSource.kind(path).catch(() => 'other')) === 'folder';
}

function readCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 64)
    throw new InvalidArgumentError(l10n.t('It is not a number from 1 to 64.'));
  return count;
}

function readDate(text: string): string {
  if (!isIsoDate(text)) throw new InvalidArgumentError(l10n.t('It is not a day as YYYY-MM-DD.'));
  return text;
}
