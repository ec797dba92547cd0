import { FileError, type FileSource, type FolderEntry } from '../../../server/workspace/fileSource';

/** Files in memory: a path to its text or bytes; `->` leads to another path, and null is a folder that cannot be read. */
export type MemoryFiles = Readonly<Record<string, string | Uint8Array | null>>;

/** A source over files in memory, with slashes in paths. */
export function memorySource(files: MemoryFiles): FileSource {
  const follow = (path: string): string => {
    for (const [link, target] of Object.entries(files))
      if (typeof target === 'string' && target.startsWith('->') && (path === link || path.startsWith(`${link}/`)))
        return follow(target.slice(2) + path.slice(link.length));
    return path;
  };
  const source: FileSource = {
    async kind(path) {
      const real = follow(path);
      if (real in files && files[real] !== null) return 'file';
      if (real in files || Object.keys(files).some((file) => file.startsWith(`${real}/`))) return 'folder';
      throw new FileError('missing', 'ENOENT');
    },
    async list(folder) {
      const real = follow(folder);
      if (files[real] === null) throw new FileError('not-permitted', 'EACCES');
      const inside = Object.keys(files).filter((file) => file.startsWith(`${real}/`));
      const names = new Set(inside.map((file) => file.slice(real.length + 1).split('/')[0] as string));
      return Promise.all(
        [...names].map(async (name): Promise<FolderEntry> => {
          const path = `${folder}/${name}`;
          return { name, path, kind: await source.kind(path) };
        }),
      );
    },
    async read(file, mostBytes) {
      const content = files[follow(file)];
      if (content === undefined || content === null) throw new FileError('missing', 'ENOENT');
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      if (bytes.length > mostBytes) throw new FileError('too-large', String(bytes.length));
      return bytes;
    },
    identity: async (folder) => follow(folder),
    parent(path) {
      const at = path.lastIndexOf('/');
      return at <= 0 ? null : { folder: path.slice(0, at), name: path.slice(at + 1) };
    },
  };
  return source;
}
