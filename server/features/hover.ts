import type { Hover } from 'vscode-languageserver';
import type { Span } from '../annotate/annotations';
import type { ActorIndex } from '../workspace/actorIndex';
import type { AnnotatedDocument } from '../workspace/annotatedDocument';
import { cancellable } from './cancellable';
import { describeActor } from './describeActor';
import { describeDate } from './describeDate';
import { describeQuote } from './describeQuote';
import { describeSentence } from './describeSentence';
import type { Feature } from './feature';
import { markup } from './markdown';

/** Hover: what stands under the cursor, the smallest thing first. */
export const hover: Feature = {
  capabilities: { hoverProvider: true },
  register({ connection, client, documents, index }) {
    const formats = client.textDocument?.hover?.contentFormat ?? ['markdown'];
    connection.onHover(
      cancellable(async ({ textDocument, position }, token): Promise<Hover | null> => {
        const document = await documents.annotated(textDocument.uri, token);
        if (!document) return null;
        const parts = partsAt(document, document.document.offsetAt(position), index);
        const first = parts[0];
        if (!first) return null;
        const contents = markup(parts.map(({ text }) => text).join('\n\n---\n\n'), formats);
        return { range: document.range(first.span), contents };
      }),
    );
  },
};

interface Part {
  readonly span: Span;
  readonly text: string;
}

/** The descriptions that apply at an offset. A flagged sentence speaks where no actor or date does. */
function partsAt(document: AnnotatedDocument, offset: number, index: ActorIndex): Part[] {
  const mention = document.mentionAt(offset);
  const date = document.dateAt(offset);
  const quote = document.quoteAt(offset);
  const sentence = mention || date ? undefined : document.sentenceAt(offset);
  const parts: (Part | null)[] = [
    mention ? { span: mention, text: describeActor(document, mention, index) } : null,
    date ? { span: date, text: describeDate(date, document.annotated) } : null,
    quote ? { span: quote.part, text: describeQuote(document, quote.quote) } : null,
    sentence ? describeSentence(document, sentence) : null,
  ];
  return parts.filter((part) => part !== null && part.text !== '') as Part[];
}
