import type { Location } from 'vscode-languageserver';
import { actorAt, definitionOf } from './actorAt';
import { cancellable } from './cancellable';
import type { Feature } from './feature';

/** Go to definition: from a mention or description to the actor's first full mention, from a cue to its speaker's. */
export const definition: Feature = {
  capabilities: { definitionProvider: true },
  register({ connection, documents }) {
    connection.onDefinition(
      cancellable(async ({ textDocument: { uri }, position }, token): Promise<Location | null> => {
        const document = await documents.annotated(uri, token);
        const actor = document && actorAt(document, position);
        const mention = actor && definitionOf(document, actor);
        return mention ? { uri, range: document.range(mention) } : null;
      }),
    );
  },
};
