import type { Token, TokenKind } from './article';
import type { ArticleLexicon } from './lexicon';

/**
 * What may be a token, first match wins. Every alternative starts with another class of character or is bounded by
 * literals, so that matching is linear in the text.
 */
const TOKEN = new RegExp(
  [
    '(?<url>(?:https?:\\/\\/|www\\.)[^\\s<>"”»)\\]]+)',
    '(?<handle>@[\\p{L}\\p{N}_]+)',
    '(?<hashtag>#[\\p{L}\\p{N}_]+)',
    '(?<number>\\p{Nd}+(?:[.,:\\u202F]\\p{Nd}+)*)',
    '(?<word>[\\p{L}\\p{M}\\p{N}\\u00AD]+(?:[-\\u2010\\u2011.][\\p{L}\\p{M}\\p{N}]+)*)',
    '(?<ellipsis>\\.\\.+|…)',
    '(?<other>\\S)',
  ].join('|'),
  'gu',
);
const APOSTROPHE = /^['’ʼ]$/;
const DOTTED = /^(?:\p{L}\.)+\p{L}$/u;
const PUNCTUATION = /^\p{P}$/u;

/**
 * The tokens of a text, in order, without white space; offsets in UTF-16 code units. Elided forms keep their
 * apostrophe (`dell'`), clitics start with it (`'s`), abbreviations keep their full stop (`Mr.`, `S.p.A.`).
 * Linear in the length of the text.
 */
export function tokenize(text: string, lexicon: ArticleLexicon): Token[] {
  const tokens: Token[] = [];
  let previousEnd = -1;
  const push = (start: number, end: number, kind: TokenKind) => {
    const piece = text.slice(start, end);
    tokens.push({ start, end, kind, text: piece, lower: piece.toLowerCase(), spaced: start !== previousEnd });
    previousEnd = end;
  };
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const start = match.index;
    let end = TOKEN.lastIndex;
    const groups = match.groups as Record<string, string | undefined>;
    if (groups.url !== undefined) {
      while (/[.,;:!?'’]/.test(text.charAt(end - 1))) end--;
      push(start, end, 'url');
    } else if (groups.handle !== undefined) push(start, end, 'handle');
    else if (groups.hashtag !== undefined) push(start, end, 'hashtag');
    else if (groups.number !== undefined && !/[\p{L}\p{M}]/u.test(text.charAt(end))) push(start, end, 'number');
    else if (groups.number !== undefined || groups.word !== undefined) {
      end = wordEnd(text, start, end, lexicon);
      end = pushWord(text, start, end, lexicon, push);
    } else if (APOSTROPHE.test(match[0])) end = pushApostrophe(text, start, lexicon, push);
    else push(start, end, PUNCTUATION.test(match[0]) || groups.ellipsis !== undefined ? 'punctuation' : 'symbol');
    TOKEN.lastIndex = end;
  }
  return tokens;
}

/** Where a word that matched from `start` to `end` really ends: dots belong to initialisms and web names alone. */
function wordEnd(text: string, start: number, end: number, lexicon: ArticleLexicon): number {
  const word = text.slice(start, end);
  const dot = word.indexOf('.');
  if (dot >= 0 && !DOTTED.test(word) && !isAbbreviation(`${word}.`, lexicon) && !isWebName(word)) return start + dot;
  return end;
}

function isAbbreviation(word: string, lexicon: ArticleLexicon): boolean {
  return lexicon.abbreviations.has(word.toLowerCase());
}

function isWebName(word: string): boolean {
  return /\.(?:com|org|net|it|eu|uk|gov|edu|info|io|news|tv)$/i.test(word);
}

type Push = (start: number, end: number, kind: TokenKind) => void;

/** Pushes a word with the full stop or apostrophe that belongs to it; returns where reading goes on. */
function pushWord(text: string, start: number, end: number, lexicon: ArticleLexicon, push: Push): number {
  const next = text.charAt(end);
  const word = text.slice(start, end);
  const kind: TokenKind = /^\p{Nd}/u.test(word) && !/\p{L}/u.test(word) ? 'number' : 'word';
  if (next === '.' && (DOTTED.test(word) || isAbbreviation(`${word}.`, lexicon))) {
    push(start, end + 1, kind);
    return end + 1;
  }
  if (APOSTROPHE.test(next)) {
    const after = /^[\p{L}\p{N}]+/u.exec(text.slice(end + 1, end + 32))?.[0] ?? '';
    if (lexicon.elision && after) {
      push(start, end + 1, kind);
      return end + 1;
    }
    if (!lexicon.elision && after.toLowerCase() === 't' && /n$/i.test(word) && word.length > 1) {
      push(start, end - 1, kind);
      push(end - 1, end + 2, 'word');
      return end + 2;
    }
    if (!lexicon.elision && after && !lexicon.clitics.has(after.toLowerCase())) {
      push(start, end + 1 + after.length, kind); // O'Neill, N'Djamena
      return end + 1 + after.length;
    }
  }
  push(start, end, kind);
  return end;
}

/** An apostrophe on its own: a clitic's (`'s`), a decade's (`'90s`), or a quote mark. */
function pushApostrophe(text: string, start: number, lexicon: ArticleLexicon, push: Push): number {
  const after = /^[\p{L}\p{N}]+/u.exec(text.slice(start + 1, start + 32))?.[0] ?? '';
  const glued = start > 0 && /[\p{L}\p{N}]/u.test(text.charAt(start - 1));
  if (glued && lexicon.clitics.has(after.toLowerCase())) {
    push(start, start + 1 + after.length, 'word');
    return start + 1 + after.length;
  }
  if (!glued && /^\d0s?$/.test(after)) {
    push(start, start + 1 + after.length, 'number');
    return start + 1 + after.length;
  }
  push(start, start + 1, 'punctuation');
  return start + 1;
}
