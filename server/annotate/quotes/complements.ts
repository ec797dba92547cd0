import {
  hasFinite,
  is,
  isAdverb,
  isCapital,
  isFiniteVerb,
  isInfinitive,
  isQuoted,
  REACH,
  type Scan,
  word,
} from './clauses';
import { type VerbGroup, verbGroup } from './cues';
import { Class } from './grammar';
import type { LeftSubject } from './subjects';

/** How far a conjunction may stand from its verb: `ha comunicato lunedì, in una nota interna, che`. */
export const FAR_CONJUNCTION = 16;
/** How many tokens an adverbial between a verb and its clause has at the most: `said in a written statement it …`. */
const LONGEST_ADVERBIAL = 8;

/** The first token after the conjunction that belongs to the verb, or -1. Only phrases may stand between. */
export function conjunctionAfter(scanned: Scan, group: VerbGroup, limit: number): number {
  const addressee = group.form.frames.has('addressee');
  for (let index = group.last; index < Math.min(limit, group.last + FAR_CONJUNCTION); index++) {
    if (isQuoted(scanned, index)) return -1;
    if (is(scanned, index, Class.complementizer)) {
      if (index > group.last && !addressee && !isLoose(scanned, group.last)) return -1;
      if (index > group.last && is(scanned, index - 1, Class.preposition)) return -1;
      return word(scanned, index + 1) === ',' ? index + 2 : index + 1;
    }
    if (is(scanned, index, Class.purpose)) return index + 1;
    if (index > group.last && is(scanned, index, Class.cue) && verbGroup(scanned, index)) return -1;
    if (isFiniteVerb(scanned, index) && !isCapital(scanned.tokens[index])) return -1;
    if (/^[:;.]$/.test(word(scanned, index))) return -1;
  }
  return -1;
}

/** Where a complement without a conjunction begins; -1 when there is none that the verb's frames allow. */
export function complementStart(scanned: Scan, group: VerbGroup, subject: LeftSubject, limit: number): number {
  const { frames } = group.form;
  const skipMarker = scanned.lexicon.grammar.infinitiveMarkerInContent ? 0 : 1;
  let next = group.last;
  while (next < limit && isAdverb(scanned, next)) next++;
  if (next >= limit) return -1;
  if (frames.has('infinitive')) {
    const marker = infinitiveAfter(scanned, next, limit);
    if (marker >= 0) return marker + skipMarker;
  }
  if (frames.has('request')) {
    const marker = requestMarker(scanned, next, limit);
    if (marker >= 0) return marker + skipMarker;
  }
  if (isQuoted(scanned, next)) return frames.has('label') || group.form.particle.length > 0 ? next : -1;
  if (is(scanned, next, Class.punctuation | Class.coordinator)) return -1;
  const modifies = group.mode === 'gerund' && subject.first < group.first && !subject.accompanied;
  if (modifies && scanned.lexicon.grammar.gerundModifiesNoun) return -1;
  if (frames.has('bare') && startsClause(scanned, next) && hasFinite(scanned, next + 1, limit))
    return frames.has('addressee') ? afterAddressee(scanned, next, limit) : next;
  if (frames.has('bare')) {
    const clause = clauseAfterAdverbial(scanned, next, limit);
    if (clause >= 0) return clause;
  }
  if (frames.has('label') && isLabel(scanned, next, limit)) return next;
  if (!startsPhrase(scanned, next, group)) return -1;
  if (!frames.has('object')) return frames.has('quote') && holdsFragment(scanned, next, limit) ? next : -1;
  // `people who claim benefits` says which people, not what somebody said.
  const restricts = subject.clue.form === 'antecedent' && !isAfterComma(scanned, group);
  return restricts ? -1 : next;
}

/** Where a clause begins after an adverbial with a preposition: `said on Tuesday it had agreed`; -1 where none does. */
function clauseAfterAdverbial(scanned: Scan, from: number, limit: number): number {
  if (!is(scanned, from, Class.preposition)) return -1;
  for (let index = from + 2; index < Math.min(limit, from + LONGEST_ADVERBIAL); index++) {
    if (is(scanned, index, Class.punctuation) || isQuoted(scanned, index) || isFiniteVerb(scanned, index)) return -1;
    if (is(scanned, index - 1, Class.preposition | Class.coordinator)) continue;
    if (is(scanned, index, Class.pronoun) && isFiniteVerb(scanned, index + 1)) return index;
    if (is(scanned, index - 1, Class.weekday) && is(scanned, index, Class.determiner | Class.possessive))
      return hasFinite(scanned, index + 1, limit) ? index : -1;
  }
  return -1;
}

/** Whether what follows the verb is an adverbial, so that the conjunction after it may still be the verb's. */
function isLoose(scanned: Scan, index: number): boolean {
  if (isAdverb(scanned, index) || isCapital(scanned.tokens[index]) || word(scanned, index) === ',') return true;
  return is(scanned, index, Class.preposition | Class.weekday);
}

/** Whether words in quote marks stand in a noun phrase before any verb: `ha ricordato un uomo «senza macchia»`. */
function holdsFragment(scanned: Scan, from: number, limit: number): boolean {
  for (let index = from; index < Math.min(limit, from + FAR_CONJUNCTION); index++) {
    if (isQuoted(scanned, index)) return true;
    if (isFiniteVerb(scanned, index)) return false;
  }
  return false;
}

/** Whether a relative clause is set off by a comma: `, which announced`. */
function isAfterComma(scanned: Scan, group: VerbGroup): boolean {
  for (let index = group.first - 1; index > group.first - 5; index--) if (word(scanned, index) === ',') return true;
  return false;
}

/** Whether an infinitive stands at an index, what is denied or leans on it left aside: `di non legare`. */
export function infinitiveAt(scanned: Scan, index: number): boolean {
  let at = index;
  while (at < index + 3 && (is(scanned, at, Class.negation | Class.clitic) || isAdverb(scanned, at))) at++;
  return isInfinitive(scanned, at) || isInfinitive(scanned, index);
}

/** The marker of an infinitive that follows a verb, adverbials between aside; -1 when there is none. */
function infinitiveAfter(scanned: Scan, from: number, limit: number): number {
  for (let index = from; index < Math.min(limit, from + 6); index++) {
    if (is(scanned, index, Class.infinitiveMarker) && infinitiveAt(scanned, index + 1)) return index;
    if (index === from && !isLoose(scanned, index)) return -1;
    if (is(scanned, index, Class.punctuation | Class.cue) || isFiniteVerb(scanned, index)) return -1;
  }
  return -1;
}

/** Where a request's infinitive begins after its addressee: `asked the council to help`. */
function requestMarker(scanned: Scan, from: number, limit: number): number {
  for (let index = from; index < Math.min(limit, from + FAR_CONJUNCTION); index++) {
    if (is(scanned, index, Class.punctuation) || (isFiniteVerb(scanned, index) && !isCapital(scanned.tokens[index])))
      return -1;
    if (!is(scanned, index, Class.infinitiveMarker)) continue;
    const atOnce = index === from && scanned.lexicon.grammar.infinitiveMarkerInContent;
    if (isQuoted(scanned, index + 1)) return index;
    if (is(scanned, index + 1, Class.determiner | Class.preposition) || isCapital(scanned.tokens[index + 1])) continue;
    // `asked to remain` asks for nothing that somebody else should do.
    if (infinitiveAt(scanned, index + 1)) return atOnce ? -1 : index;
  }
  return -1;
}

/** Where the clause begins after its hearer: `told reporters he was pleased`. */
function afterAddressee(scanned: Scan, from: number, limit: number): number {
  const STARTS = Class.determiner | Class.pronoun | Class.possessive;
  let index = from + 1;
  if (is(scanned, from, Class.determiner) || (isCapital(scanned.tokens[from]) && isCapital(scanned.tokens[from + 1])))
    index++;
  for (; index < Math.min(limit, from + 6); index++)
    if (is(scanned, index, STARTS) || (isCapital(scanned.tokens[index]) && !isCapital(scanned.tokens[index - 1])))
      return hasFinite(scanned, index, limit) ? index : -1;
  return -1;
}

/** Whether what follows calls something by a name: with `as`, with words in quote marks, or with a predicate first. */
function isLabel(scanned: Scan, from: number, limit: number): boolean {
  const phrase = is(scanned, from, Class.preposition) && !is(scanned, from, Class.determiner);
  if (phrase && !is(scanned, from + 1, Class.preposition)) return true;
  for (let index = from; index < Math.min(limit, from + REACH); index++) {
    if (is(scanned, index, Class.as) || isQuoted(scanned, index)) return true;
    if (isFiniteVerb(scanned, index) || is(scanned, index, Class.relative)) return false;
  }
  return false;
}

function startsClause(scanned: Scan, index: number): boolean {
  if (!is(scanned, index, Class.preposition | Class.relative) || is(scanned, index, Class.pronoun)) return true;
  return is(scanned, index, Class.preposition) && isCapital(scanned.tokens[index]);
}

const NO_PHRASE =
  Class.preposition |
  Class.infinitiveMarker |
  Class.relative |
  Class.coordinator |
  Class.subordinator |
  Class.pronoun |
  Class.as;

/** Whether a noun phrase starts at an index. */
export function startsPhrase(scanned: Scan, index: number, group: VerbGroup): boolean {
  const token = scanned.tokens[index];
  if (!token || token.kind === 'punctuation' || isQuoted(scanned, index)) return false;
  if (group.form.particle.length > 0) return true;
  if (is(scanned, index, NO_PHRASE))
    return is(scanned, index, Class.determiner) && !is(scanned, index, Class.preposition);
  return !isFiniteVerb(scanned, index);
}
