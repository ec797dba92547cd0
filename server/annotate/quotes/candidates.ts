import type { Span } from '../annotations';
import { trimmed } from './boundaries';
import { type Scan, word } from './clauses';
import type { VerbGroup } from './cues';
import type { QuoteCandidate, SpeakerClue } from './evidence';
import { spanOf } from './subjects';

/** A cue: a verb group, or a phrase that names a source. */
export type Cue = Pick<VerbGroup, 'first' | 'last' | 'head'> & { readonly form?: VerbGroup['form'] };

/** A candidate without quote marks from stretches of tokens, last exclusive; null when they hold no word. */
export function indirect(
  scanned: Scan,
  cue: Cue,
  clue: SpeakerClue,
  parts: readonly (readonly [number, number])[],
): QuoteCandidate | null {
  const content = parts
    .map(([first, last]) => trimmed(scanned, first, last))
    .filter((span): span is Span => span !== null);
  if (content.length === 0) return null;
  return {
    kind: 'indirect',
    content,
    cue: spanOf(scanned, cue.first, cueEnd(scanned, cue)),
    clue,
    bare: false,
    weak: cue.form?.frames.has('weak') ?? false,
    last: false,
    awaits: false,
    unopened: false,
    sentence: scanned.sentenceOf[cue.head] as number,
  };
}

/** Where a cue's text ends: a preposition that fuses with articles leads to what is said. */
function cueEnd(scanned: Scan, cue: Cue): number {
  const { prepositions, fusing } = scanned.lexicon.grammar;
  const plain = prepositions.get(word(scanned, cue.last - 1));
  return cue.form && cue.last - 1 > cue.head && plain !== undefined && fusing.has(plain) ? cue.last - 1 : cue.last;
}
