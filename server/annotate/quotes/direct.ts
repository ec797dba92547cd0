import type { Span } from '../annotations';
import { type Attribution, cueAfter, cueBefore, cueWithin, FAR_CUE, LEAST_UTTERANCE, signedBy } from './attributions';
import { hasFinite, is, type Scan, sentenceAt, word } from './clauses';
import type { QuoteCandidate, SpeakerClue } from './evidence';
import { Class } from './grammar';
import type { MarkedSpan } from './marks';
import { spanOf } from './subjects';

export interface DirectQuotes {
  readonly candidates: readonly QuoteCandidate[];
  /** The tokens of their cues, which report nothing else. */
  readonly cues: ReadonlySet<number>;
}

/** The quotes in quote marks that a cue introduces or closes, and whole utterances that stand alone. */
export function readDirect(scanned: Scan): DirectQuotes {
  const { marks } = scanned;
  const candidates: QuoteCandidate[] = [];
  const cues = new Set<number>();
  const attributions = marks.map((span) => attributionOf(scanned, span));
  for (let index = 0; index < marks.length; index++) {
    const span = marks[index] as MarkedSpan;
    const attribution = attributions[index] ?? null;
    const awaits = !attribution && !isUtterance(scanned, span);
    if (awaits && !(span.first === 0 && span.opened)) continue;
    if (attribution && !attribution.shared)
      for (let token = attribution.first; token < attribution.last; token++) cues.add(token);
    const content = wordsOf(scanned, span);
    let end = Math.max(attribution?.end ?? 0, span.last);
    // `"A", ha detto X, "B"` is one quote, and so is what follows without a cue of its own.
    while (
      attribution &&
      index + 1 < marks.length &&
      (!attributions[index + 1] || attributions[index + 1]?.first === attribution.first) &&
      continues(scanned, marks[index + 1] as MarkedSpan, end)
    ) {
      index++;
      content.push(...wordsOf(scanned, marks[index] as MarkedSpan));
      end = (marks[index] as MarkedSpan).last;
    }
    candidates.push({
      kind: attribution?.label ? 'mixed' : 'direct',
      content,
      cue: attribution && spanOf(scanned, attribution.first, attribution.last),
      clue: attribution?.clue ?? unattributed(scanned, span),
      bare: attribution === null,
      weak: false,
      awaits,
      unopened: !span.opened,
      last: attribution !== null && endsParagraph(scanned, end),
      sentence: scanned.sentenceOf[span.first] as number,
    });
  }
  return { candidates, cues };
}

/** What attributes a span: a cue that names its speaker after it, else one before it, else one in it. */
function attributionOf(scanned: Scan, span: MarkedSpan): Attribution | null {
  const within = cueWithin(scanned, span);
  if (within) return within;
  const before = cueBefore(scanned, span);
  const after = before && word(scanned, span.first - 1) !== ':' ? null : cueAfter(scanned, span);
  if (before && after?.clue.form !== 'phrase') return before;
  return after;
}

/** Who says what no cue attributes: who signs it, who is named before its colon, or who was spoken of before it. */
function unattributed(scanned: Scan, span: MarkedSpan): SpeakerClue {
  const signed = signedBy(scanned, span);
  if (signed.form !== 'nobody' || span.first === 0) return signed;
  const { first } = sentenceAt(scanned, span.first);
  if (word(scanned, span.first - 1) === ':') return { form: 'person', span: spanOf(scanned, first, span.first - 1) };
  return { form: 'subject', span: null };
}

/** Whether nothing but the rest of a sentence follows. */
function endsParagraph(scanned: Scan, end: number): boolean {
  return end >= scanned.tokens.length || sentenceAt(scanned, end - 1).last === scanned.tokens.length;
}

/** Whether a span goes on with the quote before it: only the rest of the attribution stands between. */
function continues(scanned: Scan, span: MarkedSpan, from: number): boolean {
  if (span.last - span.first < LEAST_UTTERANCE) return false;
  const before = word(scanned, span.first - 1);
  if (before === ':' || span.first - from > FAR_CUE) return false;
  let ended = false;
  for (let index = from; index < span.first; index++) {
    if (ended && !is(scanned, index, Class.punctuation)) return false;
    if (/^[.!?]$/.test(word(scanned, index))) ended = true;
  }
  return ended || /^[,—–-]$/.test(before) || span.first === from;
}

/** Whether words in quote marks stand as an utterance of their own: they fill a sentence or paragraph. */
function isUtterance(scanned: Scan, span: MarkedSpan): boolean {
  if (span.last - span.first < LEAST_UTTERANCE) return false;
  const before = word(scanned, span.first - 1);
  const opens = sentenceAt(scanned, span.first).first === span.first || before === ':' || /[.!?"”»]$/.test(before);
  const inner = word(scanned, span.last - 2);
  const after = word(scanned, span.last);
  const ends =
    /^[.!?…,]$/.test(inner) || /^(?:[.!?…—–-]|)$/.test(after) || sentenceAt(scanned, span.last - 1).last === span.last;
  return opens && ends;
}

/** A span's text without the attribution that stands in it. */
function wordsOf(scanned: Scan, span: MarkedSpan): Span[] {
  const inner: Attribution | null = cueWithin(scanned, span);
  if (!inner) return [{ start: span.start, end: span.end }];
  const parts = [spanOf(scanned, span.first, inner.first - 1), spanOf(scanned, inner.end, span.last)];
  return parts.filter((part): part is Span => part !== null);
}

/** What a paragraph that ends in a colon announces: `X tweeted:`, `X:`. */
export function readAnnounced(scanned: Scan): { readonly cue: Span | null; readonly clue: SpeakerClue } | null {
  const last = scanned.tokens.length;
  if (word(scanned, last - 1) !== ':' || last < 2) return null;
  const nothing: MarkedSpan = {
    start: 0,
    end: 0,
    first: last,
    last: last + LEAST_UTTERANCE,
    mark: '',
    opened: true,
    closed: true,
  };
  const found = cueBefore(scanned, nothing);
  if (found) return { cue: spanOf(scanned, found.first, found.last), clue: found.clue };
  const { first } = sentenceAt(scanned, last - 1);
  const short = last - first <= 8 && !hasFinite(scanned, first, last);
  return short ? { cue: null, clue: { form: 'phrase', span: spanOf(scanned, first, last - 1) } } : null;
}
