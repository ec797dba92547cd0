import type { Token } from './article';
import { alphanumericEnd, CharacterClass, classAt, isAlphanumericAt, isUpperAt } from './characters';
import type { ArticleLexicon } from './lexicon';
import { isApostrophe, type Piece } from './tokens';
import { siteEnd } from './webNames';

/** Longer than any word that the lexicon lists, so that a look-up never copies a text without spaces. */
const LONGEST_LISTED = 24;
const HYPHENS = '-\u2010\u2011';
/** `U.S`, `S.p.A`, `Ph.D`: parts of one to three letters, one of them a capital alone, or all of one letter. */
const INITIALISM = /^(?:(?:\p{L}\.)+\p{L}|(?=.*(?:^|\.)\p{Lu}(?:\.|$))\p{L}{1,3}(?:\.\p{L}{1,3})+)$/u;
const LONGEST_INITIALISM = 16;

/** Reads the word that starts at a letter or digit, with the hyphens, apostrophes and full stops that belong to it. */
export function readWord(text: string, start: number, lexicon: ArticleLexicon, previous: Token | undefined): Piece {
  let end = alphanumericEnd(text, start);
  let part = start;
  for (;;) {
    const sign = text.charAt(end);
    const next = alphanumericEnd(text, end + 1);
    if (next <= end + 1) break;
    if (isApostrophe(sign)) {
      const split = apostropheSplit(text, part, end, next, lexicon);
      if (split !== null) return { end: split, kind: 'word' };
    } else if (sign === '.') {
      const dotted = dottedEnd(text, start, end, lexicon);
      if (dotted === null) break;
      return { end: dotted, kind: 'word' };
    } else if (HYPHENS.includes(sign)) {
      if (hyphenSplits(text, part, end, next, lexicon)) break;
    } else if (sign === '&') {
      if (!isUpperAt(text, end - 1) || !isUpperAt(text, end + 1)) break;
    } else if (sign !== '_') break;
    part = end + 1;
    end = next;
  }
  return { end: withTrailingSign(text, start, end, lexicon, previous), kind: 'word' };
}

/** Where a word ends that an apostrophe joins to the next letters; null when the two are one word (`O'Neill`). */
function apostropheSplit(
  text: string,
  part: number,
  end: number,
  next: number,
  lexicon: ArticleLexicon,
): number | null {
  const after = text.slice(end + 1, Math.min(next, end + LONGEST_LISTED)).toLowerCase();
  if (lexicon.elision) {
    const word = text.slice(Math.max(part, end - LONGEST_LISTED), end).toLowerCase();
    const consonant = !/[aeiou]/.test(word.charAt(word.length - 1).normalize('NFD'));
    return lexicon.truncated.has(word) || (consonant && /^[aeiouh\d]/.test(after.normalize('NFD'))) ? end + 1 : null;
  }
  if (after === 't' && end - part > 1 && /n/i.test(text.charAt(end - 1))) return end - 1;
  return lexicon.clitics.has(after) ? end : null;
}

/**
 * Whether the parts at a hyphen are apart: two names (`Kiev-Washington`; one of one letter is no name: `T-Mobile`), or
 * a name and what a compound makes of it (`Athens-based`).
 */
function hyphenSplits(text: string, part: number, end: number, next: number, lexicon: ArticleLexicon): boolean {
  if (!isUpperAt(text, part) || end - part < 2) return false;
  if (isUpperAt(text, end + 1)) return next - end > 2;
  return next - end <= LONGEST_LISTED && lexicon.compounds.has(text.slice(end + 1, next));
}

/** Where a word with inner full stops ends: `S.p.A.`, `dott.ssa`, `Metro.us`; null when the stop ends the word. */
function dottedEnd(text: string, start: number, end: number, lexicon: ArticleLexicon): number | null {
  let last = end;
  while (
    last - start <= LONGEST_INITIALISM &&
    text.charAt(last) === '.' &&
    classAt(text, last + 1) === CharacterClass.letter
  )
    last = alphanumericEnd(text, last + 1, start + LONGEST_INITIALISM + 1);
  if (last - start <= LONGEST_INITIALISM && !isAlphanumericAt(text, last)) {
    const word = text.slice(start, last);
    const closed = text.charAt(last) === '.';
    if (INITIALISM.test(word)) return closed ? last + 1 : last;
    if (lexicon.abbreviations.has(word.toLowerCase())) return last;
    if (closed && lexicon.abbreviations.has(`${word.toLowerCase()}.`)) return last + 1;
  }
  const site = siteEnd(text, start);
  return site > end ? site : null;
}

/** Takes in the full stop of an abbreviation or initial and the apostrophe of a form cut short (`po'`, `l'`). */
function withTrailingSign(
  text: string,
  start: number,
  end: number,
  lexicon: ArticleLexicon,
  previous: Token | undefined,
): number {
  const sign = text.charAt(end);
  if (sign !== '.' && !isApostrophe(sign)) return end;
  if (end - start > LONGEST_LISTED) return end;
  const word = text.slice(start, end).toLowerCase();
  if (sign !== '.') {
    const quoted = previous?.end === start && isApostrophe(previous.text);
    return !quoted && lexicon.truncated.has(word) ? end + 1 : end;
  }
  if (text.charAt(end + 1) === '.') return end;
  if (lexicon.abbreviations.has(`${word}.`)) return end + 1;
  if (lexicon.numberAbbreviations.has(`${word}.`)) {
    const numbered = /^[\s.]{1,2}\p{N}/u.test(text.slice(end, end + 4)) || previous?.kind === 'number';
    return numbered ? end + 1 : end;
  }
  return isInitial(text, start, end, lexicon, previous) ? end + 1 : end;
}

/**
 * Whether a capital before a full stop is a name's initial: a name goes on after it, and no noun that a letter
 * numbers goes before it (`J. R. Hale`, not `vitamin C. The`).
 */
function isInitial(
  text: string,
  start: number,
  end: number,
  lexicon: ArticleLexicon,
  previous: Token | undefined,
): boolean {
  if (end - start !== 1 || !isUpperAt(text, start)) return false;
  if (previous && lexicon.lettered.has(previous.lower)) return false;
  const space = /^\s*/.exec(text.slice(end + 1, end + 4))?.[0].length ?? 0;
  const name = end + 1 + space;
  if (!isUpperAt(text, name)) return false;
  const nameEnd = alphanumericEnd(text, name, name + LONGEST_LISTED);
  return nameEnd - name === 1 || !lexicon.starters.has(text.slice(name, nameEnd).toLowerCase());
}
