import { is, type Scan, word } from './clauses';
import { Class } from './grammar';
import type { PhraseTable } from './lexicon';

/** The token after a phrase of a table that begins at an index (`according to`, `a detta di`), or -1. */
export function phraseEnd(scanned: Scan, index: number, table: PhraseTable): number {
  const phrases = table.get(word(scanned, index));
  if (!phrases || isGoverned(scanned, index - 1)) return -1;
  const { prepositions } = scanned.lexicon.grammar;
  for (const words of phrases) {
    const matches = words.every((expected, offset) => {
      const text = word(scanned, index + offset);
      return text === expected || prepositions.get(text) === expected;
    });
    if (matches) return index + words.length;
  }
  return -1;
}

/** After a determiner or preposition the word is another: `il secondo`. */
function isGoverned(scanned: Scan, before: number): boolean {
  return is(scanned, before, Class.determiner | Class.preposition) && !is(scanned, before, Class.complementizer);
}
