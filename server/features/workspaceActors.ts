import { type ActorInArticle, type WorkspaceActor, workspaceActorsMethod } from '../protocol';
import type { IndexedActor } from '../workspace/actorIndex';
import { indexedLocations } from './actorAt';
import { cancellable } from './cancellable';
import type { Feature } from './feature';

/** `fonte/workspaceActors`: the actors of all annotated articles, the most widely named first. */
export const workspaceActors: Feature = {
  capabilities: {},
  register({ connection, index }) {
    connection.onRequest(
      workspaceActorsMethod,
      cancellable(async (): Promise<WorkspaceActor[]> => {
        const groups = new Map<
          string,
          { name: string; type: IndexedActor['actor']['type']; articles: ActorInArticle[] }
        >();
        for (const indexed of index.all()) {
          const { name, type } = indexed.actor;
          const first = indexedLocations(indexed)[0]?.range;
          if (!first) continue;
          const key = `${type} ${name}`;
          const group = groups.get(key) ?? { name, type, articles: [] };
          groups.set(key, group);
          const mentions = indexed.mentions.length / 3;
          group.articles.push({ uri: indexed.uri, first, mentions, quotes: indexed.quotes });
        }
        const weight = ({ articles }: WorkspaceActor) => articles.reduce((sum, { mentions }) => sum + mentions, 0);
        return [...groups.values()].sort((a, b) => b.articles.length - a.articles.length || weight(b) - weight(a));
      }),
    );
  },
};
