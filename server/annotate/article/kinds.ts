import type { BlockKind } from './article';
import { readCalendarDate } from './calendarDate';
import type { ArticleLexicon } from './lexicon';
import type { MarkerKind } from './markdown';

const LONGEST_HEADLINE = 200;
const LONGEST_HEADING = 120;
const LONGEST_QUOTED_HEADING = 80;
const LONGEST_DATE_LINE = 110;
const LONGEST_BYLINE = 110;
const LONGEST_CAPTION = 300;
/** Date line and byline stand within this many blocks from the top. */
const TOP = 6;
/** Under these a short line that begins in lower case is what stood under a picture. */
const ABOVE_BODY: ReadonlySet<BlockKind> = new Set(['headline', 'byline', 'dateLine']);
const WORD = /[\p{L}\p{M}]+(?:[.’'-][\p{L}\p{M}]+)*|\d+/gu;
const FINAL = /[.!?…:;,][”»"’')\]*_]*$/;
/** The full stop of an initialism ends no sentence here: `Trade war hits U.S.` */
const endsSentence = (content: string) => FINAL.test(content) && !/(?:^|\s)(?:\p{L}\.){2,}$/u.test(content);

const CREDIT = /(?:^|[.!?…)\s(])(?<word>\p{Lu}[\p{L}]{2,20})\s?:[^:.!?]{2,60}[.)\]]{0,2}$/u;

/** What is known of a block when its kind is asked: its words, its mark, how many blocks stand before it. */
export interface BlockClues {
  readonly content: string;
  readonly marker: MarkerKind;
  readonly position: number;
  /** Kind of the block before it, null at the top. */
  readonly previous: BlockKind | null;
  readonly last: boolean;
}

/** The kind of a block, by its mark first, then by what it says, then by its length and end. */
export function kindOf(clues: BlockClues, lexicons: readonly ArticleLexicon[]): BlockKind {
  const { content, marker, position, previous } = clues;
  const top = position === 0;
  if (marker === 'heading') return top ? 'headline' : 'heading';
  if (marker === 'listItem' || marker === 'footnote') return 'listItem';
  if (marker === 'image') return 'caption';
  if (marker === 'blockQuote') return 'paragraph';
  if (isFurniture(content, lexicons)) return 'metadata';
  if (previous === 'caption' && /^([*_]).*\1$/.test(content) && content.length <= LONGEST_CAPTION) return 'caption';
  if (isDateLine(content, lexicons)) return 'dateLine';
  if (
    position < TOP &&
    isByline(content, lexicons, position < 3 && (previous === 'headline' || previous === 'heading'))
  )
    return 'byline';
  if (!top && isCaption(content, lexicons)) return 'caption';
  if (previous && ABOVE_BODY.has(previous) && /^\p{Ll}/u.test(content) && content.length < LONGEST_HEADING)
    return 'caption';
  if (top && !clues.last) return isHeadline(content) ? 'headline' : 'paragraph';
  return isHeading(clues) ? 'heading' : 'paragraph';
}

/** A notice of rights, a bare link, a line of the page around the article: `Leggi anche: …`. */
function isFurniture(content: string, lexicons: readonly ArticleLexicon[]): boolean {
  if (content.length > LONGEST_HEADING) return false;
  if (/^(?:©|\(c\)|https?:\/\/\S*$)/i.test(content)) return true;
  const lower = content.toLowerCase();
  return lexicons.some(({ furniture }) =>
    furniture.some((phrase) => {
      if (!lower.startsWith(phrase)) return false;
      const shouted = content.slice(0, phrase.length) === phrase.toUpperCase();
      return (shouted ? /^(?!\p{L})/u : /^\s*(?:$|[:|–—»>\d-])/u).test(content.slice(phrase.length));
    }),
  );
}

/** A first block that is short and one sentence at the most: it may ask or exclaim, and stand in quote marks. */
function isHeadline(content: string): boolean {
  if (
    content.length > LONGEST_HEADLINE ||
    (/\.[”»"’')]*$/.test(content) && endsSentence(content)) ||
    /[:;,]$/.test(content)
  )
    return false;
  return content.length <= LONGEST_HEADING || !endsSentence(content);
}

function isHeading({ content, previous }: BlockClues): boolean {
  const limit = previous === 'headline' ? LONGEST_HEADLINE : LONGEST_HEADING;
  if (content.length > limit || endsSentence(content)) return false;
  if (/[”»"]$/.test(content)) return content.length <= LONGEST_QUOTED_HEADING && !/[.!?…]/.test(content);
  return /\p{L}/u.test(content) && !/^\p{Ll}/u.test(content);
}

/**
 * A line that tells when, with no more than a place or a name beside: `Friday, 12 March 2024`, `ROMA, 12 marzo 2024`,
 * `Pubblicato il 12 marzo 2024 alle 10:30`.
 */
export function isDateLine(content: string, lexicons: readonly ArticleLexicon[]): boolean {
  if (content.length > LONGEST_DATE_LINE || !/\d/.test(content)) return false;
  return lexicons.some((lexicon) => {
    const date = readCalendarDate(content, lexicon);
    const rest = date ? `${content.slice(0, date.start)} ${content.slice(date.end)}` : content;
    let names = date ? 5 : 2;
    let months = date ? 1 : 0;
    for (const [word] of rest.matchAll(WORD)) {
      const lower = word.toLowerCase();
      if (lexicon.months.has(lower)) months++;
      else if (lexicon.weekdays.has(lower) || lexicon.dateLineWords.has(lower) || /^\d{1,4}$/.test(word)) continue;
      else if (!/^\p{Lu}/u.test(word) || --names < 0) return false;
    }
    return date ? months >= 1 : months === 1;
  });
}

/**
 * `By Ada Hale and John Roe in London`, `di Marta Veltri, inviata a Ombrano`; right under the headline also names
 * without a word before them: `Ada Hale, Science Reporter`.
 */
export function isByline(content: string, lexicons: readonly ArticleLexicon[], bare = false): boolean {
  if (content.length > LONGEST_BYLINE || endsSentence(content)) return false;
  const [author = ''] = content.split(/[,|•–—(]/, 1);
  const words = author.trim().split(/\s+/);
  const lower = author.toLowerCase();
  return lexicons.some((lexicon) => {
    const opener = lexicon.bylines.find((phrase) => lower.startsWith(`${phrase} `) || lower.trim() === phrase);
    const names = opener ? words.slice(opener.split(' ').length) : words;
    const isName = (name: string) => /^[\p{Lu}@(]/u.test(name) || lexicon.nameParticles.has(name.toLowerCase());
    if (lexicon.weekdays.has((names[0] ?? '').toLowerCase()) || !names.every(isName) || names.length > 9) return false;
    if (opener?.includes(' ')) return true;
    if (opener) return /^\p{Lu}/u.test(names[0] ?? '') && names.length >= (/^\p{Ll}/u.test(content) ? 1 : 2);
    return bare && names.length >= 2 && names.length <= 7 && names.every((name) => !/^\p{Lu}{2}|\d/u.test(name));
  });
}

/** A picture's caption, known by what it opens with (`Nella foto`) or by the credit that ends it (`Image: A. Hale.`). */
function isCaption(content: string, lexicons: readonly ArticleLexicon[]): boolean {
  if (content.length > LONGEST_CAPTION) return false;
  const opening = content
    .slice(0, 28)
    .replace(/^[([*_]+/, '')
    .toLowerCase();
  const credit = content.includes(':') ? CREDIT.exec(content)?.groups?.word?.toLowerCase() : undefined;
  return lexicons.some(
    ({ captionOpeners, credits }) =>
      captionOpeners.some((opener) => opening.startsWith(`${opener} `)) ||
      (credit !== undefined && credits.has(credit)),
  );
}
