import { type ExtensionContext, FileType, Uri, workspace } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions } from './clientOptions';
import { activateWith } from './lifecycle';

/** VS Code in the browser: the server is a worker, which is handed the models since it cannot read files. */
export function activate(context: ExtensionContext): void {
  const dist = Uri.joinPath(context.extensionUri, 'dist');
  activateWith(context, async () => {
    const models = await readModels(Uri.joinPath(dist, 'languages'));
    const worker = new Worker(Uri.joinPath(dist, 'server.browser.js').toString(true));
    return new LanguageClient('fonte', 'Fonte', worker, clientOptions(models));
  });
}

/** The packed models (`it.bin`, `en.bin`) by language code; none when there is no such folder. */
async function readModels(folder: Uri): Promise<Record<string, Uint8Array>> {
  try {
    const entries = await workspace.fs.readDirectory(folder);
    const files = entries.filter(([name, kind]) => kind === FileType.File && name.endsWith('.bin'));
    const models = files.map(async ([name]) => {
      const bytes = await workspace.fs.readFile(Uri.joinPath(folder, name));
      return [name.slice(0, -'.bin'.length), new Uint8Array(bytes)] as const;
    });
    return Object.fromEntries(await Promise.all(models));
  } catch {
    return {};
  }
}
