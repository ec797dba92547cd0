import { hasFinite, is, type Scan, sentenceAt, word } from './clauses';
import type { QuoteCandidate } from './evidence';
import { contentEnd, indirect } from './frames';
import { Class } from './grammar';
import { phraseClue, rightPhrase } from './subjects';

/** The token after a source phrase that begins at an index (`according to`, `a detta di`), or -1. */
export function sourcePhraseEnd(scanned: Scan, index: number): number {
  const phrases = scanned.lexicon.sourcePhrases.get(word(scanned, index));
  if (!phrases || is(scanned, index - 1, Class.determiner | Class.preposition)) return -1;
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

/** `Secondo X, S`; `S, according to X`; `S, secondo X, S`: what a phrase attributes that names its source. */
export function readSource(scanned: Scan, index: number, after: number): QuoteCandidate | null {
  const { first, last: limit } = sentenceAt(scanned, index);
  if (is(scanned, after, Class.relative | Class.complementizer)) return readRelative(scanned, index, after, limit);
  const phrase = rightPhrase(scanned, after, limit);
  if (phrase.last <= phrase.first) return null;
  const clue = phraseClue(scanned, phrase.first, phrase.last, limit);
  const cue = { first: index, last: after, head: index };
  let end = phrase.last;
  while (
    end < limit &&
    end < phrase.last + 24 &&
    !is(scanned, end, Class.punctuation) &&
    (scanned.quoted[end] ?? -1) < 0
  ) {
    if (phrase.last > phrase.first && startsContent(scanned, end)) break;
    end++;
  }
  const content = word(scanned, end) === ',' ? end + 1 : end;
  const opening = openingOf(scanned, index, first);
  if (opening < 0) return indirect(scanned, cue, clue, [[content, contentEnd(scanned, content, limit)]]);
  if (is(scanned, opening, Class.relative))
    return indirect(scanned, cue, clue, [[content, contentEnd(scanned, content, limit)]]);
  const right = contentEnd(scanned, content, limit);
  const continues =
    word(scanned, end) === ',' && word(scanned, index - 1) === ',' && hasFinite(scanned, content, right);
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

/** After a source without a comma: a word that can only belong to the clause. */
function startsContent(scanned: Scan, index: number): boolean {
  return !is(scanned, index, Class.preposition) || is(scanned, index, Class.determiner);
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
