import type { QuoteKind, Span } from '../annotations';
import { is, isAdverb, isCapital, isFiniteVerb, type Scan, sentenceAt, word } from './clauses';
import { type VerbGroup, verbGroup } from './cues';
import type { QuoteCandidate, SpeakerClue } from './evidence';
import { Class } from './grammar';
import type { MarkedSpan } from './marks';
import { isSpacedDash, leftSubject, phraseClue, rightPhrase, spanOf } from './subjects';

/** So many words between quote marks and more may be an utterance where nobody introduces them. */
const LEAST_UTTERANCE = 5;
const FAR_CUE = 24;

/** The quotes in quote marks that a verb introduces or closes, and whole utterances that stand alone. */
export function readDirect(scanned: Scan): {
  readonly candidates: QuoteCandidate[];
  readonly used: ReadonlySet<number>;
  readonly cues: ReadonlySet<number>;
} {
  const { spans } = scanned.marks;
  const candidates: (QuoteCandidate & { readonly span: number })[] = [];
  const used = new Set<number>();
  const cues = new Set<number>();
  for (let index = 0; index < spans.length; index++) {
    if (used.has(index)) continue;
    const span = spans[index] as MarkedSpan;
    const found = cueBefore(scanned, index) ?? cueAfter(scanned, index);
    if (!found) continue;
    used.add(index);
    for (let token = found.group.first; token < found.group.last; token++) cues.add(token);
    const parts: Span[] = [...split(scanned, span, cues)];
    // `"A", ha detto X, "B"` is one quote, and so is what follows without a cue of its own.
    for (let next = index + 1; next < spans.length && continues(scanned, next, found.end); next++) {
      used.add(next);
      parts.push(...split(scanned, spans[next] as MarkedSpan, cues));
      found.end = (spans[next] as MarkedSpan).last;
    }
    candidates.push({
      kind: found.kind,
      content: parts,
      cue: spanOf(scanned, found.group.first, found.group.last),
      clue: found.clue,
      bare: false,
      sentence: scanned.sentenceOf[span.first] as number,
      span: index,
    });
  }
  for (let index = 0; index < spans.length; index++) {
    const span = spans[index] as MarkedSpan;
    if (used.has(index) || !isUtterance(scanned, span)) continue;
    used.add(index);
    const inner = innerAttribution(scanned, span);
    candidates.push({
      kind: 'direct',
      content: split(scanned, span, cues),
      cue: inner ? spanOf(scanned, inner.group.first, inner.group.last) : null,
      clue: inner ? inner.clue : trailingName(scanned, span),
      bare: inner === null,
      sentence: scanned.sentenceOf[span.first] as number,
      span: index,
    });
  }
  return { candidates, used, cues };
}

interface Attribution {
  readonly group: VerbGroup;
  readonly clue: SpeakerClue;
  readonly kind: QuoteKind;
  /** The token after quote and attribution. */
  end: number;
}

/** `X ha detto: "…"`, `X said "…"`, `X said that "…"`. */
function cueBefore(scanned: Scan, index: number): Attribution | null {
  const span = scanned.marks.spans[index] as MarkedSpan;
  let at = span.first - 1;
  const colon = word(scanned, at) === ':';
  if (colon || word(scanned, at) === ',') at--;
  if (is(scanned, at, Class.complementizer)) at--;
  for (let head = at; head >= 0 && head > at - FAR_CUE; head--) {
    if ((scanned.quoted[head] ?? -1) >= 0 || /^[.;:!?]$/.test(word(scanned, head))) return null;
    if (is(scanned, head, Class.cue)) {
      const group = verbGroup(scanned, head);
      if (group?.form.frames.has('quote') && group.mode !== 'infinitive' && group.mode !== 'participle') {
        if (!colon && head < at && !between(scanned, group.last, at + 1)) return null;
        const clue =
          group.mode === 'passive' ? ({ form: 'nobody', span: null } as const) : leftSubject(scanned, group).clue;
        return wholeAfter(scanned, span) ? { group, clue, kind: 'direct', end: span.last } : null;
      }
    }
    if (!colon && isFiniteVerb(scanned, head) && !isCapital(scanned.tokens[head])) return null;
  }
  return null;
}

/** Whether only adverbials stand between a verb and the quote: `ha detto in una nota: "…"`. */
function between(scanned: Scan, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    if (is(scanned, index, Class.relative | Class.subordinator)) return false;
    if (isFiniteVerb(scanned, index) && !isCapital(scanned.tokens[index])) return false;
  }
  return (
    isAdverb(scanned, from) ||
    is(scanned, from, Class.preposition) ||
    isCapital(scanned.tokens[from]) ||
    is(scanned, from, Class.determiner | Class.clitic)
  );
}

/** Whether the quote ends what the verb introduces, rather than being a fragment in a sentence that goes on. */
function wholeAfter(scanned: Scan, span: MarkedSpan): boolean {
  if (span.last - span.first < LEAST_UTTERANCE)
    return word(scanned, span.first - 1) === ':' || word(scanned, span.first - 1) === ',';
  return true;
}

/** `"…", ha detto X`, `"…," X said`. */
function cueAfter(scanned: Scan, index: number): Attribution | null {
  const span = scanned.marks.spans[index] as MarkedSpan;
  if (
    span.last - span.first < 4 &&
    !/^[,.!?]$/.test(word(scanned, span.last)) &&
    !/^[,.!?]$/.test(word(scanned, span.last - 2))
  )
    return null;
  let from = span.last;
  while (/^(?:,|[—–-])$/.test(word(scanned, from))) from++;
  const limit = from < scanned.tokens.length ? Math.min(sentenceAt(scanned, from).last, from + FAR_CUE) : from;
  for (let head = from; head < limit; head++) {
    if ((scanned.quoted[head] ?? -1) >= 0 || /^[.;:!?]$/.test(word(scanned, head))) return null;
    if (!is(scanned, head, Class.cue)) {
      if (isFiniteVerb(scanned, head) && !isCapital(scanned.tokens[head]) && !is(scanned, head, Class.have | Class.be))
        return null;
      if (
        is(scanned, head, Class.preposition) &&
        head === from &&
        word(scanned, from - 1) !== ',' &&
        !is(scanned, head, Class.clitic)
      )
        return null;
      continue;
    }
    const group = verbGroup(scanned, head);
    if (!group?.form.frames.has('quote') || group.mode === 'infinitive' || group.mode === 'gerund') continue;
    if (group.mode === 'participle') continue;
    const sentenceLimit = sentenceAt(scanned, from).last;
    const subject = group.first > from ? leftPhraseBetween(scanned, from, group) : null;
    const phrase = rightPhrase(scanned, group.last, sentenceLimit);
    const clue =
      subject ??
      (phrase.last > phrase.first
        ? phraseClue(scanned, phrase.first, phrase.last, sentenceLimit)
        : leftSubject(scanned, group).clue);
    return { group, clue, kind: 'direct', end: Math.max(phrase.last, group.last) };
  }
  return null;
}

function leftPhraseBetween(scanned: Scan, from: number, group: VerbGroup): SpeakerClue {
  const found = leftSubject(scanned, group).clue;
  const wide = spanOf(scanned, from, group.first) as Span;
  return found.form === 'phrase'
    ? { ...found, wide }
    : found.form === 'pronoun'
      ? found
      : { form: 'phrase', span: wide };
}

/** Whether a span goes on with the quote before it: only the attribution or nothing stands between. */
function continues(scanned: Scan, index: number, from: number): boolean {
  const span = scanned.marks.spans[index] as MarkedSpan;
  if (span.last - span.first < LEAST_UTTERANCE || cueAfter(scanned, index)) return false;
  const before = word(scanned, span.first - 1);
  if (before === ':' || span.first - from > FAR_CUE) return false;
  let ended = false;
  for (let token = from; token < span.first; token++) {
    if (ended && !is(scanned, token, Class.punctuation)) return false;
    if (/^[.!?]$/.test(word(scanned, token))) ended = true;
  }
  return ended || /^[,—–-]$/.test(before) || span.first === from;
}

/** Whether words in quote marks stand as an utterance of their own: they fill a sentence or paragraph. */
function isUtterance(scanned: Scan, span: MarkedSpan): boolean {
  if (span.last - span.first < LEAST_UTTERANCE) return false;
  const { first } = sentenceAt(scanned, span.first);
  const opens = first === span.first || word(scanned, span.first - 1) === ':';
  const ends =
    /^[.!?…]$/.test(word(scanned, span.last - 2)) ||
    span.last === scanned.tokens.length ||
    /^[.!?…—–-]$/.test(word(scanned, span.last)) ||
    sentenceAt(scanned, span.last - 1).last === span.last;
  return opens && ends;
}

/** `"…" - Anna Riva`: the name that signs a quote. */
function trailingName(scanned: Scan, span: MarkedSpan): SpeakerClue {
  let from = span.last;
  if (!/^[—–-]$/.test(word(scanned, from))) return { form: 'nobody', span: null };
  while (/^[—–-]$/.test(word(scanned, from))) from++;
  const phrase = rightPhrase(scanned, from, scanned.tokens.length);
  return phraseClue(scanned, phrase.first, phrase.last, scanned.tokens.length);
}

/** An attribution inside the quote marks between dashes: `«Torno - ha detto Riva - domani»`. */
function innerAttribution(
  scanned: Scan,
  span: MarkedSpan,
): { readonly group: VerbGroup; readonly clue: SpeakerClue; readonly first: number; readonly last: number } | null {
  for (let index = span.first + 1; index < span.last - 1; index++) {
    const text = word(scanned, index);
    if (!(text === '—' || text === '–' || text === '-') || !isSpacedDash(scanned, index)) continue;
    for (let head = index + 1; head < Math.min(index + 5, span.last); head++) {
      if (!is(scanned, head, Class.cue)) continue;
      const group = verbGroup(scanned, head);
      if (group?.mode !== 'active' || group.first !== index + 1) continue;
      let last = group.last;
      while (last < Math.min(span.last, group.last + FAR_CUE) && word(scanned, last) !== text) last++;
      if (word(scanned, last) !== text) continue;
      const clue: SpeakerClue =
        last > group.last ? phraseClue(scanned, group.last, last, last) : { form: 'subject', span: null };
      return { group, clue, first: index, last: last + 1 };
    }
  }
  return null;
}

/** A span's text without the attribution that stands in it. */
function split(scanned: Scan, span: MarkedSpan, cues: Set<number>): Span[] {
  const inner = innerAttribution(scanned, span);
  if (!inner) return [{ start: span.start, end: span.end }];
  cues.add(inner.group.head);
  return [spanOf(scanned, span.first, inner.first), spanOf(scanned, inner.last, span.last)].filter(
    (part): part is Span => part !== null,
  );
}
