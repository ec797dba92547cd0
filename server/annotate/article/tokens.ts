import type { Token, TokenKind } from './article';
import { alphanumericEnd, CharacterClass, classAt, isAlphanumericAt, widthAt } from './characters';
import type { ArticleLexicon } from './lexicon';
import { markupWidth, readMarkup } from './markup';
import { readAddress, readUrl } from './webNames';
import { readWord } from './words';

/** What a reader found at a place: where it ends, and what it is. */
export interface Piece {
  readonly end: number;
  readonly kind: TokenKind;
}

const APOSTROPHES = "'’ʼ";

/** Whether a character is an apostrophe, straight or typographic. */
export function isApostrophe(character: string): boolean {
  return character !== '' && APOSTROPHES.includes(character);
}

/**
 * The tokens of a text, in order, without white space; offsets in UTF-16 code units. Elided forms keep their
 * apostrophe (`dell'`), clitics start with it (`'s`), abbreviations and initials keep their full stop (`Mr.`,
 * `S.p.A.`, `J.`), names joined by a hyphen are apart (`Kiev` `-` `Washington`). Marks of Markdown's emphasis, invisible
 * marks and control characters are no tokens. Linear in the length of the text.
 */
export function tokenize(text: string, lexicon: ArticleLexicon): Token[] {
  const tokens: Token[] = [];
  const addressed = text.includes('@');
  let spaced = true;
  let index = 0;
  while (index < text.length) {
    const character = classAt(text, index);
    const skipped = skippedWidth(text, index, character);
    if (skipped > 0) {
      if (character === CharacterClass.space) spaced = true;
      index += skipped;
      continue;
    }
    const address = addressed && character === CharacterClass.letter ? readAddress(text, index) : null;
    const { end, kind } = address ?? readPiece(text, index, character, lexicon, tokens[tokens.length - 1]);
    const piece = text.slice(index, end);
    tokens.push({ start: index, end, kind, text: piece, lower: lowerCase(piece), spaced });
    spaced = false;
    index = end;
  }
  return tokens;
}

/** How many code units at an index belong to no token. */
function skippedWidth(text: string, index: number, character: CharacterClass): number {
  if (character === CharacterClass.letter || character === CharacterClass.digit) return 0;
  const blank = character === CharacterClass.space || character === CharacterClass.ignorable;
  return blank ? widthAt(text, index) : markupWidth(text, index);
}

function readPiece(
  text: string,
  start: number,
  character: CharacterClass,
  lexicon: ArticleLexicon,
  previous: Token | undefined,
): Piece {
  if (character === CharacterClass.letter) return readUrl(text, start) ?? readWord(text, start, lexicon, previous);
  if (character === CharacterClass.digit)
    return readNumber(text, start, lexicon) ?? readWord(text, start, lexicon, previous);
  const sign = text.charAt(start);
  if (sign === '@' || sign === '#') {
    const tag = readTag(text, start, sign === '@' ? 'handle' : 'hashtag');
    if (tag) return tag;
  }
  if (isApostrophe(sign)) return readApostrophe(text, start, lexicon, previous);
  if (sign === '.' || sign === '-') {
    let end = start + 1;
    while (text.charAt(end) === sign) end++;
    return { end, kind: 'punctuation' };
  }
  const markup = sign === '[' || sign === '(' ? readMarkup(text, start) : null;
  if (markup) return markup;
  const kind = character === CharacterClass.punctuation ? 'punctuation' : 'symbol';
  return { end: start + widthAt(text, start), kind };
}

/** `@desk_it`, `@desk@press.example`, `#elections`. */
function readTag(text: string, start: number, kind: 'handle' | 'hashtag'): Piece | null {
  let end = start + 1;
  while (isAlphanumericAt(text, end) || text.charAt(end) === '_') end += widthAt(text, end);
  if (end === start + 1) return null;
  if (kind === 'handle' && text.charAt(end) === '@') return readAddress(text, start + 1) ?? { end, kind };
  return { end, kind };
}

/**
 * A number with its separators (`1,250.50`, `15:30`, `12 000` with a no-break space) and an ordinal's mark. Null when
 * letters that are no unit go on with it: `19th`, `1960s`, `23enne` are words.
 */
function readNumber(text: string, start: number, lexicon: ArticleLexicon): Piece | null {
  let end = digitsEnd(text, start);
  for (;;) {
    const separator = text.charAt(end);
    const next = digitsEnd(text, end + 1);
    const joins = '.,:\u202f'.includes(separator) || (separator === '\u00a0' && next - end === 4);
    if (separator === '' || !joins || next === end + 1) break;
    end = next;
  }
  const after = text.charAt(end);
  if ('ºª°'.includes(after) && after !== '' && !isAlphanumericAt(text, end + 1))
    return { end: end + 1, kind: 'number' };
  const letters = alphanumericEnd(text, end);
  if (letters > end && !lexicon.units.has(text.slice(end, letters).toLowerCase())) return null;
  return { end, kind: 'number' };
}

function digitsEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && classAt(text, end) === CharacterClass.digit) end += widthAt(text, end);
  return end;
}

/** An apostrophe on its own: a clitic's (`'s`), a year's or decade's (`'68`, `'90s`), or a quote mark. */
function readApostrophe(text: string, start: number, lexicon: ArticleLexicon, previous: Token | undefined): Piece {
  const glued = previous?.end === start && previous.kind !== 'punctuation';
  const end = alphanumericEnd(text, start + 1, start + 8);
  const after = text.slice(start + 1, end);
  if (glued && lexicon.clitics.has(after.toLowerCase())) return { end, kind: 'word' };
  if (!glued && /^\d0s?$/.test(after)) return { end, kind: 'number' };
  if (!glued && previous?.kind === 'word' && /^\d\d$/.test(after)) return { end, kind: 'number' };
  return { end: start + 1, kind: 'punctuation' };
}

/** Lower case for look-up: a straight apostrophe inside a word, no soft hyphens. */
function lowerCase(piece: string): string {
  const lower = piece.toLowerCase();
  if (piece.length === 1) return lower;
  return /[’ʼ\u00ad]/.test(lower) ? lower.replace(/[’ʼ]/g, "'").replaceAll('\u00ad', '') : lower;
}
