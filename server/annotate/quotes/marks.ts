import type { Span } from '../annotations';
import type { Token } from '../article/article';

/** Words between quote marks, marks included; `first` and `last` index tokens, last exclusive. */
export interface MarkedSpan extends Span {
  readonly first: number;
  readonly last: number;
  /** The opening mark. */
  readonly mark: string;
}

/** The quote marks of one paragraph. Only outermost pairs are listed: what is quoted in a quote belongs to it. */
export interface QuoteMarks {
  readonly spans: readonly MarkedSpan[];
  /** The token that opens a quote which the paragraph does not close, else null. */
  readonly open: number | null;
  /** The token that closes a quote which the paragraph did not open, else null. */
  readonly close: number | null;
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
/** A single mark that is not closed within so many tokens was an apostrophe. */
const LONGEST_SINGLE = 80;

/** Pairs the quote marks of a paragraph with a stack. Linear: every mark is pushed and popped once at the most. */
export function pairMarks(tokens: readonly Token[]): QuoteMarks {
  const spans: MarkedSpan[] = [];
  const stack: { readonly index: number; readonly mark: string }[] = [];
  let close: number | null = null;
  const finish = (index: number, depth: number) => {
    const opened = stack[depth] as { index: number; mark: string };
    stack.length = depth;
    if (depth > 0) return;
    const start = (tokens[opened.index] as Token).start;
    spans.push({ start, end: (tokens[index] as Token).end, first: opened.index, last: index + 1, mark: opened.mark });
  };
  for (let index = 0; index < tokens.length; index++) {
    const { text } = tokens[index] as Token;
    if (text.length !== 1 || !(text in CLOSES || CLOSERS.has(text) || text === '’')) continue;
    while (stack.length > 0 && isStale(stack[stack.length - 1] as { index: number; mark: string }, index)) stack.pop();
    const top = stack.length - 1;
    const depth = closable(stack, text);
    if (depth >= 0 && closesHere(tokens, index, depth === top)) finish(index, depth);
    else if (opensHere(tokens, index, text)) {
      const known = stack.findIndex((entry) => entry.mark === text && entry.mark === '"');
      if (known >= 0) stack.length = known;
      if (stack.length < 8) stack.push({ index, mark: text });
    } else if (CLOSERS.has(text) && stack.length === 0 && close === null && spans.length === 0) close = index;
  }
  while (stack.length > 0 && (stack[0] as { mark: string }).mark === "'") stack.shift();
  while (stack.length > 0 && (stack[0] as { mark: string }).mark === '‘') stack.shift();
  return { spans, open: stack[0]?.index ?? null, close };
}

function isStale(entry: { readonly index: number; readonly mark: string }, index: number): boolean {
  return (entry.mark === "'" || entry.mark === '‘') && index - entry.index > LONGEST_SINGLE;
}

/** How deep in the stack the mark is that this one closes; -1 when there is none. */
function closable(stack: readonly { readonly mark: string }[], text: string): number {
  for (let depth = stack.length - 1; depth >= 0; depth--)
    if (CLOSES[(stack[depth] as { mark: string }).mark]?.includes(text)) return depth;
  return -1;
}

/** Whether a mark that could close does: one that also opens must not hug the word after it alone. */
function closesHere(tokens: readonly Token[], index: number, innermost: boolean): boolean {
  const token = tokens[index] as Token;
  const next = tokens[index + 1];
  const hugsNext = next !== undefined && !next.spaced && /^[\p{L}\p{N}([]/u.test(next.text);
  if (token.text === "'" || token.text === '’') return !token.spaced && !hugsNext;
  if (!(token.text in CLOSES)) return true;
  if (token.spaced && hugsNext) return false;
  return innermost || !hugsNext;
}

function opensHere(tokens: readonly Token[], index: number, text: string): boolean {
  if (!(text in CLOSES)) return false;
  const token = tokens[index] as Token;
  const next = tokens[index + 1];
  if (text === "'" || text === '‘')
    return token.spaced && next !== undefined && !next.spaced && /^[\p{L}\p{N}([“"«]/u.test(next.text);
  if (text === '»') return false;
  return true;
}
