import { join } from 'node:path';
import * as l10n from '@vscode/l10n';
import type { ExportFormat, Loss } from '../export/format';
import type { AnnotatedFile } from '../workspace/annotateFile';
import type { FailedFile } from '../workspace/discover';
import { beginWhole, type WholeFile, writeWhole } from '../workspace/fileWriter';
import type { Summary } from '../workspace/summary';
import { loadLibrary } from './loadLibrary';
import { print } from './standardOutput';
import { summaryTable } from './table';

/** Where the results of a run go, one after the other. Rejects with an Error for people when they cannot. */
export interface Output {
  /** False when nobody wants more. */
  add(article: AnnotatedFile): Promise<boolean>;
  fail(file: FailedFile): Promise<boolean>;
  end(): Promise<void>;
  /** Leaves no part of a file behind, after an error. */
  abandon?(): Promise<void>;
  readonly losses: ReadonlyMap<string, number>;
}

/** The summary table, printed when the run is over. */
export function tableOutput(): Output {
  const rows: { name: string; summary: Summary }[] = [];
  return {
    losses: new Map(),
    add: async ({ name, summary }) => rows.push({ name, summary }) > 0,
    fail: async () => true,
    end: async () => {
      if (rows.length > 0) await print(summaryTable(rows));
    },
  };
}

/** One file a text: what the format makes of the only article there is. */
export function singleOutput(format: ExportFormat): Output {
  const losses = new Map<string, number>();
  return {
    losses,
    add: async (article) => {
      const { content, losses: lost } = format.article!(article);
      count(losses, lost);
      return print(content.find(({ name }) => name.endsWith(format.extension))!.content);
    },
    fail: async () => true,
    end: async () => {},
  };
}

/** One stream of all articles, to standard output or to wherever `write` writes; `finish` is called at its end. */
export function streamOutput(
  format: ExportFormat,
  write: (content: string) => Promise<boolean> = print,
  finish: () => Promise<void> = async () => {},
  abandon: () => Promise<void> = async () => {},
): Output {
  const losses = new Map<string, number>();
  const stream = format.stream!();
  let begun = false;
  const send = async (content: string) => {
    const head = begun ? '' : stream.begin;
    begun = true;
    return write(head + content);
  };
  return {
    losses,
    add: (article) => {
      const { content, losses: lost } = stream.add(article);
      count(losses, lost);
      return send(content);
    },
    fail: (file) => send(stream.fail?.(file) ?? ''),
    end: async () => {
      await send(stream.end());
      await finish();
    },
    abandon,
  };
}

/** One file of all articles in a folder: `annotations` with the format's extension, unless it has a name of its own. */
export function fileOutput(format: ExportFormat, folder: string, name = `annotations${format.extension}`): Output {
  let file: WholeFile | null = null;
  return streamOutput(
    format,
    async (content) => {
      file ??= await beginWhole(join(folder, name));
      await file.write(content);
      return true;
    },
    async () => file?.finish(),
    async () => file?.abandon(),
  );
}

/** Several files of all articles in a folder. */
export function filesOutput(format: ExportFormat, folder: string): Output {
  const outputs = Object.entries(format.streams!()).map(([name, stream]) =>
    fileOutput({ ...format, stream: () => stream }, folder, name),
  );
  const all = async (action: (output: Output) => Promise<boolean>) => {
    for (const output of outputs) await action(output);
    return true;
  };
  return {
    get losses() {
      return new Map(outputs.flatMap(({ losses }) => [...losses]));
    },
    add: (article) => all((output) => output.add(article)),
    fail: (file) => all((output) => output.fail(file)),
    end: async () => {
      for (const output of outputs) await output.end();
    },
    abandon: async () => {
      for (const output of outputs) await output.abandon?.();
    },
  };
}

/** One file of all articles that is written when all of them are there. */
export async function collectedOutput(format: ExportFormat, folder: string): Promise<Output> {
  const collector = await format.collect!(loadLibrary);
  const losses = new Map<string, number>();
  return {
    losses,
    add: async (article) => {
      count(losses, collector.add(article));
      return true;
    },
    fail: async () => true,
    end: () => writeWhole(join(folder, `annotations${format.extension}`), collector.end()),
  };
}

/** Files of each article in a folder, each written whole or not at all. */
export function folderOutput(format: ExportFormat, folder: string): Output {
  const losses = new Map<string, number>();
  const written = new Set<string>();
  return {
    losses,
    add: async (article) => {
      const { content, losses: lost } = format.article!(article);
      count(losses, lost);
      for (const { name, content: text } of content) {
        const path = join(folder, inside(name));
        if (written.has(path)) throw new Error(l10n.t('{0} is the result of another file already.', path));
        written.add(path);
        await writeWhole(path, text);
      }
      return true;
    },
    fail: async () => true,
    end: async () => {},
  };
}

/** A file's name as a path that stays inside of a folder: `../a/b.txt` and `/a/b.txt` give `a/b.txt`. */
function inside(name: string): string {
  const parts = name.split(/[\\/]/).filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.join('/').replaceAll(':', '_');
}

function count(losses: Map<string, number>, more: readonly Loss[]): void {
  for (const { what, count: times } of more) losses.set(what, (losses.get(what) ?? 0) + times);
}
