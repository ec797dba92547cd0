import type { ClientCapabilities, Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Documents } from '../workspace/documents';
import type { Settings } from '../workspace/settings';

/** What every feature may use. */
export interface FeatureContext {
  readonly connection: Connection;
  readonly client: ClientCapabilities;
  readonly documents: Documents;
  settings(): Promise<Settings>;
}

/** One method of the protocol: what it promises, and the handler that keeps it. Capabilities follow from this list. */
export interface Feature {
  readonly capabilities: ServerCapabilities;
  register(context: FeatureContext): void;
}
