import type { ActorLayer } from '../actors';
import type { Quote, Span, TemporalExpression } from '../annotations';
import type { Article, Block } from '../article/article';
import type { SentenceEvidence } from './evidence';
import { classNumber, hasClass, type PhraseHit, type Phrases } from './phrases';

/** Signals of cues that nobody stands behind. */
const AGENTLESS: ReadonlySet<string> = new Set(['anonymous:agentless', 'anonymous:rumour']);

/** Who speaks, as far as a reader can tell: a named actor, somebody or something described, an unnamed source, nobody. */
export type SpeakerKind = 'named' | 'document' | 'described' | 'unnamed' | 'nobody';

/** A quote as a sentence meets it. */
export interface QuoteInSentence {
  readonly quote: Quote;
  readonly speaker: SpeakerKind;
  /** Share of the sentence that the quote's content covers, 0 to 1. */
  readonly share: number;
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
  const placed = article.blocks.flatMap((block, index) =>
    (evidence[index] ?? []).map((found, ordinal): SentenceInContext => {
      const start = block.start + found.sentence.start;
      const end = block.start + found.sentence.end;
      const names = mentionsIn(start, end);
      return {
        start,
        end,
        block,
        evidence: found,
        ordinal,
        quotes: quotesIn(start, end).map((quote) => inSentence(quote, start, end, article, block)),
        dates: datesIn(start, end),
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
  for (const { block, evidence, quotes } of sentences)
    for (const { quote, cue } of quotes)
      if (cue && quote.cue)
        for (const hit of evidence.hits)
          if (AGENTLESS.has(hit.signal) && overlap(quote.cue, ...hitSpan(hit, block)) > 0) agentless.add(quote);
  if (agentless.size === 0) return [...sentences];
  return sentences.map((sentence) => ({
    ...sentence,
    quotes: sentence.quotes.map((found) => (agentless.has(found.quote) ? { ...found, speaker: 'unnamed' } : found)),
  }));
}

/** Where a phrase stands in the article. */
export function hitSpan({ first, last }: PhraseHit, { start, paragraph: { tokens } }: Block): [number, number] {
  return [start + (tokens[first]?.start ?? 0), start + (tokens[last - 1]?.end ?? 0)];
}

/**
 * A function that gives what overlaps a stretch of text, for stretches asked in text order. An item that spans several
 * stretches is given for each.
 */
function sweep<Item>(
  items: readonly Item[],
  spansOf: (item: Item) => readonly Span[],
): (start: number, end: number) => Item[] {
  const spans = items.flatMap((item) => spansOf(item).map((span) => ({ span, item })));
  spans.sort((a, b) => a.span.start - b.span.start);
  let next = 0;
  let open: typeof spans = [];
  return (start, end) => {
    open = open.filter(({ span }) => span.end > start);
    for (; next < spans.length && (spans[next] as (typeof spans)[number]).span.start < end; next++)
      if ((spans[next] as (typeof spans)[number]).span.end > start) open.push(spans[next] as (typeof spans)[number]);
    return [...new Set(open.map(({ item }) => item))];
  };
}

function inSentence(quote: Quote, start: number, end: number, article: Article, block: Block): QuoteInSentence {
  const covered = quote.content.reduce((sum, part) => sum + overlap(part, start, end), 0);
  const first = quote.content[0]?.start ?? -1;
  return {
    quote,
    speaker: speakerKind(quote, article.text, block.paragraph.language.claims.phrases),
    share: covered / (end - start),
    cue: quote.cue !== null && overlap(quote.cue, start, end) > 0,
    begins: first >= start && first < end,
  };
}

/** Whether a span has any character of a stretch. */
export function overlaps(span: Span, start: number, end: number): boolean {
  return span.start < end && span.end > start;
}

function overlap(span: Span, start: number, end: number): number {
  return Math.max(0, Math.min(span.end, end) - Math.max(span.start, start));
}

/** What kind of source a quote's speaker is, from the actor or from the words that describe it. */
function speakerKind({ speaker, speakerSpan }: Quote, text: string, phrases: Phrases): SpeakerKind {
  if (speaker !== null) return 'named';
  if (!speakerSpan) return 'nobody';
  const words = text
    .slice(speakerSpan.start, speakerSpan.end)
    .toLowerCase()
    .split(/[\s'’]+/);
  const is = (name: string) => words.some((word) => hasClass(word, classNumber(phrases, name), phrases));
  if (is('unnamed') || is('hearsayNoun')) return 'unnamed';
  if (is('document') || is('outlet')) return 'document';
  return 'described';
}
