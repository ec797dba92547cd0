import type { Span } from '../annotations';
import {
  hasFinite,
  is,
  isAdverb,
  isCapital,
  isFiniteVerb,
  isGerund,
  isQuoted,
  REACH,
  type Scan,
  sentenceAt,
  word,
} from './clauses';
import type { VerbGroup } from './cues';
import type { SpeakerClue } from './evidence';
import { Class } from './grammar';

const NOBODY: SpeakerClue = { form: 'nobody', span: null };

/** The text from one token to another, last exclusive; null when it is empty. */
export function spanOf(scanned: Scan, first: number, last: number): Span | null {
  const from = scanned.tokens[first];
  const to = scanned.tokens[last - 1];
  return from && to && first < last ? { start: from.start, end: to.end } : null;
}

/** Where the clause begins that a verb group stands in: after a hard boundary to its left. */
export function clauseStart(scanned: Scan, group: VerbGroup): number {
  const { first } = sentenceAt(scanned, group.head);
  let at = group.first;
  while (at > first && group.first - at < REACH && !isHard(scanned, at - 1)) {
    at--;
    // Brackets with what they hold do not end a clause.
    if (word(scanned, at) === ')') {
      let open = at;
      while (open > first && at - open < REACH && word(scanned, open) !== '(') open--;
      if (word(scanned, open) === '(') at = open;
    }
  }
  return at;
}

function isHard(scanned: Scan, index: number): boolean {
  const text = word(scanned, index);
  if ((scanned.quoted[index] ?? -1) >= 0) return true;
  return (
    text === ';' ||
    text === ':' ||
    text === '(' ||
    text === '—' ||
    text === '–' ||
    (text === '-' && isSpacedDash(scanned, index))
  );
}

/** Whether a hyphen stands apart on both sides. */
export function isSpacedDash(scanned: Scan, index: number): boolean {
  return scanned.tokens[index]?.spaced === true && scanned.tokens[index + 1]?.spaced === true;
}

export interface LeftSubject {
  readonly clue: SpeakerClue;
  /** Its first token, or the group's where it has none. */
  readonly first: number;
  /** True where `with` brings it: `with a spokesman saying`. */
  readonly accompanied?: boolean;
  /** True where a parenthesis between commas stands between it and its verb. */
  readonly parenthesis?: boolean;
}

/**
 * The subject on the left of a verb group: its noun phrase, a pronoun, the antecedent of a relative pronoun, or the
 * subject of the clause before. Null where nobody says it (`no one said`).
 */
export function leftSubject(scanned: Scan, group: VerbGroup): LeftSubject | null {
  const start = clauseStart(scanned, group);
  const sentenceFirst = sentenceAt(scanned, group.head).first;
  const without: LeftSubject = { clue: subjectClue(scanned, sentenceFirst, group.first), first: group.first };
  let end = group.first;
  let parenthesis = false;
  if (end - 1 > start && word(scanned, end - 1) === ',') {
    if (group.mode === 'gerund') return without;
    // A parenthesis between commas stands before the verb; the subject is before it.
    const comma = previousComma(scanned, end - 2, start);
    if (comma === null && hasFinite(scanned, start, end)) return without;
    parenthesis = comma !== null;
    end = comma ?? end - 1;
  }
  while (end > start && isAdverb(scanned, end - 1)) end--;
  let first = end;
  while (first > start && !breaksSubject(scanned, first - 1, end)) first--;
  const boundary = first - 1;
  let accompanied = false;
  while (first < end && isConnective(scanned, first)) first++;
  for (let index = first; index < end; index++) if (is(scanned, index, Class.negation)) return null;
  if (group.mode === 'gerund') {
    for (let index = end - 1; index >= first && !accompanied; index--)
      if (is(scanned, index, Class.companion)) {
        accompanied = true;
        first = index + 1;
      }
  }
  const isRelative =
    boundary >= sentenceFirst && is(scanned, boundary, Class.relative) && !is(scanned, boundary, Class.subordinator);
  if (first >= end && isRelative) {
    return { clue: { form: 'antecedent', span: antecedent(scanned, boundary, sentenceFirst) }, first: group.first };
  }
  const modifies = group.mode === 'gerund' && scanned.lexicon.grammar.gerundModifiesNoun;
  const predicate =
    !modifies && boundary >= start && isFiniteVerb(scanned, boundary) && !isCapital(scanned.tokens[boundary]);
  const opens = opensPhrase(scanned, first) || is(scanned, first, Class.subordinator);
  if (first >= end || opens || predicate) return without;
  const pronoun = pronounClue(scanned, first, end);
  if (pronoun) return { clue: pronoun, first, accompanied };
  const wide = end < group.first ? spanOf(scanned, first, group.first) : null;
  // Of two joint speakers the first counts: `X, the mayor, and Y said`.
  const joint = is(scanned, boundary + 1, Class.coordinator) && word(scanned, boundary) === ',';
  const span = joint ? spanOf(scanned, start, end) : spanOf(scanned, first, end);
  return {
    clue: { form: 'phrase', span, ...(wide ? { wide } : {}) },
    first: joint ? start : first,
    accompanied,
    parenthesis,
  };
}

/** How far before a relative pronoun the noun is looked for that it stands for. */
const FAR_ANTECEDENT = 16;

/** The noun phrase before a relative pronoun. */
function antecedent(scanned: Scan, relative: number, sentenceFirst: number): Span | null {
  const end = word(scanned, relative - 1) === ',' ? relative - 1 : relative;
  let first = end;
  while (first > Math.max(sentenceFirst, end - FAR_ANTECEDENT) && !breaksSubject(scanned, first - 1, end)) first--;
  while (first < end && (isConnective(scanned, first) || opensPhrase(scanned, first))) first++;
  return spanOf(scanned, first, end);
}

function isConnective(scanned: Scan, index: number): boolean {
  return (
    isAdverb(scanned, index) ||
    is(scanned, index, Class.coordinator | Class.adversative) ||
    word(scanned, index) === ','
  );
}

function pronounClue(scanned: Scan, first: number, last: number): SpeakerClue | null {
  if (!is(scanned, first, Class.pronoun) || last - first > 2) return null;
  if (is(scanned, first, Class.possessive) && last - first > 1) return null;
  const gender = scanned.lexicon.grammar.pronouns.get(word(scanned, first)) ?? 'x';
  return { form: 'pronoun', span: spanOf(scanned, first, first + 1), gender };
}

/** What ends a subject on its left: a comma, a finite verb, a word that opens a clause. */
function breaksSubject(scanned: Scan, index: number, end: number): boolean {
  if (word(scanned, index) === ',') return true;
  if (isFiniteVerb(scanned, index) && !isCapital(scanned.tokens[index])) return true;
  if (is(scanned, index, Class.relative | Class.complementizer | Class.subordinator)) return true;
  if (is(scanned, index, Class.adversative)) return true;
  return is(scanned, index, Class.coordinator) && index + 1 >= end;
}

/** Whether a preposition opens a phrase at an index. */
export function opensPhrase(scanned: Scan, index: number): boolean {
  return is(scanned, index, Class.preposition | Class.as) && !is(scanned, index, Class.determiner);
}

function previousComma(scanned: Scan, from: number, start: number): number | null {
  for (let index = from; index > start; index--) if (word(scanned, index) === ',') return index;
  return null;
}

/** The clue of a verb without a subject of its own: the subject of the sentence before it, if there is one. */
export function subjectClue(scanned: Scan, first: number, before: number): SpeakerClue {
  const subject = firstSubject(scanned, first, before);
  const pronoun =
    subject && scanned.tokens[first]?.start === subject.start ? pronounClue(scanned, first, first + 1) : null;
  return pronoun && pronoun.span?.end === subject?.end ? pronoun : { form: 'subject', span: subject };
}

/** The stretch from a sentence's beginning to its first finite verb, an opening adverbial left out. */
export function firstSubject(scanned: Scan, first: number, last: number): Span | null {
  let start = first;
  let index = first;
  const limit = Math.min(last, first + REACH);
  for (; index < limit; index++) {
    if (isFiniteVerb(scanned, index) && (index === first || !isCapital(scanned.tokens[index]))) break;
    if (isQuoted(scanned, index)) return null;
    if (word(scanned, index) === ',' && start < index && opensPhrase(scanned, start)) start = index + 1;
  }
  if (start >= index || opensPhrase(scanned, start)) return null;
  // A sentence without a verb is all subject: `Soddisfatta la sindaca Anna Riva.`
  return index < limit || limit === last ? spanOf(scanned, start, index) : null;
}

/** The noun phrase on the right of an index: an inverted subject or a source. Ends where the clause goes on. */
export function rightPhrase(
  scanned: Scan,
  from: number,
  limit: number,
): { readonly first: number; readonly last: number } {
  let first = from;
  while (first < limit && isAdverb(scanned, first)) first++;
  let last = first;
  for (; last < Math.min(limit, first + LONGEST_PHRASE); last++) if (breaksPhrase(scanned, last, first)) break;
  return { first, last };
}

const LONGEST_PHRASE = 30;
const CLAUSE_WORDS = Class.complementizer | Class.relative | Class.subordinator | Class.adversative;
const JOINING = Class.preposition | Class.coordinator | Class.determiner;

/** What ends a noun phrase on its right: punctuation, a verb, a conjunction, an adverbial. */
function breaksPhrase(scanned: Scan, index: number, first: number): boolean {
  const token = scanned.tokens[index];
  if (!token || (scanned.quoted[index] ?? -1) >= 0) return true;
  if (token.kind === 'punctuation' && !/^(?:['’/&]|-)$/.test(token.text)) return true;
  if (token.text === '-' && isSpacedDash(scanned, index)) return true;
  if (is(scanned, index, Class.weekday)) return true;
  if (index === first) return is(scanned, index, Class.cue) && isGerund(scanned, index);
  if (!scanned.lexicon.grammar.gerundModifiesNoun && isGerund(scanned, index) && !isCapital(token)) return true;
  if (is(scanned, index, Class.clitic) && !is(scanned, index, Class.determiner)) return true;
  if (is(scanned, index, CLAUSE_WORDS) && !is(scanned, index, Class.determiner)) return true;
  if (isFiniteVerb(scanned, index) && !isCapital(token)) return true;
  if (is(scanned, index, Class.preposition) && !is(scanned, index, Class.genitive) && isOutside(scanned, index))
    return true;
  // After a name, a word in lower case that joins nothing belongs to what follows, where adjectives come first.
  if (!scanned.lexicon.grammar.adjectivesFirst || token.kind !== 'word' || isCapital(token)) return false;
  if (token.text.startsWith("'") || token.text.startsWith('’') || !isCapital(scanned.tokens[index - 1])) return false;
  if (is(scanned, index, JOINING)) return is(scanned, index, Class.determiner);
  return !is(scanned, first, Class.determiner) && !nameFollows(scanned, index);
}

/** Whether a title in lower case stands between two names: `Boeing vice president Anna Riva`. */
function nameFollows(scanned: Scan, index: number): boolean {
  for (let ahead = index + 1; ahead < index + 5; ahead++) {
    if (isCapital(scanned.tokens[ahead])) return true;
    if (scanned.classes[ahead] !== 0) return false;
  }
  return false;
}

/** Whether a preposition opens an adverbial rather than a complement: at a place, in a text, at a time. */
function isOutside(scanned: Scan, index: number): boolean {
  return !isCapital(scanned.tokens[index + 1]) || is(scanned, index, Class.agent);
}

/** The clue of a noun phrase: a pronoun, a phrase, or nobody when it is empty. */
export function phraseClue(scanned: Scan, first: number, last: number, limit: number): SpeakerClue {
  if (first >= last) return NOBODY;
  const pronoun = pronounClue(scanned, first, last);
  if (pronoun) return pronoun;
  const head = afterAdverbials(scanned, first, last);
  // `ha detto ai cronisti`: whoever was spoken of before.
  if (head >= last) return { form: 'subject', span: null };
  const wide = appositionEnd(scanned, last, limit);
  return { form: 'phrase', span: spanOf(scanned, head, last), wide: spanOf(scanned, first, wide) as Span };
}

/** Where a phrase begins after adverbials that a preposition opens: `ha detto da Lione la ministra`. */
function afterAdverbials(scanned: Scan, first: number, last: number): number {
  let at = first;
  while (at < last && opensPhrase(scanned, at)) {
    at++;
    const name = isCapital(scanned.tokens[at]);
    if (is(scanned, at, Class.determiner)) at++;
    do at++;
    while (at < last && name && isCapital(scanned.tokens[at]));
  }
  return at;
}

/** Where the apposition ends that may hold the name after a phrase (`il ministro, Anna Riva, …`); the phrase's end when there is none. */
export function appositionEnd(scanned: Scan, last: number, limit: number): number {
  let name = last + 1;
  while (name < last + 6 && !is(scanned, name, Class.punctuation | Class.relative) && !isCapital(scanned.tokens[name]))
    name++;
  if (word(scanned, last) !== ',' || !isCapital(scanned.tokens[name])) return last;
  let end = last + 1;
  while (end < Math.min(limit, last + 12) && !is(scanned, end, Class.punctuation)) end++;
  return hasFinite(scanned, last + 1, end) ? last : end;
}
