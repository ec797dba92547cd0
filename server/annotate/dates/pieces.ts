import type { Token } from '../article/article';

/** A token as the date rules read it: hyphened words and figures with letters fall apart. Offsets into the paragraph. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Lower case, straight apostrophes, no full stop of an abbreviation. */
  readonly lower: string;
  /** Index of the token that the piece is part of. */
  readonly token: number;
  readonly spaced: boolean;
  readonly capital: boolean;
  readonly digits: boolean;
}

const PARTS = /\p{Nd}+(?:[.,:]\p{Nd}+)*|[\p{L}\p{M}]+['’]?|[^\p{Nd}\p{L}\p{M}]/gu;
const COMPOUND = /[-‐‑–—/\p{Nd}]/u;

/** The pieces of a paragraph's tokens, in order. Linear in their length. */
export function splitPieces(tokens: readonly Token[]): Piece[] {
  const pieces: Piece[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'url' || token.kind === 'handle' || token.kind === 'hashtag' || !COMPOUND.test(token.text)) {
      pieces.push(piece(token.start, token.text, token.lower, index, token.spaced));
      continue;
    }
    for (const match of token.text.matchAll(PARTS)) {
      const part = match[0];
      const spaced = match.index === 0 && token.spaced;
      pieces.push(piece(token.start + match.index, part, part.toLowerCase(), index, spaced));
    }
  }
  return pieces;
}

function piece(start: number, text: string, lower: string, token: number, spaced: boolean): Piece {
  const first = text.charCodeAt(0);
  const digits = first >= 48 && first <= 57;
  const plain = lower.includes('’') ? lower.replaceAll('’', "'") : lower;
  const bare = plain.length > 1 && plain.endsWith('.') && !digits ? plain.slice(0, -1) : plain;
  return {
    start,
    end: start + text.length,
    lower: bare,
    token,
    spaced,
    capital: first > 64 && text.charAt(0) !== lower.charAt(0),
    digits,
  };
}
