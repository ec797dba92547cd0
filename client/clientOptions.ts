import { languages, workspace } from 'vscode';
import type { DocumentSelector, LanguageClientOptions } from 'vscode-languageclient';
import { RevealOutputChannelOn } from 'vscode-languageclient';
import type { InitializationOptions } from '../server/protocol';

/** What may hold an article; which of them do, the server decides. Any scheme, so that virtual workspaces work. */
export const selector = [
  { language: 'article' },
  { language: 'plaintext' },
  { language: 'markdown' },
] satisfies DocumentSelector;

/** The options of both hosts' clients; `models` for a server that cannot read files. */
export function clientOptions(models?: Record<string, Uint8Array>): LanguageClientOptions {
  const diagnostics = languages.createDiagnosticCollection('fonte');
  let users = 0;
  return {
    documentSelector: selector,
    synchronize: { fileEvents: workspace.createFileSystemWatcher('**/.fonte.json') },
    initializationOptions: { commands: true, ...(models ? { models } : {}) } satisfies InitializationOptions,
    diagnosticPullOptions: { onChange: true },
    // One collection for what is asked for (open articles) and what a folder run pushes, so that nothing shows twice.
    diagnosticCollectionProvider: {
      create: () => {
        users++;
        return diagnostics;
      },
      dispose: () => {
        if (--users === 0) diagnostics.clear();
      },
    },
    outputChannelName: 'Fonte',
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    markdown: { supportHtml: false, isTrusted: false },
  };
}
