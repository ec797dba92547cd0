import type { ClientCapabilities, Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Annotator } from '../annotate/annotate';
import type { ActorIndex } from '../workspace/actorIndex';
import type { Documents } from '../workspace/documents';
import type { FileSource } from '../workspace/fileSource';
import type { Projects } from '../workspace/projects';
import type { Settings } from '../workspace/settings';

/** What every feature may use. */
export interface FeatureContext {
  readonly connection: Connection;
  readonly client: ClientCapabilities;
  readonly documents: Documents;
  /** Whether the client has Fonte's own commands. */
  readonly commands: boolean;
  /** Files by their URIs. */
  readonly files: FileSource;
  readonly projects: Projects;
  readonly index: ActorIndex;
  annotator(): Promise<Annotator>;
  settings(): Promise<Settings>;
}

/** One method of the protocol: what it promises, and the handler that keeps it. Capabilities follow from this list. */
export interface Feature {
  readonly capabilities: ServerCapabilities;
  register(context: FeatureContext): void;
}
