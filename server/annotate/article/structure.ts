import type { Span } from '../annotations';
import type { Language } from '../language';
import type { BlockKind, Post } from './article';
import { readCalendarDate } from './calendarDate';
import { type FrontMatter, readFrontMatter } from './frontMatter';
import { isDateLine, kindOf } from './kinds';
import type { ArticleLexicon } from './lexicon';
import { goesOn, type Line, readLines, trimmed, wrapWidth } from './lines';
import { type Marked, readMarker, skipAside } from './markdown';
import { type Draft, findPosts, type Identify } from './posts';

/** A block before its text is read: what it is and where it stands. */
export interface BlockOutline extends Span {
  readonly kind: BlockKind;
  readonly post: number | null;
  readonly section: number;
}

export interface Outline {
  readonly blocks: readonly BlockOutline[];
  readonly posts: readonly Post[];
  readonly frontMatter: FrontMatter | null;
}

/** A signature that stands in one line with its post: `… Grazie a tutti! — Ada Hale (@adahale) 12 marzo 2024`. */
const INLINE_SIGNATURE = /\s(?=[—–]\s?[^—–@(]{2,80}\(@[^)\s]{1,60}\)[^—–@]{0,60}$)/u;
const LONGEST_INLINE_SIGNATURE = 220;
/** The same in a block quote, where a name alone signs: `«Basta così.» — Ada Brink`. */
const QUOTED_SIGNATURE = /(?<=[.!?…”»"])\s(?=[—–]\s?\p{Lu}[^—–.!?«“"]{2,60}$)/u;
/** A date line and the first paragraph in one line are looked for in this many blocks. */
const TOP = 4;
/** This many headings in a row are the lines of a list. */
const FEWEST_LIST_LINES = 3;

/**
 * Reads the structure of an article: which lines are headline, headings, date line, byline, paragraphs, list items,
 * captions, embedded posts. Lines wrapped by hand are one paragraph; marks of Markdown stay outside the blocks.
 * @param identify tells the language of a stretch of text, where posts are told from the article by it.
 */
export function outline(text: string, languages: readonly Language[], identify: Identify): Outline {
  const lexicons = languages.map((language) => language.article);
  const lines = readLines(text);
  const frontMatter = readFrontMatter(text, lines);
  const drafts = readBlocks(text, lines, frontMatter, lexicons);
  const posts = findPosts(text, drafts, lexicons, identify);
  relabelHeadline(drafts);
  relabelLists(drafts);
  let section = 0;
  const blocks = drafts.map(({ start, end, kind, post }) => {
    if (kind === 'heading') section++;
    return { start, end, kind, post, section };
  });
  return { blocks, posts, frontMatter };
}

function readBlocks(
  text: string,
  lines: readonly Line[],
  frontMatter: FrontMatter | null,
  lexicons: readonly ArticleLexicon[],
): Draft[] {
  const width = wrapWidth(text, lines);
  const lastComment = text.lastIndexOf('-->');
  const drafts: Draft[] = [];
  const aside = (span: Span) =>
    drafts.push({ start: span.start, end: span.end, kind: 'metadata', post: null, blankBefore: true, quoted: false });
  if (frontMatter) aside(frontMatter);
  let position = 0;
  let previous: BlockKind | null = null;
  const add = (span: Span, { marker }: Marked, blankBefore: boolean, last: boolean) => {
    const content = text.slice(span.start, span.end);
    const kind = kindOf({ content, marker, position, previous, last }, lexicons);
    drafts.push({ start: span.start, end: span.end, kind, post: null, blankBefore, quoted: marker === 'blockQuote' });
    if (kind === 'metadata') return;
    position++;
    previous = kind;
  };
  for (let index = frontMatter?.lines ?? 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    const after = skipAside(text, lines, index, lastComment);
    if (after > index) {
      aside({ start: line.start, end: (lines[after - 1] as Line).end });
      index = after - 1;
      continue;
    }
    const marked = readMarker(text, line);
    if (marked.marker === 'underline' && !line.blankBefore) underline(drafts);
    if (marked.marker === 'underline' || marked.marker === 'rule') continue;
    let last = line;
    while (marked.marker !== 'heading' && goesOn(text, last, lines[index + 1], width)) {
      const next = lines[index + 1] as Line;
      if (!['text', marked.marker].includes(readMarker(text, next).marker) || marked.marker === 'listItem') break;
      last = next;
      index++;
    }
    const block = { start: marked.start, end: Math.max(marked.end, last === line ? marked.end : last.end) };
    const parts = cut(text, block, position, lexicons, marked.marker === 'blockQuote');
    for (const [part, span] of parts.entries())
      add(span, marked, part === 0 && line.blankBefore, index === lines.length - 1);
  }
  return drafts;
}

/** A line underlined with `===` or `---` is a heading. */
function underline(drafts: readonly Draft[]): void {
  const last = drafts[drafts.length - 1];
  if (last?.kind === 'paragraph' && last.end - last.start <= 200)
    last.kind = drafts.length === 1 ? 'headline' : 'heading';
}

/** Cuts the date line off a paragraph that begins with it, and the signature off a post that ends with it. */
function cut(
  text: string,
  block: Span,
  position: number,
  lexicons: readonly ArticleLexicon[],
  quoted: boolean,
): Span[] {
  const tail = text.slice(Math.max(block.start, block.end - LONGEST_INLINE_SIGNATURE), block.end);
  const pattern = tail.includes('(@') ? INLINE_SIGNATURE : quoted ? QUOTED_SIGNATURE : null;
  const signature = pattern?.exec(tail);
  if (signature) {
    const at = block.end - tail.length + signature.index;
    const body = trimmed(text, block.start, at);
    if (body) return [body, { start: at + 1, end: block.end }];
  }
  if (position > 0 && position < TOP) {
    const opening = text.slice(block.start, Math.min(block.end, block.start + 60));
    for (const lexicon of lexicons) {
      const date = readCalendarDate(opening, lexicon);
      if (!date || date.start > 14 || !/^\s\p{Lu}/u.test(opening.slice(date.end))) continue;
      if (!isDateLine(opening.slice(0, date.end), [lexicon])) continue;
      const rest = trimmed(text, block.start + date.end, block.end);
      if (rest) return [{ start: block.start, end: block.start + date.end }, rest];
    }
  }
  return [block];
}

/** Below a post that opens the article, a heading with a byline, a date line or a second heading is the headline. */
function relabelHeadline(drafts: readonly Draft[]): void {
  const index = drafts.findIndex(({ kind, post }) => post === null && kind !== 'metadata');
  const [first, next] = [drafts[index], drafts[index + 1]];
  if (first?.kind !== 'heading' || drafts[index - 1]?.post === null) return;
  if (next && ['byline', 'dateLine', 'heading'].includes(next.kind)) first.kind = 'headline';
}

/** Short lines without a full stop that follow one another are a list: results, names, prices. */
function relabelLists(drafts: readonly Draft[]): void {
  for (let index = 0; index < drafts.length; index++) {
    let end = index;
    while (drafts[end]?.kind === 'heading') end++;
    if (end - index >= FEWEST_LIST_LINES) for (const draft of drafts.slice(index, end)) draft.kind = 'listItem';
    if (end > index) index = end - 1;
  }
}
