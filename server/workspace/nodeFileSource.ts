import { open, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type EntryKind, FileError, type FileErrorCode, type FileSource, type FolderEntry } from './fileSource';

const CODES: Readonly<Record<string, FileErrorCode>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'not-permitted',
  EPERM: 'not-permitted',
};

/** The files of this machine. Paths are absolute or relative to the working directory. */
export const nodeFileSource: FileSource = {
  kind: (path) => guarded(async () => kindOf(await stat(path))),
  list: (folder) =>
    guarded(async () => {
      const entries = await readdir(folder, { withFileTypes: true });
      return Promise.all(
        entries.map(async (entry): Promise<FolderEntry> => {
          const path = join(folder, entry.name);
          const kind = entry.isSymbolicLink() ? await linkedKind(path) : kindOf(entry);
          return { name: entry.name, path, kind };
        }),
      );
    }),
  read: (file, mostBytes) =>
    guarded(async () => {
      const handle = await open(file, 'r');
      try {
        const status = await handle.stat();
        if (!status.isFile()) throw new FileError('unreadable', 'not a file');
        if (status.size > mostBytes) throw new FileError('too-large', String(status.size));
        return await handle.readFile();
      } finally {
        await handle.close();
      }
    }),
  identity: (folder) => guarded(() => realpath(folder)),
  parent(path) {
    const absolute = resolve(path);
    const folder = dirname(absolute);
    return folder === absolute ? null : { folder, name: basename(absolute) };
  },
};

async function linkedKind(path: string): Promise<EntryKind> {
  try {
    return kindOf(await stat(path));
  } catch {
    return 'other'; // a link that leads nowhere, or to itself
  }
}

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): EntryKind {
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
}

/** Turns the system's errors into FileErrors. */
async function guarded<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof FileError) throw error;
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new FileError(CODES[code] ?? 'unreadable', code || message);
  }
}
