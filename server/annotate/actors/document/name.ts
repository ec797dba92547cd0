import type { ActorType, Span } from '../../annotations';
import type { Article } from '../../article/article';
import type { NameCandidate } from '../index';
import { fold } from './fold';

/** A name in the article; offsets are into the article's text. */
export interface Name extends Span {
  /** Index into the article's blocks. */
  readonly block: number;
  readonly text: string;
  /** The folded text, by which equal names are found. */
  readonly key: string;
  readonly type: ActorType;
  readonly metonym: boolean;
  readonly confidence: number;
}

/** What a candidate of a recogniser without confidences is worth. */
const SURE = 0.9;

/** The candidates of every paragraph as names of the article, in text order, none overlapping another. */
export function gatherNames(article: Article, candidates: readonly (readonly NameCandidate[])[]): Name[] {
  const names: Name[] = [];
  article.blocks.forEach((block, index) => {
    for (const candidate of candidates[index] ?? []) {
      const span = { start: block.start + candidate.start, end: block.start + candidate.end };
      if (span.start < (names.at(-1)?.end ?? 0)) continue;
      names.push(makeName(article, index, span, candidate.type, candidate.metonym, candidate.confidence ?? SURE));
    }
  });
  return names;
}

/** A name of the article at a span. */
export function makeName(
  article: Article,
  block: number,
  span: Span,
  type: ActorType,
  metonym = false,
  confidence = SURE,
): Name {
  const text = article.text.slice(span.start, span.end);
  return { start: span.start, end: span.end, block, text, key: fold(text), type, metonym, confidence };
}
