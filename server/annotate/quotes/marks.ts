import type { Span } from '../annotations';
import type { Token } from '../article/article';

/** Words between quote marks, marks included; `first` and `last` index tokens, last exclusive. */
export interface MarkedSpan extends Span {
  readonly first: number;
  readonly last: number;
  /** The opening mark; of a span that the paragraph does not open, the closing one. */
  readonly mark: string;
  /** False where the paragraph ends first: the quote goes on in the next one, or somebody forgot the mark. */
  readonly closed: boolean;
  /** False where the paragraph only closes it: it was opened in the one before. */
  readonly opened: boolean;
}

interface Opened {
  readonly index: number;
  readonly mark: string;
}

const CLOSES: Readonly<Record<string, readonly string[]>> = {
  '“': ['”', '“', '"'],
  '„': ['“', '”', '"'],
  '«': ['»'],
  '»': ['«'],
  '‹': ['›'],
  '‘': ['’', "'"],
  '"': ['"', '”'],
  "'": ["'", '’'],
};
const CLOSERS = new Set(['”', '»', '›']);
const SINGLE = new Set(["'", '‘']);
/** A single mark that is not closed within so many tokens was an apostrophe. */
const LONGEST_SINGLE = 80;
const DEEPEST = 8;

/**
 * Pairs the quote marks of a paragraph with a stack. Only outermost pairs are listed: what is quoted in a quote belongs
 * to it. Linear: every mark is pushed and popped once at the most.
 */
export function pairMarks(tokens: readonly Token[]): readonly MarkedSpan[] {
  const spans: MarkedSpan[] = [];
  const stack: Opened[] = [];
  const even = tokens.reduce((count, { text }) => count + (text === '"' ? 1 : 0), 0) % 2 === 0;
  const push = (first: number, last: number, mark: string, ends: Pick<MarkedSpan, 'opened' | 'closed'>) =>
    spans.push({ start: tokens[first]!.start, end: tokens[last - 1]!.end, first, last, mark, ...ends });
  for (let index = 0; index < tokens.length; index++) {
    const { text } = tokens[index] as Token;
    if (text.length !== 1 || !(text in CLOSES || CLOSERS.has(text) || text === '’')) continue;
    while (stack.length > 0 && isStale(stack[stack.length - 1] as Opened, index)) stack.pop();
    const depth = closable(stack, text);
    if (depth >= 0 && closesHere(tokens, index, even)) {
      const { index: first, mark } = stack[depth] as Opened;
      stack.length = depth;
      if (depth === 0) push(first, index + 1, mark, { opened: true, closed: true });
    } else if (opensHere(tokens, index, even)) {
      const known = text === '"' ? stack.findIndex(({ mark }) => mark === '"') : -1;
      if (known >= 0) stack.length = known;
      if (stack.length < DEEPEST) stack.push({ index, mark: text });
    } else if (depth < 0 && stack.length === 0 && spans.length === 0 && (CLOSERS.has(text) || text === '"'))
      push(0, index + 1, text, { opened: false, closed: true });
  }
  const open = stack.find(({ mark }) => !SINGLE.has(mark));
  if (open) push(open.index, tokens.length, open.mark, { opened: true, closed: false });
  return spans;
}

/** The mark that closes what a mark opens. */
export function closingMark(opening: string): string {
  return CLOSES[opening]?.[0] ?? opening;
}

function isStale({ mark, index: opened }: Opened, index: number): boolean {
  return SINGLE.has(mark) && index - opened > LONGEST_SINGLE;
}

/** How deep in the stack the mark is that this one closes; -1 when there is none. */
function closable(stack: readonly Opened[], text: string): number {
  for (let depth = stack.length - 1; depth >= 0; depth--)
    if (CLOSES[(stack[depth] as Opened).mark]?.includes(text)) return depth;
  return -1;
}

/** Whether a mark that could close does. Straight marks alternate where their number is even, else they must hug. */
function closesHere(tokens: readonly Token[], index: number, even: boolean): boolean {
  const token = tokens[index] as Token;
  if (token.text === "'" || token.text === '’') return !token.spaced && !hugsNext(tokens, index);
  if (token.text === '"') return even || !(token.spaced && hugsNext(tokens, index));
  return !(token.text in CLOSES) || !(token.spaced && hugsNext(tokens, index));
}

function opensHere(tokens: readonly Token[], index: number, even: boolean): boolean {
  const { text, spaced } = tokens[index] as Token;
  if (!(text in CLOSES) || text === '»') return false;
  if (SINGLE.has(text)) return spaced && hugsNext(tokens, index);
  // A straight mark that leans on the word before it and is one too many closes what another paragraph opened.
  return text !== '"' || even || spaced || hugsNext(tokens, index);
}

/** Whether the next word follows the mark without a space. */
function hugsNext(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return next !== undefined && !next.spaced && /^[\p{L}\p{N}([“"«@#$€£]/u.test(next.text);
}
