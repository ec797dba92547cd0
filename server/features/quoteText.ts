import { type PositionParams, type QuoteText, quoteTextMethod } from '../protocol';
import type { AnnotatedDocument } from '../workspace/annotatedDocument';
import { cancellable } from './cancellable';
import { speakerName } from './describeQuote';
import type { Feature } from './feature';
import { headingText } from './sections';

/** `fonte/quoteText`: the quote at a position with its speaker, the day it was said or reported, and the headline. */
export const quoteText: Feature = {
  capabilities: {},
  register({ connection, documents }) {
    connection.onRequest(
      quoteTextMethod,
      cancellable(async ({ uri, position }: PositionParams, token): Promise<QuoteText | null> => {
        const document = await documents.annotated(uri, token);
        const found = document?.quoteAt(document.document.offsetAt(position));
        return document && found ? { text: cite(document, found.quote) } : null;
      }),
    );
  },
};

/** `“…” (Speaker, 2025-12-26, “Headline”)`; what is not known is left out. */
function cite(document: AnnotatedDocument, quote: AnnotatedDocument['annotations']['quotes'][number]): string {
  const words = quote.content.map((part) => document.text(part).replace(/\s+/g, ' ')).join(' […] ');
  const post = quote.post === undefined ? undefined : document.article.posts[quote.post];
  const headline = document.article.blocks.find(({ kind }) => kind === 'headline');
  const origin = [
    speakerName(document, quote),
    post?.date ?? document.annotations.published,
    headline ? `“${headingText(headline)}”` : null,
  ].filter((part) => part !== null);
  const quoted = /^["“”«„‘‹]/u.test(words) ? words : `“${words}”`;
  return origin.length > 0 ? `${quoted} (${origin.join(', ')})` : quoted;
}
