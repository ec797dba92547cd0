import type { Span } from '../annotations';
import { contentEnd } from './boundaries';
import { indirect } from './candidates';
import { is, isCapital, isFiniteVerb, isGerund, type Scan, sentenceAt, word } from './clauses';
import type { QuoteCandidate, SpeakerClue } from './evidence';
import { Class } from './grammar';
import { appositionEnd, rightPhrase, spanOf } from './subjects';

/** `Secondo X, S`; `S, according to X`; `S, secondo X, S`: what a phrase attributes that names its source. */
export function readSource(scanned: Scan, index: number, after: number): QuoteCandidate | null {
  const { first, last: limit } = sentenceAt(scanned, index);
  const relative = is(scanned, after, Class.determiner) && is(scanned, after + 1, Class.relative);
  if (relative || is(scanned, after, Class.relative | Class.complementizer))
    return readRelative(scanned, index, after, limit);
  if (isGerund(scanned, after) || scanned.tokens[after]?.kind === 'number') return null;
  const end = sourceEnd(scanned, after, limit);
  if (end <= after) return null;
  const head = rightPhrase(scanned, after, end);
  const apposition = isName(scanned, after, end) ? end : appositionEnd(scanned, end, limit);
  const span = spanOf(scanned, after, Math.max(head.last, Math.min(end, after + 1)));
  const clue: SpeakerClue = { form: 'phrase', span, wide: spanOf(scanned, after, apposition) as Span };
  const cue = { first: index, last: after, head: index };
  const content = afterRelative(scanned, apposition, limit);
  const opening = openingOf(scanned, index, first);
  const right = contentEnd(scanned, content, limit);
  if (opening < 0) return indirect(scanned, cue, clue, [[content, right]]);
  const continues =
    word(scanned, apposition) === ',' && word(scanned, index - 1) === ',' && !opensAfterthought(scanned, content);
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

/** Whether a stretch holds nothing but a name, so that what follows a comma is no name of it. */
function isName(scanned: Scan, from: number, to: number): boolean {
  for (let index = from; index < to; index++)
    if (!isCapital(scanned.tokens[index]) && scanned.classes[index] === 0) return false;
  return true;
}

/** Whether what follows a source between commas is an afterthought rather than the rest of the clause. */
function opensAfterthought(scanned: Scan, index: number): boolean {
  return is(scanned, index, Class.coordinator | Class.adversative | Class.relative) || isGerund(scanned, index);
}

/** Where the content begins after a source, a relative clause that tells more of it left out. */
function afterRelative(scanned: Scan, comma: number, limit: number): number {
  if (word(scanned, comma) !== ',') return comma;
  if (!is(scanned, comma + 1, Class.relative) || is(scanned, comma + 1, Class.determiner)) return comma + 1;
  for (let index = comma + 2; index < Math.min(limit, comma + 20); index++)
    if (word(scanned, index) === ',') return index + 1;
  return comma + 1;
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
