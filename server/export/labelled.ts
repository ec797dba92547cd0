import type { Actor, Mention, Quote, Sentence, Span, TemporalExpression } from '../annotate/annotations';
import type { AnnotatedFile } from '../workspace/annotateFile';

/** A stretch of text with a label: what tools for labelling know. */
export interface Labelled {
  /** Unique in the article. */
  readonly id: string;
  readonly layer: 'mention' | 'date' | 'quote' | 'cue' | 'sentence';
  readonly label: string;
  /** In text order; only a quote has more than one. */
  readonly parts: readonly Span[];
  /** What the label does not say, as name and value. */
  readonly details: Readonly<Record<string, string>>;
}

/** `from` is a quote; it leads to its cue, or to the mention that names its speaker. */
export interface Link {
  readonly kind: 'cue' | 'speaker';
  readonly from: string;
  readonly to: string;
}

export interface LabelledArticle {
  readonly labels: readonly Labelled[];
  readonly links: readonly Link[];
}

/** An article's annotations as labels and links between them. Sentences that assert nothing are left out. */
export function labelled({ annotations }: Pick<AnnotatedFile, 'annotations'>): LabelledArticle {
  const { mentions, dates, quotes, sentences } = annotations;
  const actors = new Map(annotations.actors.map((actor) => [actor.id, actor]));
  const links: Link[] = [];
  const labels = [
    ...mentions.map((mention, index) => ofMention(mention, index, actors)),
    ...dates.map(ofDate),
    ...quotes.flatMap((quote, index) => {
      const id = `q${index + 1}`;
      if (quote.cue) links.push({ kind: 'cue', from: id, to: `c${index + 1}` });
      const speaker = speakerMention(quote, mentions);
      if (speaker >= 0) links.push({ kind: 'speaker', from: id, to: `m${speaker + 1}` });
      return ofQuote(quote, index, actors);
    }),
    ...sentences.flatMap((sentence, index) =>
      sentence.status === 'none' ? [] : [ofSentence(sentence, index, actors)],
    ),
  ];
  return { labels, links };
}

function ofMention(mention: Mention, index: number, actors: ReadonlyMap<string, Actor>): Labelled {
  const actor = actors.get(mention.actor);
  return {
    id: `m${index + 1}`,
    layer: 'mention',
    label: capital(mention.type),
    parts: [mention],
    details: {
      actor: mention.actor,
      ...(actor ? { name: actor.name } : {}),
      ...(actor?.roles.length ? { roles: actor.roles.join('; ') } : {}),
      kind: mention.kind,
      ...(mention.metonym ? { metonym: 'true' } : {}),
    },
  };
}

function ofDate({ start, end, type, value, anchor, anchorValue }: TemporalExpression, index: number): Labelled {
  const details = { value, anchor, ...(anchorValue ? { anchorValue } : {}) };
  return { id: `d${index + 1}`, layer: 'date', label: capital(type.toLowerCase()), parts: [{ start, end }], details };
}

function ofQuote(quote: Quote, index: number, actors: ReadonlyMap<string, Actor>): Labelled[] {
  const speaker = quote.speaker ? (actors.get(quote.speaker)?.name ?? quote.speaker) : null;
  const details = { kind: quote.kind, ...(speaker ? { speaker } : {}) };
  const content: Labelled = { id: `q${index + 1}`, layer: 'quote', label: 'Quote', parts: quote.content, details };
  if (!quote.cue) return [content];
  return [content, { id: `c${index + 1}`, layer: 'cue', label: 'Cue', parts: [quote.cue], details: {} }];
}

function ofSentence(sentence: Sentence, index: number, actors: ReadonlyMap<string, Actor>): Labelled {
  const { start, end, status, severity, reasons, source } = sentence;
  return {
    id: `s${index + 1}`,
    layer: 'sentence',
    label: capital(status),
    parts: [{ start, end }],
    details: {
      ...(severity ? { severity } : {}),
      ...(reasons.length > 0 ? { reasons: reasons.join(' ') } : {}),
      ...(source ? { source: actors.get(source)?.name ?? source } : {}),
    },
  };
}

/** The mention in the speaker's span, else the speaker's first; -1 for none. */
function speakerMention({ speaker, speakerSpan }: Quote, mentions: readonly Mention[]): number {
  if (!speaker) return -1;
  const there = mentions.findIndex(
    ({ actor, start, end }) => actor === speaker && speakerSpan && start < speakerSpan.end && end > speakerSpan.start,
  );
  return there >= 0 ? there : mentions.findIndex(({ actor }) => actor === speaker);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
