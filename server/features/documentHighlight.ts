import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver';
import { actorAt } from './actorAt';
import { cancellable } from './cancellable';
import type { Feature } from './feature';

/** Document highlight: all mentions of the actor under the cursor. */
export const documentHighlight: Feature = {
  capabilities: { documentHighlightProvider: true },
  register({ connection, documents }) {
    connection.onDocumentHighlight(
      cancellable(async ({ textDocument, position }, token): Promise<DocumentHighlight[] | null> => {
        const document = await documents.annotated(textDocument.uri, token);
        const actor = document && actorAt(document, position);
        if (!actor) return null;
        return document
          .mentionsOf(actor.id)
          .map((mention) => ({ range: document.range(mention), kind: DocumentHighlightKind.Text }));
      }),
    );
  },
};
