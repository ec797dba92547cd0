import type { Location } from 'vscode-languageserver';
import { actorAt, definitionOf, indexedLocations } from './actorAt';
import { cancellable } from './cancellable';
import type { Feature } from './feature';

/** References: every mention of an actor, here and in all other annotated articles that name it the same. */
export const references: Feature = {
  capabilities: { referencesProvider: true },
  register({ connection, documents, index }) {
    connection.onReferences(
      cancellable(async ({ textDocument: { uri }, position, context }, token): Promise<Location[]> => {
        const document = await documents.annotated(uri, token);
        const actor = document && actorAt(document, position);
        if (!actor) return [];
        const first = context.includeDeclaration ? undefined : definitionOf(document, actor);
        const mentions = document.mentionsOf(actor.id).filter((mention) => mention !== first);
        return [
          ...mentions.map((mention) => ({ uri, range: document.range(mention) })),
          ...index.elsewhere(uri, actor).flatMap(indexedLocations),
        ];
      }),
    );
  },
};
