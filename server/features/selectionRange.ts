import type { SelectionRange } from 'vscode-languageserver';
import type { Span } from '../annotate/annotations';
import { inArticle } from '../annotate/article/article';
import type { AnnotatedDocument } from '../workspace/annotatedDocument';
import { cancellable } from './cancellable';
import type { Feature } from './feature';
import { sectionsOf } from './sections';

/** Selection ranges: word, name, quote, sentence, paragraph, section, article. */
export const selectionRange: Feature = {
  capabilities: { selectionRangeProvider: true },
  register({ connection, documents }) {
    connection.onSelectionRanges(
      cancellable(async ({ textDocument, positions }, token): Promise<SelectionRange[] | null> => {
        const document = await documents.annotated(textDocument.uri, token);
        if (!document) return null;
        return positions.map((position) => rangesAt(document, document.document.offsetAt(position)));
      }),
    );
  },
};

function rangesAt(document: AnnotatedDocument, offset: number): SelectionRange {
  const { article, annotations } = document;
  const holds = ({ start, end }: Span) => start <= offset && offset <= end;
  const block = article.blocks.find(holds);
  const words = (block?.paragraph.tokens ?? []).map((token) => inArticle(block!, token));
  const candidates: Span[] = [
    ...words.filter(holds).slice(-1),
    ...[document.mentionAt(offset), document.dateAt(offset)].filter((span) => span !== undefined),
    ...annotations.quotes.flatMap(({ content }) => content).filter(holds),
    ...annotations.sentences.filter(holds),
    ...(block ? [block] : []),
    ...sectionsOf(article).filter(holds),
    { start: 0, end: article.text.length },
  ];
  return nest(document, candidates);
}

/** The chain from the shortest span outwards; a span that does not hold the one before it is left out. */
function nest(document: AnnotatedDocument, candidates: readonly Span[]): SelectionRange {
  const chain: Span[] = [];
  for (const span of [...candidates].sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const inner = chain.at(-1);
    const wider =
      !inner || (span.start <= inner.start && span.end >= inner.end && span.end - span.start > inner.end - inner.start);
    if (wider) chain.push(span);
  }
  return chain.reduceRight<SelectionRange | undefined>(
    (parent, span) => ({ range: document.range(span), ...(parent ? { parent } : {}) }),
    undefined,
  ) as SelectionRange;
}
