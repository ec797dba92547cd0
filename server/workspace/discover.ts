import ignore, { type Ignore } from 'ignore';
import { type FileProblem, problemOf } from './fileProblem';
import type { FileSource, FolderEntry } from './fileSource';
import { enter, type IgnoreRules, isIgnored, rulesAbove, rulesIn } from './ignoreRules';
import { isLeftAlone } from './leftAlone';
import { PROJECT_FILE, type Project } from './project';
import { isInScope, type ProjectScope, scopeAbove, below as scopeBelow, scopeIn } from './projectScope';

/** A file that a run is to annotate. */
export interface FoundFile {
  readonly path: string;
  /** How messages and results name it: as it was asked for, or that folder's name with the path below it. */
  readonly name: string;
  /** What the project that the file belongs to wishes, where it belongs to one. */
  readonly project?: Project;
}

/** A file or folder that a run could not take in, and why. */
export interface FailedFile extends FoundFile {
  readonly problem: FileProblem;
}

export interface DiscoverOptions {
  /** Patterns as in `.gitignore`, relative to the folder asked for: only these files, where there are any. */
  readonly include?: readonly string[];
  /** Patterns of files and folders to leave out. */
  readonly exclude?: readonly string[];
}

const EXTENSION = /\.(?:article|txt|text|md|markdown)$/i;
const NO_FOLDER = new Set(['node_modules', '__pycache__']);

/** Whether a file in a folder counts as an article by its name; a file that is named itself is always read. */
export function isArticleName(name: string): boolean {
  return EXTENSION.test(name) && !isLeftAlone(name);
}

/**
 * The articles under a path, in the order of their names, as they are found: the file itself, or those of a folder and
 * of the folders below it, without what `.gitignore` leaves out, hidden entries and loops of links. A folder that
 * cannot be read is reported in its place, and so is one without any article.
 */
export async function* discover(
  source: FileSource,
  asked: string,
  options: DiscoverOptions = {},
): AsyncGenerator<FoundFile | FailedFile, void, void> {
  const path = asked.length > 1 ? asked.replace(/[/\\]+$/, '') : asked;
  const name = path;
  const problems: FailedFile[] = [];
  const report = (file: string, error: unknown) => problems.push({ path: file, name: file, problem: problemOf(error) });
  try {
    const isFolder = (await source.kind(path)) === 'folder';
    const scope = await scopeAbove(source, path, report);
    if (!isFolder) {
      yield* problems;
      yield { path, name, ...projectOf(scope) };
      return;
    }
    const walk: Walk = {
      source,
      seen: new Set(),
      only: options.include?.length ? ignore().add([...options.include]) : null,
      without: ignore().add([...(options.exclude ?? [])]),
      problems,
    };
    const prefix = /^(?:\.|\.\/)?$/.test(name) ? '' : `${name.replace(/\/$/, '')}/`;
    let any = false;
    for await (const found of walkFolder(walk, path, prefix, '', await rulesAbove(source, path), scope)) {
      any = true;
      yield found;
    }
    if (!any) yield { path, name, problem: problemOf('no-articles') };
  } catch (error) {
    yield { path, name, problem: problemOf(error) };
  }
}

function projectOf({ project }: ProjectScope): { readonly project?: Project } {
  return project ? { project } : {};
}

interface Walk {
  readonly source: FileSource;
  /** The folders entered, by identity. */
  readonly seen: Set<string>;
  readonly only: Ignore | null;
  readonly without: Ignore;
  /** Project files that cannot be used, not yet told of. */
  readonly problems: FailedFile[];
}

async function* walkFolder(
  walk: Walk,
  folder: string,
  prefix: string,
  below: string,
  above: IgnoreRules,
  scopeOutside: ProjectScope,
): AsyncGenerator<FoundFile | FailedFile, void, void> {
  let entries: readonly FolderEntry[];
  try {
    const identity = await walk.source.identity(folder);
    if (walk.seen.has(identity)) return;
    walk.seen.add(identity);
    entries = await walk.source.list(folder);
  } catch (error) {
    yield { path: folder, name: `${prefix}${below}`, problem: problemOf(error) };
    return;
  }
  const rules = await rulesIn(walk.source, entries, above);
  const scope = await scopeIn(walk.source, entries, scopeOutside, (file, error) =>
    walk.problems.push({ path: file, name: `${prefix}${below}${PROJECT_FILE}`, problem: problemOf(error) }),
  );
  yield* walk.problems.splice(0);
  for (const { name, path, kind } of entries.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))) {
    if (name.startsWith('.') || isIgnored(rules, name, kind === 'folder')) continue;
    if (!isInScope(scope, name, kind === 'folder')) continue;
    const relative = `${below}${name}`;
    if (kind === 'folder') {
      if (NO_FOLDER.has(name) || walk.without.ignores(`${relative}/`)) continue;
      yield* walkFolder(walk, path, prefix, `${relative}/`, enter(rules, name), scopeBelow(scope, name));
    } else if (kind === 'file' && isArticleName(name)) {
      if (walk.without.ignores(relative) || (walk.only && !walk.only.ignores(relative))) continue;
      yield { path, name: `${prefix}${relative}`, ...projectOf(scope) };
    }
  }
}
