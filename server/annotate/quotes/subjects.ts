import type { Span } from '../annotations';
import { hasFinite, is, isAdverb, isCapital, isFiniteVerb, REACH, type Scan, sentenceAt, word } from './clauses';
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
  while (at > first && group.first - at < REACH && !isHard(scanned, at - 1)) at--;
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

/** The subject on the left of a verb group: its noun phrase, a pronoun, the antecedent of a relative pronoun, or none. */
export function leftSubject(scanned: Scan, group: VerbGroup): { readonly clue: SpeakerClue; readonly first: number } {
  const start = clauseStart(scanned, group);
  const { first: sentenceFirst } = sentenceAt(scanned, group.head);
  let end = group.first;
  let parenthesis: number | null = null;
  if (end - 1 > start && word(scanned, end - 1) === ',') {
    // A parenthesis between commas stands before the verb; the subject is before it.
    parenthesis = previousComma(scanned, end - 2, start);
    if (parenthesis === null) {
      const clue = subjectClue(scanned, sentenceFirst, group.first);
      return { clue, first: group.first };
    }
    end = parenthesis;
  }
  let first = end;
  while (first > start && !breaksSubject(scanned, first - 1, end)) first--;
  const before = first - 1;
  while (
    first < end &&
    (isAdverb(scanned, first) ||
      is(scanned, first, Class.coordinator | Class.adversative) ||
      word(scanned, first) === ',')
  )
    first++;
  if (first >= end || opensPhrase(scanned, first)) {
    if (
      first >= end &&
      before >= sentenceFirst &&
      is(scanned, before, Class.relative) &&
      !is(scanned, before, Class.subordinator)
    ) {
      const wideFirst = Math.max(sentenceFirst, before - 16);
      const clue: SpeakerClue = { form: 'antecedent', span: spanOf(scanned, wideFirst, before) };
      return { clue, first: group.first };
    }
    return { clue: subjectClue(scanned, sentenceFirst, group.first), first: group.first };
  }
  if (is(scanned, first, Class.pronoun) && end - first <= 2) {
    const gender = scanned.lexicon.grammar.pronouns.get(word(scanned, first)) ?? 'x';
    return { clue: { form: 'pronoun', span: spanOf(scanned, first, first + 1), gender }, first };
  }
  const wide = spanOf(scanned, start, group.first);
  const clue: SpeakerClue = { form: 'phrase', span: spanOf(scanned, first, end), ...(wide ? { wide } : {}) };
  return { clue, first };
}

/** What ends a subject on its left: a comma, a finite verb, a word that opens a clause. */
function breaksSubject(scanned: Scan, index: number, end: number): boolean {
  if (word(scanned, index) === ',') return true;
  if (isFiniteVerb(scanned, index) && !isCapital(scanned.tokens[index])) return true;
  if (is(scanned, index, Class.relative | Class.complementizer | Class.subordinator)) return true;
  if (is(scanned, index, Class.adversative)) return true;
  return is(scanned, index, Class.coordinator) && index + 1 >= end;
}

function opensPhrase(scanned: Scan, index: number): boolean {
  return is(scanned, index, Class.preposition | Class.as) && !is(scanned, index, Class.determiner);
}

function previousComma(scanned: Scan, from: number, start: number): number | null {
  for (let index = from; index > start; index--) if (word(scanned, index) === ',') return index;
  return null;
}

/** The clue of a verb without a subject of its own: the subject of the sentence before it, if there is one. */
function subjectClue(scanned: Scan, first: number, before: number): SpeakerClue {
  return { form: 'subject', span: firstSubject(scanned, first, before) };
}

/** The stretch from a sentence's beginning to its first finite verb, an opening adverbial left out. */
export function firstSubject(scanned: Scan, first: number, last: number): Span | null {
  let start = first;
  let index = first;
  const limit = Math.min(last, first + REACH);
  for (; index < limit; index++) {
    if (isFiniteVerb(scanned, index) && !isCapital(scanned.tokens[index])) break;
    if (word(scanned, index) === ',' && start < index && opensPhrase(scanned, start)) start = index + 1;
  }
  return index < limit && index > start ? spanOf(scanned, start, index) : null;
}

/** The noun phrase on the right of an index: an inverted subject or a source. Ends where the clause goes on. */
export function rightPhrase(
  scanned: Scan,
  from: number,
  limit: number,
): { readonly first: number; readonly last: number } {
  let first = from;
  while (first < limit && (isAdverb(scanned, first) || word(scanned, first) === '/')) first++;
  let last = first;
  const { adjectivesFirst } = scanned.lexicon.grammar;
  let capitals = false;
  for (; last < Math.min(limit, first + 30); last++) {
    const token = scanned.tokens[last];
    if (!token || (scanned.quoted[last] ?? -1) >= 0) break;
    if (token.kind === 'punctuation' && !/^(?:['’/&]|-)$/.test(token.text)) break;
    if (token.text === '-' && isSpacedDash(scanned, last)) break;
    if (
      is(scanned, last, Class.complementizer | Class.relative | Class.subordinator | Class.adversative) &&
      last > first
    )
      break;
    if (isFiniteVerb(scanned, last) && !isCapital(token) && last > first) break;
    if (
      is(scanned, last, Class.preposition) &&
      !is(scanned, last, Class.genitive) &&
      last > first &&
      isOutside(scanned, last)
    )
      break;
    if (is(scanned, last, Class.weekday)) break;
    // After a name, a word in lower case that joins nothing belongs to what follows, where adjectives come first.
    const joins = Class.preposition | Class.coordinator | Class.determiner;
    if (capitals && adjectivesFirst && token.kind === 'word' && !isCapital(token) && !is(scanned, last, joins)) break;
    capitals ||= isCapital(token);
  }
  return { first, last };
}

/** Whether a preposition opens an adverbial rather than a complement: at a place, in a text, at a time. */
function isOutside(scanned: Scan, index: number): boolean {
  return !isCapital(scanned.tokens[index + 1]) || is(scanned, index, Class.agent);
}

/** The clue of a noun phrase: a pronoun, a phrase, or nobody when it is empty. */
export function phraseClue(scanned: Scan, first: number, last: number, limit: number): SpeakerClue {
  if (first >= last) return NOBODY;
  if (is(scanned, first, Class.pronoun) && last - first <= 2) {
    const gender = scanned.lexicon.grammar.pronouns.get(word(scanned, first)) ?? 'x';
    return { form: 'pronoun', span: spanOf(scanned, first, first + 1), gender };
  }
  // An apposition after the phrase may hold the name: `il ministro, Anna Riva, …`.
  let wide = last;
  if (word(scanned, last) === ',') {
    wide = last + 1;
    while (wide < Math.min(limit, last + 12) && !is(scanned, wide, Class.punctuation)) wide++;
    if (hasFinite(scanned, last + 1, wide)) wide = last;
  }
  return { form: 'phrase', span: spanOf(scanned, first, last), wide: spanOf(scanned, first, wide) as Span };
}
