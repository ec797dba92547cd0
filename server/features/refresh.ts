import type { ClientCapabilities, Connection } from 'vscode-languageserver';

/** Makes the client ask again for everything that it shows, after a change that no edit made. */
export function refreshClient({ languages }: Connection, { workspace }: ClientCapabilities): void {
  if (workspace?.diagnostics?.refreshSupport) void languages.diagnostics.refresh();
  if (workspace?.semanticTokens?.refreshSupport) void languages.semanticTokens.refresh();
  if (workspace?.inlayHint?.refreshSupport) void languages.inlayHint.refresh();
}
