import { type Disposable, FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FileAnswer, FileEntry, FileKind, FileParams } from '../server/protocol';
import { listFolderMethod, readFileMethod, statFileMethod } from '../server/protocol';
import { toBase64 } from '../server/workspace/base64';

/** Lets the server read files that only the editor can reach: virtual workspaces, and everything in the browser. */
export function serveFiles(client: BaseLanguageClient): Disposable[] {
  return [
    client.onRequest<FileAnswer<FileKind>, void>(statFileMethod, ({ uri }: FileParams) =>
      answer(async () => kindOf((await workspace.fs.stat(Uri.parse(uri))).type)),
    ),
    client.onRequest<FileAnswer<FileEntry[]>, void>(listFolderMethod, ({ uri }: FileParams) =>
      answer(async () => {
        const folder = Uri.parse(uri);
        const entries = await workspace.fs.readDirectory(folder);
        return entries.map(([name, type]) => ({
          name,
          uri: Uri.joinPath(folder, name).toString(),
          kind: kindOf(type),
        }));
      }),
    ),
    client.onRequest<FileAnswer<string>, void>(
      readFileMethod,
      async ({ uri, mostBytes }: FileParams): Promise<FileAnswer<string>> => {
        const file = Uri.parse(uri);
        return answer(async () => {
          const { size } = await workspace.fs.stat(file);
          if (mostBytes !== undefined && size > mostBytes) throw new TooLarge(size);
          return toBase64(await workspace.fs.readFile(file));
        });
      },
    ),
  ];
}

class TooLarge extends Error {
  constructor(readonly size: number) {
    super(String(size));
  }
}

async function answer<T>(ask: () => Promise<T>): Promise<FileAnswer<T>> {
  try {
    return { value: await ask() };
  } catch (error) {
    if (error instanceof TooLarge) return { code: 'too-large', detail: String(error.size) };
    const detail = error instanceof Error ? error.message : String(error);
    const code = error instanceof FileSystemError ? error.code : '';
    if (code === 'FileNotFound') return { code: 'missing', detail };
    return { code: code === 'NoPermissions' ? 'not-permitted' : 'unreadable', detail };
  }
}

/** A link counts as what it points to. */
function kindOf(type: FileType): FileKind {
  if (type & FileType.Directory) return 'folder';
  return type & FileType.File ? 'file' : 'other';
}
