import type { Span } from '../annotations';
import {
  hasFinite,
  is,
  isAdverb,
  isCapital,
  isFiniteVerb,
  isGerund,
  isInfinitive,
  REACH,
  type Scan,
  sentenceAt,
  word,
} from './clauses';
import { type VerbGroup, verbGroup } from './cues';
import type { QuoteCandidate, SpeakerClue } from './evidence';
import { Class } from './grammar';
import { clauseStart, type LeftSubject, leftSubject, phraseClue, rightPhrase, spanOf } from './subjects';

/** How far a conjunction may stand from its verb: `ha comunicato lunedì, in una nota interna, che`. */
const FAR_CONJUNCTION = 16;

/** What a verb group reports by its own frame, quote marks aside; null when it reports nothing. */
export function readFrame(scanned: Scan, group: VerbGroup): QuoteCandidate | null {
  const { frames } = group.form;
  const limit = sentenceAt(scanned, group.head).last;
  if (group.mode === 'infinitive') return null;
  if (group.mode === 'participle') return readParticiple(scanned, group, limit);
  if (group.mode === 'passive') return readPassive(scanned, group, limit);
  if (group.mode === 'gerund' && group.first === sentenceAt(scanned, group.head).first)
    return readOpeningGerund(scanned, group, limit);
  const subject = leftSubject(scanned, group);
  if (!subject) return null;
  const conjunction = frames.has('that') ? conjunctionAfter(scanned, group, limit) : -1;
  if (conjunction >= 0) {
    const end = subordinateEnd(scanned, group, subject.first, conjunction, limit);
    return indirect(scanned, group, subject.clue, [[conjunction, end]]);
  }
  const aside = frames.has('aside') && group.mode === 'active' ? readAside(scanned, group, subject, limit) : null;
  if (aside) return aside;
  const from = complementStart(scanned, group, subject, limit);
  if (from < 0) return null;
  const end = subordinateEnd(scanned, group, subject.first, from, limit);
  return indirect(scanned, group, subject.clue, [[from, end]]);
}

/** Where a complement without a conjunction begins; -1 when there is none that the verb's frames allow. */
function complementStart(scanned: Scan, group: VerbGroup, subject: LeftSubject, limit: number): number {
  const { frames } = group.form;
  const { infinitiveMarkerInContent } = scanned.lexicon.grammar;
  let next = group.last;
  while (next < limit && isAdverb(scanned, next)) next++;
  if (next >= limit) return -1;
  if (frames.has('infinitive')) {
    const marker = infinitiveAfter(scanned, next, limit);
    if (marker >= 0) return infinitiveMarkerInContent ? marker : marker + 1;
  }
  if (frames.has('request')) {
    const marker = requestMarker(scanned, next, limit);
    if (marker >= 0) return infinitiveMarkerInContent ? marker : marker + 1;
  }
  if (is(scanned, next, Class.punctuation | Class.coordinator)) return -1;
  if (frames.has('bare') && startsClause(scanned, next) && hasFinite(scanned, next + 1, limit)) return next;
  if (frames.has('label') && isLabel(scanned, next, limit)) return next;
  if (!frames.has('object') || !startsPhrase(scanned, next, group)) return -1;
  // `people who claim benefits`, `people claiming benefits` say which people, not what somebody said.
  const restricts = subject.clue.form === 'antecedent' && !isAfterComma(scanned, group);
  const modifies = group.mode === 'gerund' && subject.first < group.first && scanned.lexicon.grammar.gerundModifiesNoun;
  return restricts || modifies ? -1 : next;
}

/** Whether a relative clause is set off by a comma: `, which announced`. */
function isAfterComma(scanned: Scan, group: VerbGroup): boolean {
  for (let index = group.first - 1; index > group.first - 5; index--) if (word(scanned, index) === ',') return true;
  return false;
}

/** The marker of an infinitive that follows a verb, adverbials between aside; -1 when there is none. */
function infinitiveAfter(scanned: Scan, from: number, limit: number): number {
  for (let index = from; index < Math.min(limit, from + 6); index++) {
    if (is(scanned, index, Class.infinitiveMarker) && isInfinitive(scanned, index + 1)) return index;
    if (index === from && !isLoose(scanned, index)) return -1;
    if (is(scanned, index, Class.punctuation | Class.cue) || isFiniteVerb(scanned, index)) return -1;
  }
  return -1;
}

/** Whether what follows calls something by a name: with `as`, with words in quote marks, or with a second noun phrase. */
function isLabel(scanned: Scan, from: number, limit: number): boolean {
  if (
    is(scanned, from, Class.preposition) &&
    !is(scanned, from, Class.determiner) &&
    !is(scanned, from + 1, Class.preposition)
  )
    return true;
  for (let index = from; index < Math.min(limit, from + REACH); index++) {
    if (is(scanned, index, Class.as) || (scanned.quoted[index] ?? -1) >= 0) return true;
    if (isFiniteVerb(scanned, index) || is(scanned, index, Class.relative)) return false;
  }
  return false;
}

/** `Citing privacy rules, officials have not said`: the subject follows what is reported. */
function readOpeningGerund(scanned: Scan, group: VerbGroup, limit: number): QuoteCandidate | null {
  let comma = group.last;
  while (comma < Math.min(limit, group.last + REACH) && word(scanned, comma) !== ',') comma++;
  if (word(scanned, comma) !== ',' || !group.form.frames.has('object')) return null;
  let end = comma + 1;
  while (end < Math.min(limit, comma + 20) && !isFiniteVerb(scanned, end)) end++;
  const conjunction = is(scanned, group.last, Class.complementizer) ? group.last + 1 : group.last;
  return indirect(scanned, group, { form: 'phrase', span: spanOf(scanned, comma + 1, end) }, [[conjunction, comma]]);
}

/** A candidate without quote marks from stretches of tokens, last exclusive. */
export function indirect(
  scanned: Scan,
  group: Pick<VerbGroup, 'first' | 'last' | 'head'> & { readonly form?: VerbGroup['form'] },
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
    cue: spanOf(scanned, group.first, group.last),
    clue,
    bare: false,
    weak: group.form?.frames.has('weak') ?? false,
    last: false,
    sentence: scanned.sentenceOf[group.head] as number,
  };
}

/** A stretch without the punctuation at its ends, marks of quotation and closed brackets aside. */
function trimmed(scanned: Scan, from: number, to: number): Span | null {
  let first = from;
  let last = to;
  const isTrim = (index: number) => (scanned.quoted[index] ?? -1) < 0 && /^[,.;:!?…—–-]+$/.test(word(scanned, index));
  while (first < last && isTrim(first)) first++;
  while (last > first && isTrim(last - 1)) last--;
  return spanOf(scanned, first, last);
}

/** The first token after the conjunction that belongs to the verb, or -1. Only phrases may stand between. */
function conjunctionAfter(scanned: Scan, group: VerbGroup, limit: number): number {
  const addressee = group.form.frames.has('addressee');
  for (let index = group.last; index < Math.min(limit, group.last + FAR_CONJUNCTION); index++) {
    if ((scanned.quoted[index] ?? -1) >= 0) return -1;
    if (is(scanned, index, Class.complementizer)) {
      if (index > group.last && !addressee && !isLoose(scanned, group.last)) return -1;
      return word(scanned, index + 1) === ',' ? index + 2 : index + 1;
    }
    if (is(scanned, index, Class.purpose)) return index + 1;
    if (index > group.last && is(scanned, index, Class.cue) && verbGroup(scanned, index)) return -1;
    if (isFiniteVerb(scanned, index) && !isCapital(scanned.tokens[index])) return -1;
    if (/^[:;.]$/.test(word(scanned, index))) return -1;
  }
  return -1;
}

/** Whether what follows the verb is an adverbial, so that the conjunction after it may still be the verb's. */
function isLoose(scanned: Scan, index: number): boolean {
  return (
    isAdverb(scanned, index) ||
    is(scanned, index, Class.preposition | Class.weekday) ||
    word(scanned, index) === ',' ||
    isCapital(scanned.tokens[index])
  );
}

/** `S, ha detto X, S`; `S, X said`: the verb stands in or after what it reports. */
function readAside(scanned: Scan, group: VerbGroup, subject: LeftSubject, limit: number): QuoteCandidate | null {
  const { first } = sentenceAt(scanned, group.head);
  const inverted = word(scanned, group.first - 1) === ',' && hasMainVerb(scanned, first, group.first - 1);
  const opening = inverted ? group.first : subject.first;
  const as = is(scanned, opening - 1, Class.as) ? opening - 1 : opening;
  if (as - 1 <= first || word(scanned, as - 1) !== ',') return null;
  let after = group.last;
  let clue = subject.clue;
  if (opening === group.first) {
    const phrase = rightPhrase(scanned, group.last, limit);
    if (phrase.last > phrase.first) {
      clue = phraseClue(scanned, phrase.first, phrase.last, limit);
      after = phrase.last;
    }
  }
  // Whatever adverbial is left up to the next comma or the end belongs to the attribution.
  while (after < limit && !is(scanned, after, Class.punctuation)) {
    if (isFiniteVerb(scanned, after) || is(scanned, after, Class.complementizer)) return null;
    if (after - group.last > FAR_CONJUNCTION) return null;
    after++;
  }
  if (after < limit && !/^[,.!?…]$/.test(word(scanned, after))) return null;
  if (!hasMainVerb(scanned, first, as) && !(word(scanned, after) === ',' && hasFinite(scanned, after, limit)))
    return null;
  const start = as < opening ? localStart(scanned, as - 1, first) : first;
  return indirect(scanned, { ...group, first: as < opening ? as : group.first }, clue, [
    [start, as - 1],
    [after, contentEnd(scanned, after + 1, limit)],
  ]);
}

function localStart(scanned: Scan, from: number, first: number): number {
  let at = from;
  while (at > first && word(scanned, at - 1) !== ',') at--;
  return at;
}

/** Whether a stretch has a verb of its own, relative clauses between commas left out. */
export function hasMainVerb(scanned: Scan, first: number, last: number): boolean {
  for (let index = first; index < Math.min(last, first + 2 * REACH); index++) {
    if (is(scanned, index, Class.relative) && word(scanned, index - 1) === ',')
      while (index < last && word(scanned, index) !== ',') index++;
    if (isFiniteVerb(scanned, index)) return true;
  }
  return false;
}

/** `è stato ripetuto`, `was announced`: the subject, or what follows when there is none, is what was said. */
function readPassive(scanned: Scan, group: VerbGroup, limit: number): QuoteCandidate | null {
  const { frames } = group.form;
  if (!frames.has('passive')) return null;
  const { first } = sentenceAt(scanned, group.head);
  const clue = agentAfter(scanned, group.last, limit);
  const conjunction = conjunctionAfter(scanned, group, limit);
  if (conjunction >= 0) return indirect(scanned, group, clue, [[conjunction, contentEnd(scanned, conjunction, limit)]]);
  if (word(scanned, group.first - 1) === ',' && hasFinite(scanned, first, group.first - 1))
    return indirect(scanned, group, clue, [[first, group.first - 1]]);
  if (!frames.has('object')) return null;
  const subject = leftSubject(scanned, group);
  if (!subject || is(scanned, subject.first - 1, Class.subordinator | Class.adverb)) return null;
  if (subject.clue.form === 'phrase') return indirect(scanned, group, clue, [[subject.first, group.first]]);
  if (subject.clue.form !== 'subject') return null;
  let next = group.last;
  while (next < limit && isAdverb(scanned, next)) next++;
  if (!startsPhrase(scanned, next, group)) return null;
  return indirect(scanned, group, clue, [[next, contentEnd(scanned, next, limit)]]);
}

/** `S, come ribadito dal portavoce`. */
function readParticiple(scanned: Scan, group: VerbGroup, limit: number): QuoteCandidate | null {
  const { first } = sentenceAt(scanned, group.head);
  const as = group.first - 1;
  if (!is(scanned, as, Class.as) || word(scanned, as - 1) !== ',' || !hasFinite(scanned, first, as - 1)) return null;
  const clue = agentAfter(scanned, group.last, limit);
  return clue.form === 'nobody' ? null : indirect(scanned, { ...group, first: as }, clue, [[first, as - 1]]);
}

function agentAfter(scanned: Scan, from: number, limit: number): SpeakerClue {
  for (let index = from; index < Math.min(limit, from + 8); index++) {
    if (is(scanned, index, Class.punctuation)) break;
    if (!is(scanned, index, Class.agent)) continue;
    const phrase = rightPhrase(scanned, index + 1, limit);
    return phraseClue(scanned, index + 1, phrase.last, limit);
  }
  return { form: 'nobody', span: null };
}

/** Where a request's infinitive begins after its addressee: `asked the council to help`. */
function requestMarker(scanned: Scan, from: number, limit: number): number {
  for (let index = from; index < Math.min(limit, from + FAR_CONJUNCTION); index++) {
    if (is(scanned, index, Class.punctuation) || (isFiniteVerb(scanned, index) && !isCapital(scanned.tokens[index])))
      return -1;
    if (
      is(scanned, index, Class.infinitiveMarker) &&
      isInfinitive(scanned, index + 1) &&
      !is(scanned, index + 1, Class.determiner | Class.preposition) &&
      !isCapital(scanned.tokens[index + 1])
    )
      return index;
  }
  return -1;
}

function startsClause(scanned: Scan, index: number): boolean {
  return (
    !is(scanned, index, Class.preposition | Class.relative) ||
    is(scanned, index, Class.pronoun) ||
    (is(scanned, index, Class.preposition) && isCapital(scanned.tokens[index]))
  );
}

function startsPhrase(scanned: Scan, index: number, group: VerbGroup): boolean {
  const token = scanned.tokens[index];
  if (!token || token.kind === 'punctuation' || (scanned.quoted[index] ?? -1) >= 0) return false;
  if (group.form.particle.length > 0) return true;
  if (
    is(
      scanned,
      index,
      Class.preposition |
        Class.infinitiveMarker |
        Class.relative |
        Class.coordinator |
        Class.subordinator |
        Class.pronoun |
        Class.as,
    )
  )
    return is(scanned, index, Class.determiner) && !is(scanned, index, Class.preposition);
  return !isFiniteVerb(scanned, index) && !isGerund(scanned, index);
}

/** Where reported words end that begin at `from`: with the sentence, or where the next cue takes over. */
export function contentEnd(scanned: Scan, from: number, limit: number): number {
  const { gerundModifiesNoun } = scanned.lexicon.grammar;
  let depth = 0;
  for (let index = from; index < limit; index++) {
    if ((scanned.quoted[index] ?? -1) >= 0) continue;
    const text = word(scanned, index);
    if (
      index > from &&
      is(scanned, index, Class.cue) &&
      !gerundModifiesNoun &&
      isGerund(scanned, index) &&
      verbGroup(scanned, index)
    )
      return index;
    if (text === '(') depth++;
    else if (text === ')' && --depth < 0) return index;
    else if (text === ';') return index;
    else if (text === ':' && (scanned.quoted[index + 1] ?? -1) >= 0) return index;
    else if (
      (text === ',' || is(scanned, index, Class.coordinator | Class.adversative)) &&
      index > from &&
      cueTakesOver(scanned, index)
    )
      return index;
    if (index - from > 8 * REACH) break;
  }
  return limit;
}

/** Whether after a comma or conjunction another cue follows at once: `, sottolineando`, `and said`. */
function cueTakesOver(scanned: Scan, index: number): boolean {
  let at = index + 1;
  while (
    at < index + 5 &&
    (isAdverb(scanned, at) || is(scanned, at, Class.coordinator | Class.adversative | Class.have | Class.clitic))
  )
    at++;
  if (is(scanned, index, Class.adversative) || is(scanned, at - 1, Class.adversative)) {
    for (let ahead = at; ahead < at + 8; ahead++) {
      if (is(scanned, ahead, Class.punctuation)) return false;
      if (is(scanned, ahead, Class.cue)) return verbGroup(scanned, ahead)?.mode === 'active';
    }
    return false;
  }
  if (!is(scanned, at, Class.cue)) return false;
  const group = verbGroup(scanned, at);
  return group !== null && (group.mode === 'gerund' || (group.mode === 'active' && group.first >= index));
}

/** The same for a cue in a subordinate clause that opens the sentence: the main clause after it is not reported. */
function subordinateEnd(scanned: Scan, group: VerbGroup, subjectFirst: number, from: number, limit: number): number {
  const end = contentEnd(scanned, from, limit);
  const start = clauseStart(scanned, group);
  const { first } = sentenceAt(scanned, group.head);
  if (start > first + 1 || !is(scanned, first, Class.subordinator) || subjectFirst > first + 12) return end;
  for (let index = from + 3; index < end; index++) {
    if (word(scanned, index) !== ',' || isGerund(scanned, index + 1)) continue;
    if (
      !is(scanned, index + 1, Class.coordinator | Class.relative | Class.preposition) &&
      hasFinite(scanned, index + 2, Math.min(end, index + 9))
    )
      return index;
  }
  return end;
}
