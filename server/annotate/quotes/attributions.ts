import type { Span } from '../annotations';
import { agentAfter } from './asides';
import { hasMainVerb } from './boundaries';
import { hasFinite, is, isAdverb, isCapital, isFiniteVerb, isNounLike, type Scan, sentenceAt, word } from './clauses';
import { infinitiveAt } from './complements';
import { type VerbGroup, verbGroup } from './cues';
import type { SpeakerClue } from './evidence';
import { Class } from './grammar';
import type { MarkedSpan } from './marks';
import { phraseEnd } from './phrases';
import { isSpacedDash, leftSubject, phraseClue, rightPhrase, spanOf, subjectClue } from './subjects';

/** What says that somebody said the words in quote marks beside it; tokens, last exclusive. */
export interface Attribution {
  readonly first: number;
  readonly last: number;
  readonly clue: SpeakerClue;
  /** The token after quote and attribution. */
  readonly end: number;
  /** True where the words are what something is called rather than an utterance. */
  readonly label: boolean;
  /** True where the cue reports a clause of its own too: `ha detto che S: «…»`. */
  readonly shared?: boolean;
}

/** So many words between quote marks and more may be an utterance where nobody introduces them. */
export const LEAST_UTTERANCE = 5;
/** No cue is looked for further away from the quote marks than so many tokens. */
export const FAR_CUE = 24;
const DASH = /^[—–-]$/;
const FINAL = /^[.!?]$/;
const STOP = /^[.;:!?]$/;

/** `X ha detto: "…"`, `X said "…"`, `X said that "…"`. */
export function cueBefore(scanned: Scan, span: MarkedSpan): Attribution | null {
  let at = span.first - 1;
  const colon = word(scanned, at) === ':';
  if (colon || word(scanned, at) === ',') at--;
  const comma = !colon && at < span.first - 1;
  if (is(scanned, at, Class.complementizer)) at--;
  const phrase = phraseBefore(scanned, span);
  if (phrase) return phrase;
  for (let head = at; head >= 0 && head > at - (colon ? 2 * FAR_CUE : FAR_CUE); head--) {
    const inner = scanned.quoted[head] ?? -1;
    if (inner >= 0 && !colon) return null;
    if (inner >= 0) continue;
    if (STOP.test(word(scanned, head))) return null;
    if (is(scanned, head, Class.cue)) {
      const group = verbGroup(scanned, head);
      if (group && introduces(group, colon)) {
        if (!colon && head < at && !isLoose(scanned, group.last, at + 1)) return null;
        return introduction(scanned, span, group, colon, comma);
      }
    }
    if (!colon && isFiniteVerb(scanned, head) && !isCapital(scanned.tokens[head])) return null;
  }
  return null;
}

function introduces({ form, mode }: VerbGroup, colon: boolean): boolean {
  if (mode === 'infinitive' || (mode === 'participle' && !colon)) return false;
  return form.frames.has('quote') || colon;
}

function introduction(
  scanned: Scan,
  span: MarkedSpan,
  group: VerbGroup,
  colon: boolean,
  comma: boolean,
): Attribution | null {
  const short = span.last - span.first < LEAST_UTTERANCE;
  if (!colon && (short || isPart(scanned, span)) && !comma) return null;
  if (is(scanned, group.first - 1, Class.as)) return null;
  const { first } = sentenceAt(scanned, group.head);
  const inverted = word(scanned, group.first - 1) === ',' && comma && hasMainVerb(scanned, first, group.first - 1);
  // `S, ha detto X, "…"`: the clause before belongs to what X said.
  if (inverted && rightPhrase(scanned, group.last, span.first).last > group.last) return null;
  const clue =
    group.mode === 'passive' || group.impersonal
      ? agentAfter(scanned, group.last, span.first)
      : leftSubject(scanned, group)?.clue;
  if (!clue) return null;
  const label = group.form.frames.has('label') && (!colon || short || !hasFinite(scanned, span.first, span.last));
  const labels = !label && group.form.frames.has('label');
  const shared = colon && (is(scanned, group.last, Class.complementizer) || labels);
  return { first: group.first, last: group.last, clue, end: span.last, label, shared };
}

/** Whether the sentence goes on after the quote marks as if they were not there: `said "more" is needed`. */
function isPart(scanned: Scan, span: MarkedSpan): boolean {
  if (/^[.!?…,]$/.test(word(scanned, span.last - 2)) || span.last >= scanned.tokens.length) return false;
  return (
    scanned.tokens[span.last]?.kind !== 'punctuation' &&
    scanned.sentenceOf[span.last] === scanned.sentenceOf[span.last - 1]
  );
}

/** Whether only adverbials stand between a verb and the quote: `ha detto in una nota: "…"`, `told the press: "…"`. */
function isLoose(scanned: Scan, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    if (is(scanned, index, Class.relative | Class.subordinator | Class.coordinator | Class.adversative)) return false;
    if (
      is(scanned, index, Class.infinitiveMarker) &&
      infinitiveAt(scanned, index + 1) &&
      !is(scanned, index + 1, Class.determiner)
    )
      return false;
    if (isFiniteVerb(scanned, index) && !isCapital(scanned.tokens[index])) return false;
  }
  if (is(scanned, to - 1, Class.determiner | Class.preposition | Class.as)) return false;
  return (
    isAdverb(scanned, from) ||
    is(scanned, from, Class.preposition | Class.determiner | Class.clitic) ||
    isCapital(scanned.tokens[from])
  );
}

/** `al grido di "…"`. */
function phraseBefore(scanned: Scan, span: MarkedSpan): Attribution | null {
  for (let index = span.first - 1; index > span.first - 5; index--) {
    const end = phraseEnd(scanned, index, scanned.lexicon.quotePhrases);
    if (end < 0 || end > span.first || end < span.first - 1) continue;
    const { first } = sentenceAt(scanned, index);
    return { first: index, last: end, clue: subjectClue(scanned, first, index), end: span.last, label: false };
  }
  return null;
}

/** `"…", ha detto X`, `"…," X said`, `"…": con queste parole X …`. */
export function cueAfter(scanned: Scan, span: MarkedSpan): Attribution | null {
  let from = span.last;
  while (/^(?:,|:|[—–-])$/.test(word(scanned, from))) from++;
  if (from >= scanned.tokens.length) return null;
  const phrase = phraseEnd(scanned, from, scanned.lexicon.quotePhrases);
  if (phrase > 0) {
    const subject = rightPhrase(scanned, phrase, sentenceAt(scanned, from).last);
    const clue: SpeakerClue =
      subject.last > subject.first
        ? phraseClue(scanned, subject.first, subject.last, subject.last)
        : { form: 'subject', span: null };
    return { first: from, last: phrase, clue, end: phrase, label: false };
  }
  if (isFragment(scanned, span) || word(scanned, from - 1) === ':') return null;
  const { last: limit } = sentenceAt(scanned, from);
  const apart = scanned.sentenceOf[from] !== scanned.sentenceOf[span.last - 1];
  for (let head = from; head < Math.min(limit, from + FAR_CUE); head++) {
    if ((scanned.quoted[head] ?? -1) >= 0 || STOP.test(word(scanned, head))) return null;
    const group = is(scanned, head, Class.cue) ? verbGroup(scanned, head) : null;
    if (group?.form.frames.has('quote') && group.mode === 'active') {
      // In a sentence of its own an attribution says nothing else: `"…" X said.`
      if (apart && group.last < limit - 1) return null;
      return attributionAfter(scanned, from, group, limit);
    }
    if (head === from && isUnknownCue(scanned, head)) {
      const subject = rightPhrase(scanned, head + 1, limit);
      const clue = phraseClue(scanned, subject.first, subject.last, limit);
      return { first: head, last: head + 1, clue, end: subject.last, label: false };
    }
    if (isFiniteVerb(scanned, head) && !isCapital(scanned.tokens[head]) && !is(scanned, head, Class.have | Class.be))
      return null;
    if (head === from && goesOn(scanned, head)) return null;
  }
  return null;
}

function attributionAfter(scanned: Scan, from: number, group: VerbGroup, limit: number): Attribution | null {
  const phrase = rightPhrase(scanned, group.last, limit);
  if (group.first > from) {
    const found = leftSubject(scanned, group)?.clue;
    const wide = spanOf(scanned, from, group.first) as Span;
    const clue: SpeakerClue =
      found?.form === 'phrase'
        ? { ...found, wide }
        : found?.form === 'pronoun'
          ? found
          : { form: 'phrase', span: wide };
    return { first: group.first, last: group.last, clue, end: group.last, label: false };
  }
  const clue: SpeakerClue =
    phrase.last > phrase.first
      ? phraseClue(scanned, phrase.first, phrase.last, limit)
      : { form: 'subject', span: null };
  return { first: group.first, last: group.last, clue, end: Math.max(phrase.last, group.last), label: false };
}

/** A word after `"…",` that a name follows can only be a verb of saying, whatever it is: `"…", ride Anna Riva`. */
function isUnknownCue(scanned: Scan, index: number): boolean {
  const token = scanned.tokens[index];
  if (word(scanned, index - 1) !== ',' && word(scanned, index - 2) !== ',') return false;
  if (token?.kind !== 'word' || isCapital(token) || (scanned.classes[index] ?? 0) !== 0) return false;
  return isCapital(scanned.tokens[index + 1]) && !/^[,:;]$/.test(word(scanned, index + 1));
}

/** Whether words in quote marks are a part of the sentence around them rather than an utterance with its own end. */
function isFragment(scanned: Scan, span: MarkedSpan): boolean {
  if (span.last - span.first >= LEAST_UTTERANCE) return false;
  return !/^[,.!?]$/.test(word(scanned, span.last)) && !/^[,.!?]$/.test(word(scanned, span.last - 2));
}

/** After a quote a preposition without a comma, or a relative pronoun, goes on with the sentence around it. */
function goesOn(scanned: Scan, from: number): boolean {
  if (is(scanned, from, Class.relative | Class.coordinator)) return true;
  return (
    is(scanned, from, Class.preposition) &&
    !is(scanned, from, Class.clitic) &&
    !/^(?:,|[—–-])$/.test(word(scanned, from - 1))
  );
}

/** `"…" - Anna Riva`, `"…" Anna Riva, mayor`: the name that signs a quote at the end of its paragraph. */
export function signedBy(scanned: Scan, span: MarkedSpan): SpeakerClue {
  let from = span.last;
  while (DASH.test(word(scanned, from))) from++;
  const rest = scanned.tokens.length - from;
  if (rest === 0 || rest > FAR_CUE || !isCapital(scanned.tokens[from])) return { form: 'nobody', span: null };
  if (from === span.last && FINAL.test(word(scanned, scanned.tokens.length - 1))) return { form: 'nobody', span: null };
  let last = from;
  for (; last < scanned.tokens.length && !is(scanned, last, Class.punctuation); last++)
    if (isFiniteVerb(scanned, last) && !isNounLike(scanned, last)) return { form: 'nobody', span: null };
  return phraseClue(scanned, from, last, scanned.tokens.length);
}

/** An attribution inside the quote marks between dashes: `«Torno - ha detto Riva - domani»`. */
export function cueWithin(scanned: Scan, span: MarkedSpan): Attribution | null {
  for (let index = span.first + 1; index < span.last - 1; index++) {
    const text = word(scanned, index);
    if (!DASH.test(text) || !isSpacedDash(scanned, index)) continue;
    for (let head = index + 1; head < Math.min(index + 5, span.last); head++) {
      const group = is(scanned, head, Class.cue) ? verbGroup(scanned, head) : null;
      if (group?.mode !== 'active' || group.first !== index + 1) continue;
      let end = group.last;
      while (end < Math.min(span.last, group.last + FAR_CUE) && word(scanned, end) !== text) end++;
      if (word(scanned, end) !== text) continue;
      const clue: SpeakerClue =
        end > group.last ? phraseClue(scanned, group.last, end, end) : { form: 'subject', span: null };
      return { first: group.first, last: group.last, clue, end: end + 1, label: false };
    }
  }
  return null;
}
