import ignore, { type Ignore } from 'ignore';
import type { FileSource, FolderEntry } from './fileSource';
import { PROJECT_FILE, type Project, parseProject } from './project';

/** The project file that speaks for a folder: the nearest one, there or above. */
export interface ProjectScope {
  readonly project: Project | null;
  /** The names of the folders from the project's own down to this one. */
  readonly folders: readonly string[];
  readonly only: Ignore | null;
  readonly without: Ignore | null;
}

/** Told of a project file that cannot be used; the run goes on as if there were none. */
export type ReportProjectFile = (path: string, error: unknown) => void;

const MOST_BYTES = 10_000_000;

export const noProject: ProjectScope = { project: null, folders: [], only: null, without: null };

/** The scope that holds in a folder before its own project file is read. */
export async function scopeAbove(source: FileSource, folder: string, report: ReportProjectFile): Promise<ProjectScope> {
  const names: string[] = [];
  for (let parent = source.parent(folder); parent; parent = source.parent(parent.folder)) {
    names.unshift(parent.name);
    const entries = await source.list(parent.folder).catch(() => []);
    const scope = await scopeIn(source, entries, noProject, report);
    if (scope.project) return { ...scope, folders: names };
    if (entries.some(({ name }) => name === '.git')) break;
  }
  return noProject;
}

/** The scope of a folder with these entries: its own project file's, else the one from above. */
export async function scopeIn(
  source: FileSource,
  entries: readonly FolderEntry[],
  above: ProjectScope,
  report: ReportProjectFile,
): Promise<ProjectScope> {
  const file = entries.find(({ name, kind }) => name === PROJECT_FILE && kind === 'file');
  if (!file) return above;
  try {
    const project = parseProject(new TextDecoder().decode(await source.read(file.path, MOST_BYTES)), file.path);
    return { project, folders: [], only: patterns(project.include), without: patterns(project.exclude) };
  } catch (error) {
    report(file.path, error);
    return noProject;
  }
}

/** The scope as it holds in a folder of this name below. */
export function below(scope: ProjectScope, name: string): ProjectScope {
  return scope.project ? { ...scope, folders: [...scope.folders, name] } : scope;
}

/** Whether the project leaves an entry in; folders are only left out by `exclude`. */
export function isInScope({ folders, only, without }: ProjectScope, name: string, isFolder: boolean): boolean {
  const path = [...folders, name].join('/');
  if (without?.ignores(isFolder ? `${path}/` : path)) return false;
  return isFolder || !only || only.ignores(path);
}

function patterns(lines: readonly string[]): Ignore | null {
  return lines.length > 0 ? ignore().add([...lines]) : null;
}
