import { decode } from './decode';
import { FileError, type FileSource } from './fileSource';
import { emptyProject, PROJECT_FILE, type Project, parseProject } from './project';

const MOST_BYTES = 10_000_000;

/** A project file and the folder that it speaks for. */
export interface FoundProject {
  readonly project: Project;
  readonly uri: string;
}

/**
 * The project files (`.fonte.json`) by folder: an article's is the nearest one above it inside the workspace. Files
 * are read once, until `forget`. One that is wrong is reported and counts as empty.
 */
export class Projects {
  private readonly known = new Map<string, Promise<FoundProject | null>>();

  /** @param report told once of each project file that cannot be used, in words for people. */
  constructor(
    private readonly files: FileSource,
    private readonly folders: () => readonly string[],
    private readonly report: (message: string) => void,
  ) {}

  forget(): void {
    this.known.clear();
  }

  /** The project of a document; an empty one where there is none. */
  async of(uri: string): Promise<Project> {
    return (await this.find(uri))?.project ?? emptyProject;
  }

  /** The nearest project file above a document, and null where there is none. */
  async find(uri: string): Promise<FoundProject | null> {
    const root = this.rootOf(uri);
    if (root === null) return null;
    for (let path = uri; path !== root; ) {
      const parent = this.files.parent(path);
      if (!parent) return null;
      const found = await this.in(parent.folder);
      if (found) return found;
      path = parent.folder;
    }
    return null;
  }

  /** The innermost workspace folder that a document stands in; null for a document outside of all. */
  rootOf(uri: string): string | null {
    const within = this.folders().filter((folder) => uri.startsWith(`${folder.replace(/\/$/, '')}/`));
    return within.sort((a, b) => b.length - a.length)[0]?.replace(/\/$/, '') ?? null;
  }

  private in(folder: string): Promise<FoundProject | null> {
    const known = this.known.get(folder) ?? this.read(`${folder.replace(/\/$/, '')}/${PROJECT_FILE}`);
    this.known.set(folder, known);
    return known;
  }

  private async read(uri: string): Promise<FoundProject | null> {
    try {
      const decoded = decode(await this.files.read(uri, MOST_BYTES));
      return { uri, project: parseProject('text' in decoded ? decoded.text : '', uri) };
    } catch (error) {
      if (error instanceof FileError) return null;
      this.report(error instanceof Error ? error.message : String(error));
      return { uri, project: emptyProject };
    }
  }
}
