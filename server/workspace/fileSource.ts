/**
 * Where a folder run gets its files from. A port: Node's file system, the editor's virtual file systems and tests each
 * implement it. Paths are opaque here (absolute paths or URIs); only a source takes them apart or puts them together.
 */
export interface FileSource {
  /** What stands under a path. Throws a FileError when nothing does or it may not be looked at. */
  kind(path: string): Promise<EntryKind>;
  /** The entries of a folder, in any order, links followed. Throws a FileError when it cannot be read. */
  list(folder: string): Promise<readonly FolderEntry[]>;
  /** The bytes of a file. Throws a FileError when it cannot be read or holds more than `mostBytes`. */
  read(file: string, mostBytes: number): Promise<Uint8Array>;
  /** The one path by which a folder is known however it was reached, so that loops of links end. */
  identity(folder: string): Promise<string>;
  /** The folder that holds this path, and the name that the path has in it; null at the top. */
  parent(path: string): { readonly folder: string; readonly name: string } | null;
}

export type EntryKind = 'file' | 'folder' | 'other';

export interface FolderEntry {
  /** The entry's own name, without separators. */
  readonly name: string;
  readonly path: string;
  readonly kind: EntryKind;
}

export type FileErrorCode = 'missing' | 'not-permitted' | 'too-large' | 'unreadable';

/** Why a file or folder could not be read. `detail` is the system's own word, or the size in bytes of a large file. */
export class FileError extends Error {
  constructor(
    readonly code: FileErrorCode,
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}
