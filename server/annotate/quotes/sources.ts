import type { Span } from '../annotations';
import { hasFinite, is, isFiniteVerb, isGerund, type Scan, sentenceAt, word } from './clauses';
import type { QuoteCandidate, SpeakerClue } from './evidence';
import { contentEnd, indirect } from './frames';
import { Class } from './grammar';
import type { PhraseTable } from './lexicon';
import { appositionEnd, rightPhrase, spanOf } from './subjects';

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

/** `Secondo X, S`; `S, according to X`; `S, secondo X, S`: what a phrase attributes that names its source. */
export function readSource(scanned: Scan, index: number, after: number): QuoteCandidate | null {
  const { first, last: limit } = sentenceAt(scanned, index);
  if (is(scanned, after, Class.relative | Class.complementizer)) return readRelative(scanned, index, after, limit);
  if (isGerund(scanned, after) || scanned.tokens[after]?.kind === 'number') return null;
  const end = sourceEnd(scanned, after, limit);
  if (end <= after) return null;
  const head = rightPhrase(scanned, after, end);
  const apposition = appositionEnd(scanned, end, limit);
  const span = spanOf(scanned, after, Math.max(head.last, Math.min(end, after + 1)));
  const clue: SpeakerClue = { form: 'phrase', span, wide: spanOf(scanned, after, apposition) as Span };
  const cue = { first: index, last: after, head: index };
  const content = word(scanned, apposition) === ',' ? apposition + 1 : apposition;
  const opening = openingOf(scanned, index, first);
  const right = contentEnd(scanned, content, limit);
  if (opening < 0) return indirect(scanned, cue, clue, [[content, right]]);
  const continues =
    word(scanned, apposition) === ',' && word(scanned, index - 1) === ',' && hasFinite(scanned, content, right);
  return indirect(
    scanned,
    cue,
    clue,
    continues
      ? [
          [opening, index],
          [content, right],
        ]
      : [[opening, index]],
  );
}

/** Where a source's description ends: at the next comma, unless the clause begins before it. */
function sourceEnd(scanned: Scan, from: number, limit: number): number {
  const phrase = rightPhrase(scanned, from, limit);
  for (let index = phrase.last; index < Math.min(limit, from + 30); index++) {
    if (is(scanned, index, Class.punctuation) || (scanned.quoted[index] ?? -1) >= 0) return index;
    if (isFiniteVerb(scanned, index) && !isParticipleOfSource(scanned, index)) return phrase.last;
  }
  return Math.min(limit, from + 30) === limit ? limit : phrase.last;
}

/** `research done by`: a verb before an agent tells who made the source. */
function isParticipleOfSource(scanned: Scan, index: number): boolean {
  return is(scanned, index + 1, Class.agent);
}

/** `le voci secondo cui S`. */
function readRelative(scanned: Scan, index: number, after: number, limit: number): QuoteCandidate | null {
  const content = is(scanned, after, Class.determiner) ? after + 2 : after + 1;
  return indirect(scanned, { first: index, last: content, head: index }, { form: 'nobody', span: null }, [
    [content, contentEnd(scanned, content, limit)],
  ]);
}

/** Where the clause begins that a source phrase stands in or ends; -1 when the phrase comes first. */
function openingOf(scanned: Scan, index: number, first: number): number {
  let at = index - 1;
  if (word(scanned, at) === ',') at--;
  if (at < first || is(scanned, at, Class.complementizer | Class.relative | Class.coordinator | Class.adversative))
    return -1;
  for (let left = at; left > first && left > at - 80; left--) {
    if (word(scanned, left) === ';' || word(scanned, left) === ':') return left + 1;
    if (is(scanned, left, Class.complementizer) && !is(scanned, left, Class.determiner)) return left + 1;
    if (is(scanned, left, Class.complementizer) && is(scanned, left - 1, Class.cue)) return left + 1;
  }
  return first;
}
