import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { Span } from '../annotate/annotations';
import type { AnnotatedDocument } from '../workspace/annotatedDocument';
import { cancellable } from './cancellable';
import type { Feature } from './feature';
import { sectionsOf } from './sections';

/** Folding: front matter, sections, embedded posts, and quotes over several lines. */
export const foldingRange: Feature = {
  capabilities: { foldingRangeProvider: true },
  register({ connection, documents }) {
    connection.onFoldingRanges(
      cancellable(async ({ textDocument }, token): Promise<FoldingRange[]> => {
        const document = await documents.annotated(textDocument.uri, token);
        return document ? foldingRanges(document) : [];
      }),
    );
  },
};

function foldingRanges(document: AnnotatedDocument): FoldingRange[] {
  const { article, annotations } = document;
  const longQuotes = annotations.quotes.flatMap(({ content }) => {
    const [first, last] = [content[0], content.at(-1)];
    return first && last ? [{ start: first.start, end: last.end }] : [];
  });
  const metadata = article.blocks.filter(({ kind }) => kind === 'metadata');
  const ranges = [
    ...metadata.map((block) => fold(document, block, FoldingRangeKind.Comment)),
    ...sectionsOf(article).map((section) => fold(document, section, FoldingRangeKind.Region)),
    ...article.posts.map((post) => fold(document, post)),
    ...longQuotes.map((quote) => fold(document, quote)),
  ];
  const seen = new Set<string>();
  return ranges.filter(({ startLine, endLine }) => {
    const key = `${startLine}:${endLine}`;
    if (endLine <= startLine || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function fold(document: AnnotatedDocument, span: Span, kind?: FoldingRangeKind): FoldingRange {
  const { start, end } = document.range(span);
  return { startLine: start.line, endLine: end.line, ...(kind ? { kind } : {}) };
}
