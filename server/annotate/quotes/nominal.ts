import { contentEnd } from './boundaries';
import { indirect } from './candidates';
import { is, isCapital, isFiniteVerb, type Scan, sentenceAt, word } from './clauses';
import type { QuoteCandidate, SpeakerClue } from './evidence';
import { Class } from './grammar';
import { phraseClue, spanOf } from './subjects';

/** How far after a noun of saying its conjunction may stand: `l'annuncio di Riva, ieri, che`. */
const FAR = 10;

/** `l'annuncio di X che S`, `X's claim that S`, `l'auspicio di X è che S`: a noun reports. Null when it does not. */
export function readNominal(scanned: Scan, noun: number): QuoteCandidate | null {
  if (!is(scanned, noun - 1, Class.determiner | Class.possessive) && !is(scanned, noun - 2, Class.determiner))
    return null;
  // `said in a statement that`: the verb reports.
  if (is(scanned, noun - 2, Class.preposition) && !is(scanned, noun - 2, Class.genitive)) return null;
  const { last: limit } = sentenceAt(scanned, noun);
  for (let index = noun + 1; index < Math.min(limit, noun + FAR); index++) {
    if (is(scanned, index, Class.punctuation)) return null;
    if (is(scanned, index, Class.complementizer)) {
      // `l'accusa che ha colpito` tells which accusation: a clause that starts with its verb is none that is reported.
      if (isFiniteVerb(scanned, index + 1) && !is(scanned, index - 1, Class.be)) return null;
      const cue = { first: is(scanned, noun - 1, Class.determiner) ? noun - 1 : noun, last: noun + 1, head: noun };
      return indirect(scanned, cue, ownerOf(scanned, noun, index), [
        [index + 1, contentEnd(scanned, index + 1, limit)],
      ]);
    }
    if (isFiniteVerb(scanned, index) && !(is(scanned, index, Class.be) && is(scanned, index + 1, Class.complementizer)))
      return null;
  }
  return null;
}

/** Whose words the noun stands for: what a preposition of possession brings after it, or a possessive before it. */
function ownerOf(scanned: Scan, noun: number, limit: number): SpeakerClue {
  if (is(scanned, noun + 1, Class.genitive | Class.agent)) {
    let last = noun + 2;
    while (last < limit && !is(scanned, last, Class.be)) last++;
    return phraseClue(scanned, noun + 2, last, last);
  }
  if (
    word(scanned, noun - 1).length <= 2 &&
    is(scanned, noun - 1, Class.possessive) &&
    !is(scanned, noun - 1, Class.determiner)
  ) {
    let first = noun - 1;
    while (first > 0 && isCapital(scanned.tokens[first - 1])) first--;
    return { form: 'phrase', span: spanOf(scanned, first, noun - 1) };
  }
  const owned = is(scanned, noun - 1, Class.possessive) || is(scanned, noun - 2, Class.possessive);
  return owned ? { form: 'subject', span: null } : { form: 'nobody', span: null };
}
