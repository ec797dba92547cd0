import type { ActorLayer } from '../actors';
import type { Quote, Span, TemporalExpression } from '../annotations';
import type { Article, Block } from '../article/article';
import type { SentenceEvidence } from './evidence';
import type { PhraseHit } from './phrases';
import { type SpeakerKind, speakerKinds } from './speaker';

/** Signals of cues that nobody stands behind. */
const AGENTLESS: ReadonlySet<string> = new Set(['anonymous:agentless', 'anonymous:rumour']);

/** A quote as a sentence meets it. */
export interface QuoteInSentence {
  readonly quote: Quote;
  readonly speaker: SpeakerKind;
  /** The parts of the quote's content that the sentence holds any of. */
  readonly parts: readonly Span[];
  /** Share of the sentence that the content covers, 0 to 1; and with cue and speaker. */
  readonly share: number;
  readonly frame: number;
  /** Whether the sentence holds the quote's cue, and whether it holds the beginning of the content. */
  readonly cue: boolean;
  readonly begins: boolean;
}

/** One sentence where it stands in the article; offsets are the article's. */
export interface SentenceInContext extends Span {
  readonly block: Block;
  readonly evidence: SentenceEvidence;
  /** Ordinal of the sentence in its block. */
  readonly ordinal: number;
  readonly quotes: readonly QuoteInSentence[];
  readonly dates: readonly TemporalExpression[];
  /** The actors that the sentence mentions, in text order. */
  readonly actors: readonly string[];
  /** Start of the first name, relative to the sentence; -1 when there is none. */
  readonly firstName: number;
}

/** Every sentence of an article with what the layers before found in it. Linear: the annotations are swept in text order. */
export function placeSentences(
  article: Article,
  evidence: readonly (readonly SentenceEvidence[])[],
  { mentions }: ActorLayer,
  dates: readonly TemporalExpression[],
  quotes: readonly Quote[],
): SentenceInContext[] {
  const mentionsIn = sweep(mentions, (mention) => [mention]);
  const datesIn = sweep(dates, (date) => [date]);
  const quotesIn = sweep(quotes, ({ content, cue }) => (cue ? [...content, cue] : content));
  const kinds = speakerKinds(quotes, article.text, phraseReader(article));
  const placed = article.blocks.flatMap((block, index) =>
    (evidence[index] ?? []).map((found, ordinal): SentenceInContext => {
      const start = block.start + found.sentence.start;
      const end = block.start + found.sentence.end;
      const names = mentionsIn(start, end).map(({ item }) => item);
      return {
        start,
        end,
        block,
        evidence: found,
        ordinal,
        quotes: quotesIn(start, end).map((found) => inSentence(found, start, end, kinds)),
        dates: datesIn(start, end).map(({ item }) => item),
        actors: [...new Set(names.map(({ actor }) => actor))],
        firstName: names[0] ? names[0].start - start : -1,
      };
    }),
  );
  return withoutFalseSpeakers(placed);
}

/** Quotes whose cue is agentless (`si stima`, `it is feared`) have no speaker, whatever name stands before it. */
function withoutFalseSpeakers(sentences: readonly SentenceInContext[]): SentenceInContext[] {
  const agentless = new Set<Quote>();
  for (const { block, evidence, quotes } of sentences) {
    const cues = quotes.flatMap(({ quote, cue }) => (cue && quote.cue ? [{ ...quote.cue, quote }] : []));
    if (cues.length === 0) continue;
    const phrases = evidence.hits.filter(({ signal }) => AGENTLESS.has(signal)).map((hit) => hitSpan(hit, block));
    const isAgentless = overlapReader(phrases);
    cues.sort((a, b) => a.start - b.start);
    for (const { start, end, quote } of cues) if (isAgentless(start, end)) agentless.add(quote);
  }
  if (agentless.size === 0) return [...sentences];
  const corrected = (found: QuoteInSentence): QuoteInSentence =>
    agentless.has(found.quote) ? { ...found, speaker: 'unnamed' } : found;
  return sentences.map((sentence) =>
    sentence.quotes.length === 0 ? sentence : { ...sentence, quotes: sentence.quotes.map(corrected) },
  );
}

/** Where a phrase stands in the article. */
export function hitSpan({ first, last }: PhraseHit, { start, paragraph: { tokens } }: Block): Span {
  return { start: start + (tokens[first]?.start ?? 0), end: start + (tokens[last - 1]?.end ?? 0) };
}

/** The phrases of the language in which the text is written at an offset; offsets may be asked in any order, cheapest in text order. */
function phraseReader({ blocks, language }: Article) {
  let at = 0;
  return (offset: number) => {
    if ((blocks[at]?.start ?? 0) > offset) at = 0;
    while (at < blocks.length && (blocks[at] as Block).end <= offset) at++;
    return (blocks[at]?.paragraph.language ?? language).claims.phrases;
  };
}

interface Found<Item> {
  readonly item: Item;
  readonly spans: readonly Span[];
}

/**
 * A function that gives what overlaps a stretch of text, each item with those of its spans that do, for stretches asked
 * in text order. An item whose spans reach over several stretches is given for each.
 */
function sweep<Item>(
  items: readonly Item[],
  spansOf: (item: Item) => readonly Span[],
): (start: number, end: number) => Found<Item>[] {
  const spans = items.flatMap((item) => spansOf(item).map((span) => ({ span, item })));
  spans.sort((a, b) => a.span.start - b.span.start);
  let next = 0;
  let open: typeof spans = [];
  return (start, end) => {
    if (open.length > 0) open = open.filter(({ span }) => span.end > start);
    else if (next >= spans.length || (spans[next] as (typeof spans)[number]).span.start >= end) return [];
    for (; next < spans.length && (spans[next] as (typeof spans)[number]).span.start < end; next++)
      if ((spans[next] as (typeof spans)[number]).span.end > start) open.push(spans[next] as (typeof spans)[number]);
    const found = new Map<Item, Span[]>();
    for (const { item, span } of open) {
      const known = found.get(item);
      if (known) known.push(span);
      else found.set(item, [span]);
    }
    return [...found].map(([item, overlapping]) => ({ item, spans: overlapping }));
  };
}

function inSentence(
  { item: quote, spans }: Found<Quote>,
  start: number,
  end: number,
  kinds: ReadonlyMap<Quote, SpeakerKind>,
): QuoteInSentence {
  const parts = spans.filter((span) => span !== quote.cue);
  const covered = parts.reduce((sum, part) => sum + overlap(part, start, end), 0);
  const around =
    (quote.cue ? overlap(quote.cue, start, end) : 0) + (quote.speakerSpan ? overlap(quote.speakerSpan, start, end) : 0);
  const first = quote.content[0]?.start ?? -1;
  return {
    quote,
    speaker: kinds.get(quote) ?? 'nobody',
    parts,
    share: covered / (end - start),
    frame: (covered + around) / (end - start),
    cue: parts.length < spans.length,
    begins: first >= start && first < end,
  };
}

/** A function that tells whether any of some spans overlaps a stretch, for stretches asked in the order of their beginnings. */
export function overlapReader(spans: readonly Span[]): (start: number, end: number) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let next = 0;
  return (start, end) => {
    while (next < sorted.length && (sorted[next] as Span).end <= start) next++;
    return next < sorted.length && (sorted[next] as Span).start < end;
  };
}

function overlap(span: Span, start: number, end: number): number {
  return Math.max(0, Math.min(span.end, end) - Math.max(span.start, start));
}
