import type { ActorType, Span } from '../../annotations';
import type { Article, Token } from '../../article/article';
import type { NameCandidate } from '../index';
import { fold } from './fold';

/** A name in the article; offsets are into the article's text. */
export interface Name extends Span {
  /** Index into the article's blocks. */
  readonly block: number;
  /** Indices of its tokens in the block's paragraph, `last` exclusive. */
  readonly first: number;
  readonly last: number;
  readonly text: string;
  /** The folded text, by which equal names are found. */
  readonly key: string;
  readonly type: ActorType;
  readonly metonym: boolean;
  readonly confidence: number;
}

const LEADING = /[\s"“«‘’'(,.:;—–-]/;
const TRAILING = /[\s"”»(,:;—–-]/;

/** What a candidate of a recogniser without confidences is worth. */
const SURE = 0.9;

/** The candidates of every paragraph as names of the article, in text order, none overlapping another. */
export function gatherNames(article: Article, candidates: readonly (readonly NameCandidate[])[]): Name[] {
  const names: Name[] = [];
  article.blocks.forEach((block, index) => {
    for (const candidate of candidates[index] ?? []) {
      const span = withoutMarks(article.text, block.start + candidate.start, block.start + candidate.end);
      if (span.end <= span.start || span.start < (names.at(-1)?.end ?? 0)) continue;
      names.push(makeName(article, index, span, candidate.type, candidate.metonym, candidate.confidence ?? SURE));
    }
  });
  return names;
}

/** A span without the quote marks and dashes at its ends. */
function withoutMarks(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && LEADING.test(text.charAt(from))) from++;
  while (from < to && TRAILING.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** A name of the article at a span. */
export function makeName(
  article: Article,
  block: number,
  { start, end }: Span,
  type: ActorType,
  metonym = false,
  confidence = SURE,
): Name {
  const text = article.text.slice(start, end).replace(/\s+/g, ' ');
  const { first, last } = tokensWithin(article, block, start, end);
  return { start, end, block, first, last, text, key: fold(text), type, metonym, confidence };
}

/** The part of a name from one of its tokens to another, `last` exclusive; its type may change with it. */
export function partOf(name: Name, article: Article, first: number, last: number, type: ActorType = name.type): Name {
  const block = article.blocks[name.block];
  const tokens = block?.paragraph.tokens ?? [];
  const start = (block?.start ?? 0) + (tokens[first] as Token).start;
  const end = (block?.start ?? 0) + (tokens[last - 1] as Token).end;
  return makeName(article, name.block, { start, end }, type, name.metonym && type === 'place', name.confidence);
}

function tokensWithin(article: Article, index: number, start: number, end: number): { first: number; last: number } {
  const block = article.blocks[index];
  const tokens = block?.paragraph.tokens ?? [];
  const offset = block?.start ?? 0;
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offset + (tokens[middle] as Token).end <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < tokens.length && offset + (tokens[last] as Token).start < end) last++;
  return { first: low, last };
}
