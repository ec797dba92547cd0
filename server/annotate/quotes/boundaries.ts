import type { Span } from '../annotations';
import {
  hasFinite,
  is,
  isAdverb,
  isFiniteVerb,
  isGerund,
  isQuoted,
  REACH,
  type Scan,
  sentenceAt,
  word,
} from './clauses';
import { type VerbGroup, verbGroup } from './cues';
import { Class } from './grammar';
import { phraseEnd as phraseAt } from './phrases';
import { clauseStart, spanOf } from './subjects';

/** A cue after an opposing conjunction is looked for no further than so many tokens away. */
const FAR_OPPOSED = 16;
/** Reported words are taken to go on for so many tokens at the most. */
const LONGEST_CONTENT = 4 * REACH;

/** A stretch without the punctuation at its ends, marks of quotation and closed brackets aside. */
export function trimmed(scanned: Scan, from: number, to: number): Span | null {
  let first = from;
  let last = to;
  const isTrim = (index: number) => !isQuoted(scanned, index) && /^[,.;:!?…—–-]+$/.test(word(scanned, index));
  while (first < last && isTrim(first)) first++;
  while (last > first && isTrim(last - 1)) last--;
  return spanOf(scanned, first, last);
}

/** Where reported words end that begin at `from`: with the sentence, or where the next cue takes over. */
export function contentEnd(scanned: Scan, from: number, sentenceLast: number): number {
  const limit = quoteEnd(scanned, sentenceLast);
  const { gerundModifiesNoun } = scanned.lexicon.grammar;
  let depth = 0;
  let comma = -1;
  for (let index = from; index < Math.min(limit, from + LONGEST_CONTENT); index++) {
    if (isQuoted(scanned, index)) continue;
    const text = word(scanned, index);
    if (index > from && word(scanned, index - 1) === ',') comma = index - 1;
    if (text === '(') depth++;
    else if (text === ')' && --depth < 0) return index;
    else if (text === ';') return index;
    else if (text === ':' && isQuoted(scanned, index + 1)) return index;
    else if (index === from) continue;
    else if (is(scanned, index, Class.relative) && isSourced(scanned, index)) return index;
    else if (text === ',' && isAsCue(scanned, index)) return comma > from ? comma : index;
    else if ((text === ',' || is(scanned, index, CONJUNCTION)) && cueTakesOver(scanned, index)) return index;
    else if (!gerundModifiesNoun && isGerund(scanned, index) && is(scanned, index, Class.cue)) {
      if (verbGroup(scanned, index)) return index;
    }
  }
  return limit;
}

/** `which, according to X,`: a relative clause that another source stands behind. */
function isSourced(scanned: Scan, relative: number): boolean {
  return word(scanned, relative + 1) === ',' && phraseAt(scanned, relative + 2, scanned.lexicon.sourcePhrases) > 0;
}

/** `, come ha detto,`: an attribution of a part of the clause. */
function isAsCue(scanned: Scan, comma: number): boolean {
  if (!is(scanned, comma + 1, Class.as)) return false;
  for (let index = comma + 2; index < comma + 6; index++)
    if (is(scanned, index, Class.cue)) {
      const group = verbGroup(scanned, index);
      return group?.mode === 'active' && word(scanned, group.last) === ',';
    }
  return false;
}

const CONJUNCTION = Class.coordinator | Class.adversative;

/** A sentence's end, or the end of the quote marks that it lies in. */
function quoteEnd(scanned: Scan, last: number): number {
  const mark = scanned.marks[scanned.quoted[last - 1] ?? -1];
  return mark && isQuoted(scanned, last) && scanned.quoted[last] === scanned.quoted[last - 1] ? mark.last : last;
}

/** Where a noun phrase ends that is all somebody said: a verb of the same subject goes on after a conjunction. */
export function phraseEnd(scanned: Scan, from: number, limit: number): number {
  let opposed = -1;
  for (let index = from + 1; index < limit; index++) {
    if (isQuoted(scanned, index)) continue;
    const joined = is(scanned, index, Class.coordinator) && word(scanned, index - 1) === ',';
    if (opposed < 0 && (joined || is(scanned, index, Class.adversative))) opposed = joined ? index - 1 : index;
    if (opposed < 0 && is(scanned, index, Class.relative | Class.complementizer | Class.subordinator)) return limit;
    if (!isFiniteVerb(scanned, index)) continue;
    return opposed >= 0 ? opposed : is(scanned, index - 1, Class.coordinator) ? index - 1 : limit;
  }
  return limit;
}

/** Whether after a comma or conjunction another cue follows at once: `, sottolineando`, `and said`, `while X said`. */
function cueTakesOver(scanned: Scan, index: number): boolean {
  let at = index + 1;
  while (at < index + 5 && (isAdverb(scanned, at) || is(scanned, at, CONJUNCTION | Class.have | Class.clitic))) at++;
  if (is(scanned, index, Class.adversative) || is(scanned, at - 1, Class.adversative)) return isOpposed(scanned, at);
  if (!is(scanned, at, Class.cue)) return false;
  const group = verbGroup(scanned, at);
  if (group?.mode === 'gerund') return true;
  const joined = is(scanned, index, Class.coordinator) || is(scanned, index + 1, Class.coordinator);
  return group?.mode === 'active' && joined && group.first >= index;
}

/** Whether a clause that an opposing conjunction opens has a cue of its own for its verb. */
function isOpposed(scanned: Scan, from: number): boolean {
  for (let index = from; index < from + FAR_OPPOSED; index++) {
    if (is(scanned, index, Class.cue) && verbGroup(scanned, index)?.mode === 'active') return true;
    if (isFiniteVerb(scanned, index) && !is(scanned, index, Class.have) && !is(scanned, index, Class.cue)) return false;
    if (/^[.;:!?]$/.test(word(scanned, index))) return false;
  }
  return false;
}

/** The same for a cue in a subordinate clause that opens the sentence: the main clause after it is not reported. */
export function subordinateEnd(
  scanned: Scan,
  group: VerbGroup,
  subjectFirst: number,
  from: number,
  limit: number,
): number {
  const end = contentEnd(scanned, from, limit);
  const start = clauseStart(scanned, group);
  const { first } = sentenceAt(scanned, group.head);
  if (isRelative(scanned, group)) return closingComma(scanned, from, end);
  if (start > first + 1 || !is(scanned, first, Class.subordinator) || subjectFirst > first + 12) return end;
  for (let index = first; index < subjectFirst; index++) if (word(scanned, index) === ',') return end;
  for (let index = from + 3; index < end; index++) {
    if (word(scanned, index) !== ',' || isGerund(scanned, index + 1)) continue;
    if (is(scanned, index + 1, Class.coordinator | Class.relative | Class.preposition)) continue;
    if (hasFinite(scanned, index + 2, Math.min(end, index + 9))) return index;
  }
  return end;
}

/** Whether a verb group has a relative pronoun after a comma for its subject. */
function isRelative(scanned: Scan, group: VerbGroup): boolean {
  return is(scanned, group.first - 1, Class.relative) && word(scanned, group.first - 2) === ',';
}

/** The comma after which the clause around a relative clause goes on with its verb. */
function closingComma(scanned: Scan, from: number, end: number): number {
  for (let index = from; index < end - 1; index++)
    if (word(scanned, index) === ',' && isFiniteVerb(scanned, index + 1)) return index;
  return end;
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
