import { CharacterClass, classAt } from './characters';
import type { Piece } from './tokens';

const LONGEST_EMPHASIS = 3;
const LONGEST_TARGET = 2000;
const LONGEST_LINK = 300;
const LONGEST_NOTE = 32;

/**
 * How many characters of Markdown at an index belong to no word and no sentence: marks of emphasis that touch a word
 * (`**Basta**`, `_sic_`), the brackets around a link's text, the `>` of a block quote at a line's beginning. 0 when
 * there is none.
 */
export function markupWidth(text: string, index: number): number {
  const sign = text.charAt(index);
  if (sign === '>') return startsLine(text, index) ? 1 : 0;
  if (sign === '[') return opensLink(text, index) ? 1 : 0;
  if (sign === ']') return text.charAt(index + 1) === '(' && closing(text, index + 2, ')', LONGEST_TARGET) > 0 ? 1 : 0;
  if (sign !== '*' && sign !== '_') return 0;
  let width = 1;
  while (width <= LONGEST_EMPHASIS && text.charAt(index + width) === sign) width++;
  if (width > LONGEST_EMPHASIS) return 0;
  return isGap(text, index - 1) && isGap(text, index + width) ? 0 : width;
}

/** A note mark (`[^2]`) as a symbol, a link's target behind its text (`(https://…)`) as an address; else null. */
export function readMarkup(text: string, start: number): Piece | null {
  if (text.startsWith('[^', start)) {
    const close = closing(text, start + 2, ']', LONGEST_NOTE);
    return close < 0 ? null : { end: close + 1, kind: 'symbol' };
  }
  if (text.charAt(start) !== '(' || text.charAt(start - 1) !== ']') return null;
  const close = closing(text, start + 1, ')', LONGEST_TARGET);
  return close < 0 ? null : { end: close + 1, kind: 'url' };
}

/** Whether a bracket opens the text of a link: one that closes it and a target follow, no other opens before. */
function opensLink(text: string, index: number): boolean {
  const limit = Math.min(text.length, index + LONGEST_LINK);
  for (let at = index + 1; at < limit; at++) {
    const sign = text.charAt(at);
    if (sign === ']') return text.charAt(at + 1) === '(' && closing(text, at + 2, ')', LONGEST_TARGET) > 0;
    if (sign === '[' || sign === '\n' || sign === '\r') return false;
  }
  return false;
}

/** The index of a closing mark on the same line, for a note mark in the same word; -1 when there is none. */
function closing(text: string, from: number, mark: string, farthest: number): number {
  const limit = Math.min(text.length, from + farthest);
  for (let index = from; index < limit; index++) {
    const sign = text.charAt(index);
    if (sign === mark) return index > from ? index : -1;
    if (sign === '\n' || sign === '\r' || sign === '[' || sign === ']') return -1;
    if (sign === ' ' && mark === ']') return -1;
  }
  return -1;
}

function startsLine(text: string, index: number): boolean {
  let at = index - 1;
  while (at >= 0 && at > index - 4 && ' >'.includes(text.charAt(at))) at--;
  return at < 0 || text.charAt(at) === '\n' || text.charAt(at) === '\r';
}

function isGap(text: string, index: number): boolean {
  return index < 0 || index >= text.length || classAt(text, index) === CharacterClass.space;
}
