import type { SymbolInformation } from 'vscode-languageserver';
import { fileName } from '../workspace/leftAlone';
import { indexedLocations } from './actorAt';
import { cancellable } from './cancellable';
import { ACTOR_KINDS } from './documentSymbol';
import type { Feature } from './feature';

/** More than anybody reads through. */
const MOST = 500;

/** Workspace symbols: the actors of all annotated articles, by name or alias. */
export const workspaceSymbol: Feature = {
  capabilities: { workspaceSymbolProvider: true },
  register({ connection, index }) {
    connection.onWorkspaceSymbol(
      cancellable(async ({ query }): Promise<SymbolInformation[]> => {
        const found: SymbolInformation[] = [];
        for (const indexed of index.all()) {
          const { name, aliases, type } = indexed.actor;
          if (![name, ...aliases].some((form) => holdsInOrder(form, query))) continue;
          const location = indexedLocations(indexed)[0];
          if (!location) continue;
          found.push({ name, kind: ACTOR_KINDS[type], location, containerName: fileName(indexed.uri) });
          if (found.length === MOST) break;
        }
        return found;
      }),
    );
  },
};

/** Whether a text holds the letters of a query in their order, as editors match symbols. */
function holdsInOrder(text: string, query: string): boolean {
  const letters = text.toLowerCase();
  let from = 0;
  for (const letter of query.toLowerCase().replace(/\s+/g, '')) {
    const at = letters.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}
