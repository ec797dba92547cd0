import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Annotations, Sentence, Span } from '../annotate/annotations';
import type { Place, Report, ReportActor } from '../protocol';

/** An annotated article as a report reads it; `parts` are its sections, or the whole of it. */
export interface ReportedArticle {
  readonly uri: string;
  readonly text: string;
  readonly annotations: Annotations;
  readonly parts: readonly (Span & { readonly title: string })[];
}

const MOST_ACTORS = 30;
/** A day, month, quarter, year or time of day on a known day, as TIMEX3 writes them. */
const POINT = /^\d{4}(?:-(?:\d\d|Q\d|H\d|W\d\d|SP|SU|FA|WI)(?:-\d\d(?:T\S*)?)?)?$/;

/** Sums articles up: timeline, actors by mentions, who appears with whom, sourcing part by part. */
export function reportOf(title: string, articles: readonly ReportedArticle[]): Report {
  const actors = new Map<string, { -readonly [key in keyof ReportActor]: ReportActor[key] }>();
  const links = new Map<string, { from: number; to: number; count: number }>();
  const timeline: Report['timeline'][number][] = [];
  const sections: Report['sections'][number][] = [];
  for (const article of articles) {
    const place = placesIn(article);
    const ids = addActors(article, actors, place);
    addLinks(article, ids, links);
    for (const date of article.annotations.dates)
      if (POINT.test(date.value))
        timeline.push({ value: date.value, text: article.text.slice(date.start, date.end), place: place(date) });
    for (const part of article.parts) {
      const inside = article.annotations.sentences.filter(({ start }) => start >= part.start && start < part.end);
      const count = (status: Sentence['status']) => inside.filter((sentence) => sentence.status === status).length;
      const counts = { sourced: count('sourced'), anonymous: count('anonymous'), unsourced: count('unsourced') };
      if (counts.sourced + counts.anonymous + counts.unsourced > 0)
        sections.push({ title: part.title, ...counts, place: place({ start: part.start, end: part.start }) });
    }
  }
  const shown = [...actors.values()].sort((a, b) => b.mentions - a.mentions).slice(0, MOST_ACTORS);
  const known = new Set(shown.map(({ id }) => id));
  return {
    title,
    timeline: timeline.sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0)),
    actors: shown,
    links: [...links.values()].filter(({ from, to }) => known.has(from) && known.has(to)),
    sections,
  };
}

function placesIn({ uri, text }: ReportedArticle): (span: Span) => Place {
  const document = TextDocument.create(uri, 'article', 0, text);
  return ({ start, end }) => ({
    uri,
    range: { start: document.positionAt(start), end: document.positionAt(end) },
  });
}

/** Adds an article's actors to those of one type and name; returns their numbers by the article's own ids. */
function addActors(
  { annotations }: ReportedArticle,
  actors: Map<string, { -readonly [key in keyof ReportActor]: ReportActor[key] }>,
  place: (span: Span) => Place,
): Map<string, number> {
  const ids = new Map<string, number>();
  const byId = new Map(annotations.actors.map((actor) => [actor.id, actor]));
  const entryOf = (id: string, span: Span) => {
    const actor = byId.get(id);
    if (!actor) return undefined;
    const { type, name } = actor;
    const key = `${type} ${name}`;
    const entry = actors.get(key) ?? { id: actors.size, name, type, mentions: 0, quotes: 0, place: place(span) };
    actors.set(key, entry);
    ids.set(id, entry.id);
    return entry;
  };
  for (const mention of annotations.mentions) {
    const entry = entryOf(mention.actor, mention);
    if (entry) entry.mentions++;
  }
  for (const { speaker, content } of annotations.quotes) {
    const entry = speaker && content[0] ? entryOf(speaker, content[0]) : undefined;
    if (entry) entry.quotes++;
  }
  return ids;
}

/** Counts the sentences in which two actors stand together. Linear: mentions and sentences are in text order. */
function addLinks(
  { annotations: { mentions, sentences } }: ReportedArticle,
  ids: ReadonlyMap<string, number>,
  links: Map<string, { from: number; to: number; count: number }>,
): void {
  let next = 0;
  for (const { start, end } of sentences) {
    const together = new Set<number>();
    for (; next < mentions.length && mentions[next]!.start < end; next++) {
      const id = ids.get(mentions[next]!.actor);
      if (id !== undefined && mentions[next]!.start >= start) together.add(id);
    }
    const present = [...together].sort((a, b) => a - b).slice(0, 12);
    for (const [index, from] of present.entries())
      for (const to of present.slice(index + 1)) {
        const key = `${from} ${to}`;
        const link = links.get(key) ?? { from, to, count: 0 };
        link.count++;
        links.set(key, link);
      }
  }
}
