import ignore, { type Ignore } from 'ignore';
import type { FileSource, FolderEntry } from './fileSource';

/** The rules of one `.gitignore` and the folder it stands in, as a path from the topmost folder that has rules. */
interface RuleFile {
  readonly depth: number;
  readonly rules: Ignore;
}

/** Which entries of a folder git would ignore: the `.gitignore` files from the repository's top down to it. */
export interface IgnoreRules {
  /** The names of the folders from the topmost one that counts down to this one. */
  readonly folders: readonly string[];
  readonly files: readonly RuleFile[];
}

const MOST_BYTES = 1_000_000;

/** The rules that hold in a folder before its own `.gitignore` is read; none outside of a git repository. */
export async function rulesAbove(source: FileSource, folder: string): Promise<IgnoreRules> {
  const chain: { path: string; name: string }[] = [];
  for (let path = folder; !(await holdsRepository(source, path)); ) {
    const parent = source.parent(path);
    if (!parent) return { folders: [], files: [] };
    chain.unshift({ path, name: parent.name });
    path = parent.folder;
  }
  let rules: IgnoreRules = { folders: [], files: [] };
  for (const { path, name } of chain) {
    const parent = source.parent(path);
    if (parent) rules = await rulesIn(source, await entriesOf(source, parent.folder), rules);
    rules = enter(rules, name);
  }
  return rules;
}

/** The rules above a folder with those of its own `.gitignore`. One that cannot be read counts as absent. */
export async function rulesIn(
  source: FileSource,
  entries: readonly FolderEntry[],
  above: IgnoreRules,
): Promise<IgnoreRules> {
  const file = entries.find(({ name, kind }) => name === '.gitignore' && kind === 'file');
  if (!file) return above;
  try {
    const text = new TextDecoder().decode(await source.read(file.path, MOST_BYTES));
    return { ...above, files: [...above.files, { depth: above.folders.length, rules: ignore().add(text) }] };
  } catch {
    return above;
  }
}

/** The rules as they hold in a folder of this name below. */
export function enter(rules: IgnoreRules, name: string): IgnoreRules {
  return { ...rules, folders: [...rules.folders, name] };
}

/** Whether an entry is ignored; the deepest file that has a word on it decides. */
export function isIgnored(rules: IgnoreRules, name: string, isFolder: boolean): boolean {
  for (const { depth, rules: file } of rules.files.toReversed()) {
    const path = [...rules.folders.slice(depth), name].join('/');
    const { ignored, unignored } = file.test(isFolder ? `${path}/` : path);
    if (ignored || unignored) return ignored;
  }
  return false;
}

async function holdsRepository(source: FileSource, folder: string): Promise<boolean> {
  return (await entriesOf(source, folder)).some(({ name }) => name === '.git');
}

async function entriesOf(source: FileSource, folder: string): Promise<readonly FolderEntry[]> {
  try {
    return await source.list(folder);
  } catch {
    return [];
  }
}
