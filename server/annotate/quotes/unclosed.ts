import type { Span } from '../annotations';
import { type Article, inArticle } from '../article/article';
import { closingMark, type MarkedSpan, pairMarks } from './marks';

/** A quote mark that nothing closes, with the mark that would. */
export interface UnclosedMark extends Span {
  readonly closing: string;
  /** Where the closing mark would stand: the end of the opening mark's sentence. */
  readonly place: number;
}

/**
 * The quote marks of an article that nothing closes. A quote may run over paragraphs: the next one goes on with it where
 * it opens the same mark anew or closes it.
 */
export function unclosedMarks(article: Article): UnclosedMark[] {
  const found: UnclosedMark[] = [];
  let pending: UnclosedMark | null = null;
  for (const block of article.blocks) {
    if (block.kind === 'metadata' || block.kind === 'signature') continue;
    const marks = pairMarks(block.paragraph.tokens);
    const first = marks[0];
    if (pending && !resumes(first, article.text.slice(pending.start, pending.end))) found.push(pending);
    pending = null;
    const open = marks.find(({ closed }) => !closed);
    if (!open) continue;
    const sentence = block.paragraph.sentences.find(({ end }) => end > open.start);
    const opening = inArticle(block, { start: open.start, end: open.start + open.mark.length });
    const place =
      block.start + placeIn(block.paragraph.text, open.start, sentence?.start ?? 0, sentence?.end ?? open.end);
    pending = { ...opening, closing: closingMark(open.mark), place };
  }
  return pending ? [...found, pending] : found;
}

function resumes(first: MarkedSpan | undefined, mark: string): boolean {
  return first !== undefined && (!first.opened || (first.start === 0 && first.mark === mark));
}

/** After the sentence's final mark where the quote fills the sentence, before it where it is a part of one. */
function placeIn(text: string, opening: number, start: number, end: number): number {
  const final = /[.!?…]+$/.exec(text.slice(opening, end));
  return final && opening > start ? opening + final.index : end;
}
