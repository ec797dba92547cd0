import type { Connection } from 'vscode-languageserver';
import {
  type FileAnswer,
  type FileEntry,
  type FileKind,
  type FileParams,
  listFolderMethod,
  readFileMethod,
  statFileMethod,
} from '../protocol';
import { fromBase64 } from './base64';
import { FileError, type FileSource } from './fileSource';
import { fileName } from './leftAlone';

/**
 * Files by URI: those of this machine directly where the host can, all others through the editor, so that virtual
 * workspaces and the browser work like any folder.
 */
export function editorFiles(connection: Connection, local: FileSource | undefined): FileSource {
  const remote = clientFiles(connection);
  const sourceOf = (uri: string) => (local && uri.startsWith('file:') ? local : remote);
  return {
    kind: (uri) => sourceOf(uri).kind(uri),
    list: (uri) => sourceOf(uri).list(uri),
    read: (uri, mostBytes) => sourceOf(uri).read(uri, mostBytes),
    identity: (uri) => sourceOf(uri).identity(uri),
    parent: (uri) => sourceOf(uri).parent(uri),
  };
}

function clientFiles(connection: Connection): FileSource {
  const ask = async <T>(method: string, params: FileParams): Promise<T> => {
    const answer = await connection.sendRequest<FileAnswer<T>>(method, params);
    if ('code' in answer) throw new FileError(answer.code, answer.detail);
    return answer.value;
  };
  return {
    kind: (uri) => ask<FileKind>(statFileMethod, { uri }),
    list: async (uri) => {
      const entries = await ask<readonly FileEntry[]>(listFolderMethod, { uri });
      return entries.map(({ name, kind, uri: path }) => ({ name, kind, path }));
    },
    read: async (uri, mostBytes) => fromBase64(await ask<string>(readFileMethod, { uri, mostBytes })),
    identity: async (uri) => uri,
    parent(uri) {
      const folder = uri.replace(/\/+[^/]*\/*$/, '');
      return folder === uri || /^[\w.+-]+:\/*$/.test(folder) ? null : { folder, name: fileName(uri) };
    },
  };
}

/** One spelling for URIs that differ in what they escape, so that an open document and a file of a run meet. */
export function uriKey(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
