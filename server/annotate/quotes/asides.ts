import { contentEnd, hasMainVerb } from './boundaries';
import { indirect } from './candidates';
import {
  hasFinite,
  is,
  isAdverb,
  isCapital,
  isFiniteVerb,
  isQuoted,
  REACH,
  type Scan,
  sentenceAt,
  word,
} from './clauses';
import { conjunctionAfter, FAR_CONJUNCTION, infinitiveAt, startsPhrase } from './complements';
import type { VerbGroup } from './cues';
import type { QuoteCandidate, SpeakerClue } from './evidence';
import { Class } from './grammar';
import { type LeftSubject, leftSubject, opensPhrase, phraseClue, rightPhrase } from './subjects';

/** Fewer words and a comma are no clause. */
const FEWEST_WORDS = 3;

/** `S, ha detto X, S`; `S, X said`: the verb stands in or after what it reports. */
export function readAside(scanned: Scan, group: VerbGroup, subject: LeftSubject, limit: number): QuoteCandidate | null {
  const { first } = sentenceAt(scanned, group.head);
  const afterMark = word(scanned, group.first - 1) === ',' || is(scanned, group.first - 1, Class.as);
  const inverted = afterMark && !isApposed(scanned, subject, group);
  const opening = inverted ? group.first : subject.first;
  const as = is(scanned, opening - 1, Class.as) ? opening - 1 : opening;
  if (as - 1 <= first || word(scanned, as - 1) !== ',') return null;
  const phrase = inverted ? rightPhrase(scanned, group.last, limit) : { first: group.last, last: group.last };
  const named = phrase.last > phrase.first && !isObject(scanned, group, phrase.first);
  const after = attributionEnd(scanned, group, Math.max(group.last, phrase.last), limit);
  if (after < 0) return null;
  const goesOn = word(scanned, after) === ',';
  const between = goesOn && (hasFinite(scanned, after, limit) || named);
  // Endings do not tell every verb: before an attribution that names somebody a few words are a clause.
  const clause = inverted && named && as - first > FEWEST_WORDS && !opensPhrase(scanned, first);
  const parenthetic = between && (inverted || subject.clue.form === 'pronoun');
  if (!parenthetic && !clause && !hasMainVerb(scanned, first, as)) return null;
  const clue = named ? phraseClue(scanned, phrase.first, phrase.last, limit) : subject.clue;
  const start = as < opening ? partStart(scanned, as - 1, first) : afterColon(scanned, as - 1, first);
  return indirect(scanned, { ...group, first: as < opening ? as : group.first }, clue, [
    [start, as - 1],
    [after, tellsOfSpeaker(scanned, first, as, after, limit) ? after : contentEnd(scanned, after + 1, limit)],
  ]);
}

/** Whether what follows `S, said X,` tells who X is: a relative clause, or a phrase where S is a clause already. */
function tellsOfSpeaker(scanned: Scan, first: number, as: number, after: number, limit: number): boolean {
  // Words in quote marks are X's wherever they stand.
  for (let index = after; index < Math.min(limit, after + REACH); index++) if (isQuoted(scanned, index)) return false;
  if (is(scanned, after + 1, Class.relative) && !is(scanned, after + 1, Class.determiner)) return true;
  return hasMainVerb(scanned, first, as) && !hasFinite(scanned, after, limit);
}

/** Whether a bare noun after a verb that takes an object is that: `chiede fondi`. */
function isObject(scanned: Scan, group: VerbGroup, index: number): boolean {
  if (!group.form.frames.has('object') || scanned.lexicon.grammar.adjectivesFirst) return false;
  return !isCapital(scanned.tokens[index]) && scanned.classes[index] === 0;
}

/** Whether the subject stands before a parenthesis that the comma closes, rather than after the verb. */
function isApposed(scanned: Scan, subject: LeftSubject, group: VerbGroup): boolean {
  if (subject.clue.form !== 'phrase' || !subject.parenthesis) return false;
  const { first } = sentenceAt(scanned, group.head);
  const opens = subject.first === first || is(scanned, subject.first - 1, Class.punctuation);
  return opens && !hasMainVerb(scanned, subject.first, group.first);
}

/** The mark that ends an attribution; whatever adverbial is left belongs to it. -1 where a clause goes on. */
function attributionEnd(scanned: Scan, group: VerbGroup, from: number, limit: number): number {
  let after = from;
  // What follows at once and is no adverbial is said, not told of the saying.
  if (!endsAttribution(scanned, from, limit)) return -1;
  while (after < limit && !is(scanned, after, Class.punctuation)) {
    if (isFiniteVerb(scanned, after) || is(scanned, after, Class.complementizer)) return -1;
    if (after - group.last > FAR_CONJUNCTION) return -1;
    after++;
  }
  return after >= limit || /^[,.;!?…]$/.test(word(scanned, after)) ? after : -1;
}

/** Whether an attribution may end at an index or go on with an adverbial. */
function endsAttribution(scanned: Scan, index: number, limit: number): boolean {
  if (index >= limit || isAdverb(scanned, index)) return true;
  return is(scanned, index, Class.punctuation | Class.preposition | Class.weekday | Class.subordinator);
}

/** Where the part of a clause begins that `come ha detto` attributes: an infinitive, else what the last comma opens. */
function partStart(scanned: Scan, from: number, first: number): number {
  let at = from;
  let infinitive = -1;
  for (; at > first && from - at < 2 * REACH && word(scanned, at - 1) !== ','; at--)
    if (infinitive < 0 && is(scanned, at - 1, Class.infinitiveMarker) && infinitiveAt(scanned, at)) infinitive = at;
  return infinitive >= 0 ? infinitive : at;
}

function afterColon(scanned: Scan, from: number, first: number): number {
  let at = from;
  while (at > first && from - at < 2 * REACH && !/^[:;]$/.test(word(scanned, at - 1))) at--;
  return at;
}

/** `è stato ripetuto`, `was announced`: the subject, or what follows when there is none, is what was said. */
export function readPassive(scanned: Scan, group: VerbGroup, limit: number): QuoteCandidate | null {
  const { frames } = group.form;
  if (!frames.has('passive')) return null;
  const { first } = sentenceAt(scanned, group.head);
  const clue = agentAfter(scanned, group.last, limit);
  const conjunction = conjunctionAfter(scanned, group, limit);
  if (conjunction >= 0) return indirect(scanned, group, clue, [[conjunction, contentEnd(scanned, conjunction, limit)]]);
  let next = group.last;
  while (next < limit && isAdverb(scanned, next)) next++;
  const object = startsPhrase(scanned, next, group);
  if (word(scanned, group.first - 1) === ',' && hasFinite(scanned, first, group.first - 1) && !object)
    return indirect(scanned, group, clue, [[first, group.first - 1]]);
  if (!frames.has('object')) return null;
  const subject = leftSubject(scanned, group);
  if (!subject || is(scanned, subject.first - 1, Class.subordinator | Class.adverb)) return null;
  if (subject.clue.form === 'phrase') return indirect(scanned, group, clue, [[subject.first, group.first]]);
  if (subject.clue.form !== 'subject') return null;
  if (!object) return null;
  return indirect(scanned, group, clue, [[next, contentEnd(scanned, next, limit)]]);
}

/** `S, come ribadito dal portavoce`. */
export function readParticiple(scanned: Scan, group: VerbGroup, limit: number): QuoteCandidate | null {
  const { first } = sentenceAt(scanned, group.head);
  const as = group.first - 1;
  if (!is(scanned, as, Class.as) || word(scanned, as - 1) !== ',' || as - first <= FEWEST_WORDS) return null;
  const clue = agentAfter(scanned, group.last, limit);
  return clue.form === 'nobody' ? null : indirect(scanned, { ...group, first: as }, clue, [[first, as - 1]]);
}

export function agentAfter(scanned: Scan, from: number, limit: number): SpeakerClue {
  for (let index = from; index < Math.min(limit, from + 8); index++) {
    if (is(scanned, index, Class.punctuation)) break;
    if (!is(scanned, index, Class.agent)) continue;
    const phrase = rightPhrase(scanned, index + 1, limit);
    return phraseClue(scanned, index + 1, phrase.last, limit);
  }
  return { form: 'nobody', span: null };
}
