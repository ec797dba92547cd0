import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FileSource } from './fileSource';
import { nodeFileSource } from './nodeFileSource';

/** The files of this machine by their `file:` URIs. */
export const localUriSource: FileSource = {
  kind: (uri) => nodeFileSource.kind(fileURLToPath(uri)),
  list: async (uri) => {
    const entries = await nodeFileSource.list(fileURLToPath(uri));
    return entries.map((entry) => ({ ...entry, path: pathToFileURL(entry.path).href }));
  },
  read: (uri, mostBytes) => nodeFileSource.read(fileURLToPath(uri), mostBytes),
  identity: (uri) => nodeFileSource.identity(fileURLToPath(uri)),
  parent(uri) {
    const parent = nodeFileSource.parent(fileURLToPath(uri));
    return parent && { name: parent.name, folder: pathToFileURL(parent.folder).href };
  },
};
