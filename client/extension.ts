import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions } from './clientOptions';
import { activateWith } from './lifecycle';

/** Desktop and remote: the server is a process of its own. */
export function activate(context: ExtensionContext): void {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath;
  const run = { module, transport: TransportKind.ipc };
  activateWith(context, async () => new LanguageClient('fonte', 'Fonte', { run, debug: run }, clientOptions()));
}
