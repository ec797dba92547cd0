import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findDescriptions, type NameCandidate, resolveActors } from '../annotate/actors';
import { type AnnotatedArticle, runToEnd } from '../annotate/annotate';
import type { Actor, Annotations, Mention, Quote, Sentence, Span, TemporalExpression } from '../annotate/annotations';
import type { Article } from '../annotate/article/article';
import { findClaimFeatures, judgeSentences } from '../annotate/claims';
import { findReporting, resolveQuotes } from '../annotate/quotes';

/** What gold may stand in for what Fonte finds, so that the layers after it are measured apart; `names` without actors. */
export type GoldLayer = 'names' | 'actors' | 'dates' | 'quotes';

type GoldSpan = Span & { readonly text?: string };

interface GoldQuote {
  readonly kind: Quote['kind'];
  readonly content: readonly GoldSpan[];
  readonly cue?: GoldSpan | null;
  readonly speaker?: string | null;
  /** A speaker without a name, in the text's words. */
  readonly speakerText?: string | null;
}

/** One dev article with its gold. */
export interface GoldArticle {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly published: string | null;
  readonly actors: readonly Actor[];
  readonly mentions: readonly Mention[];
  readonly dates: readonly TemporalExpression[];
  readonly quotes: readonly GoldQuote[];
  readonly sentences: readonly Sentence[];
}

/** The gold articles of a folder, in the order of their file names. */
export function readGold(folder: string): GoldArticle[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as GoldArticle);
}

/** Annotations of an article in which the gold stands in for some layers; the layers after them are done anew. */
export function withGold(
  steps: Generator<void, AnnotatedArticle, void>,
  gold: GoldArticle,
  layers: ReadonlySet<GoldLayer>,
): AnnotatedArticle {
  const { article, annotations } = runToEnd(steps);
  if (layers.size === 0) return { article, annotations };
  const paragraphs = article.blocks.map(({ paragraph }) => paragraph);
  const { actors, mentions } = layers.has('actors')
    ? { actors: gold.actors, mentions: gold.mentions.map(mention) }
    : layers.has('names')
      ? resolveActors(article, goldNames(article, gold), paragraphs.map(findDescriptions))
      : annotations;
  const layer = { actors: actors.map((actor) => ({ ...actor, aliases: actor.aliases ?? [] })), mentions };
  const dates = layers.has('dates')
    ? gold.dates.map((date) => ({ ...date, value: date.value ?? '' }))
    : annotations.dates;
  const quotes = layers.has('quotes')
    ? gold.quotes.map((quote) => goldQuote(quote, gold))
    : resolveQuotes(article, paragraphs.map(findReporting), layer);
  const sentences = judgeSentences(article, paragraphs.map(findClaimFeatures), layer, dates, quotes);
  const done: Annotations = { ...annotations, ...layer, dates, quotes, sentences };
  return { article, annotations: done };
}

/** The gold's names by block, as a recogniser without fault would find them. */
function goldNames(article: Article, gold: GoldArticle): NameCandidate[][] {
  const names = gold.mentions.filter(({ kind }) => kind === 'name').map(mention);
  return article.blocks.map((block) =>
    names
      .filter(({ start, end }) => block.start <= start && end <= block.end)
      .map(({ start, end, type, metonym }) => ({ start: start - block.start, end: end - block.start, type, metonym })),
  );
}

function mention(gold: Mention): Mention {
  return { ...gold, metonym: gold.metonym ?? false };
}

/** A gold quote in the product's shape; the gold does not say where the speaker stands, so the nearest place is taken. */
function goldQuote(quote: GoldQuote, gold: GoldArticle): Quote {
  const near = quote.cue?.start ?? quote.content[0]?.start ?? 0;
  const places = quote.speaker
    ? gold.mentions.filter(({ actor }) => actor === quote.speaker)
    : occurrences(gold.text, quote.speakerText ?? '');
  const [speakerSpan] = [...places].sort((a, b) => Math.abs(a.start - near) - Math.abs(b.start - near));
  return {
    kind: quote.kind,
    content: quote.content,
    cue: quote.cue ?? null,
    speaker: quote.speaker ?? null,
    speakerSpan: speakerSpan ? { start: speakerSpan.start, end: speakerSpan.end } : null,
  };
}

function occurrences(text: string, part: string): Span[] {
  const found: Span[] = [];
  for (let at = part ? text.indexOf(part) : -1; at >= 0; at = text.indexOf(part, at + 1))
    found.push({ start: at, end: at + part.length });
  return found;
}
