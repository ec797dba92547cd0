import { type ArticleContents, contentsMethod } from '../protocol';
import type { AnnotatedDocument } from '../workspace/annotatedDocument';
import { definitionOf } from './actorAt';
import { cancellable } from './cancellable';
import { describeCounts } from './describeActor';
import { describeKind, speakerName } from './describeQuote';
import type { Feature } from './feature';

/** `fonte/contents`: what an open article holds, in the order in which the Article view shows it. */
export const contents: Feature = {
  capabilities: {},
  register({ connection, documents }) {
    connection.onRequest(
      contentsMethod,
      cancellable(async ({ uri }: { readonly uri: string }, token): Promise<ArticleContents | null> => {
        const document = await documents.annotated(uri, token);
        return document && contentsOf(document);
      }),
    );
  },
};

function contentsOf(document: AnnotatedDocument): ArticleContents {
  const { annotations } = document;
  const line = (text: string) => text.replace(/\s+/g, ' ').trim();
  const actors = annotations.actors.flatMap((actor) => {
    const first = definitionOf(document, actor);
    if (!first) return [];
    const mentions = document.mentionsOf(actor.id).map((mention) => document.range(mention));
    const detail = describeCounts(mentions.length, document.quotesOf(actor.id).length);
    return [{ label: actor.name, detail, range: document.range(first), type: actor.type, mentions }];
  });
  return {
    uri: document.document.uri,
    actors: actors.sort((a, b) => b.mentions.length - a.mentions.length),
    dates: [...annotations.dates]
      .sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0))
      .map((date) => ({ label: date.value, detail: line(document.text(date)), range: document.range(date) })),
    quotes: annotations.quotes.flatMap((quote) => {
      const [first] = quote.content;
      if (!first) return [];
      const label = line(quote.content.map((part) => document.text(part)).join(' … '));
      const detail = describeKind(quote.kind);
      return [{ label, detail, range: document.range(first), speaker: speakerName(document, quote) }];
    }),
  };
}
