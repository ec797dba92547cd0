import { fold } from '../annotate/actors/document/fold';
import type { Actor, Annotations, QuoteKind, Span } from '../annotate/annotations';
import type { Finding } from '../checks/check';
import { type DatedStatement, datedStatements } from './datedStatements';

/** An actor as one article has it. */
export interface ActorEntry {
  readonly article: string;
  readonly published: string | null;
  readonly actor: Actor;
  readonly mentions: number;
  readonly quotes: number;
}

/** A quote as one article has it. */
export interface QuoteEntry {
  readonly article: string;
  readonly published: string | null;
  readonly kind: QuoteKind;
  /** Where the first part stands. */
  readonly span: Span;
  /** The words of all parts. */
  readonly content: string;
  readonly actor: Actor;
}

/** What the index keeps of an article; its text is not kept. */
interface Entry {
  readonly actors: readonly ActorEntry[];
  readonly quotes: readonly QuoteEntry[];
  readonly dates: readonly string[];
  readonly findings: readonly Finding[];
  readonly statements: readonly DatedStatement[];
}

/** What an article brings to the index; any annotated file has it. */
export interface Indexable {
  readonly name: string;
  readonly text: string;
  readonly annotations: Annotations;
  readonly findings: readonly Finding[];
}

/**
 * Actors, quotes, dates and findings across articles. An actor of several articles is one whose names agree: folded
 * full name or alias, a person's last name when it is asked for alone.
 */
export class ArticleIndex {
  private readonly entries = new Map<string, Entry>();
  /** Folded names to the articles whose actors go by them. */
  private readonly names = new Map<string, Set<string>>();

  /** Takes an article in, in the place of what was known of it. */
  add(article: Indexable): void {
    this.remove(article.name);
    const entry = entryOf(article);
    this.entries.set(article.name, entry);
    for (const { actor } of entry.actors)
      for (const name of keysOf(actor)) {
        const articles = this.names.get(name) ?? new Set();
        this.names.set(name, articles.add(article.name));
      }
  }

  /** Forgets an article. */
  remove(article: string): void {
    const entry = this.entries.get(article);
    if (!entry) return;
    this.entries.delete(article);
    for (const { actor } of entry.actors)
      for (const name of keysOf(actor)) {
        this.names.get(name)?.delete(article);
        if (this.names.get(name)?.size === 0) this.names.delete(name);
      }
  }

  /** Which articles write about somebody or something of this name: those that mention it most first. */
  about(name: string): readonly ActorEntry[] {
    return this.matches(name, ({ actors }) => actors).sort((a, b) => b.mentions - a.mentions || byTime(a, b));
  }

  /** All quotes of an actor of this name in the order of publication; articles without a date come last. */
  quotesOf(name: string): readonly QuoteEntry[] {
    return this.matches(name, ({ quotes }) => quotes).sort(byTime);
  }

  /** The articles in which a day, month or year is mentioned, by its TIMEX3 value or the beginning of it. */
  dated(value: string): readonly string[] {
    const articles = [...this.entries].filter(([, { dates }]) => dates.some((date) => date.startsWith(value)));
    return articles.map(([article]) => article);
  }

  /** The findings of an article. */
  findings(article: string): readonly Finding[] {
    return this.entries.get(article)?.findings ?? [];
  }

  /** The statements of all articles that tie an event to a day. */
  *statements(): Generator<DatedStatement, void, void> {
    for (const { statements } of this.entries.values()) yield* statements;
  }

  private matches<T extends { readonly actor: Actor }>(name: string, list: (entry: Entry) => readonly T[]): T[] {
    const key = fold(name);
    return [...(this.names.get(key) ?? [])].flatMap((article) =>
      list(this.entries.get(article) as Entry).filter(({ actor }) => keysOf(actor).has(key)),
    );
  }
}

function entryOf(article: Indexable): Entry {
  const { name, text, annotations, findings } = article;
  const { published, actors, mentions, quotes, dates } = annotations;
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const mentioned = new Map<string, number>();
  for (const { actor } of mentions) mentioned.set(actor, (mentioned.get(actor) ?? 0) + 1);
  const entries = quotes.flatMap(({ kind, content, speaker }): QuoteEntry[] => {
    const actor = speaker ? byId.get(speaker) : undefined;
    if (!actor || !content[0]) return [];
    const words = content.map(({ start, end }) => text.slice(start, end)).join(' … ');
    return [{ article: name, published, kind, span: content[0], content: words, actor }];
  });
  const quoted = new Map<string, number>();
  for (const { actor } of entries) quoted.set(actor.id, (quoted.get(actor.id) ?? 0) + 1);
  return {
    actors: actors.map((actor) => ({
      article: name,
      published,
      actor,
      mentions: mentioned.get(actor.id) ?? 0,
      quotes: quoted.get(actor.id) ?? 0,
    })),
    quotes: entries,
    dates: dates.map(({ value }) => value),
    findings,
    statements: datedStatements(article),
  };
}

/** The folded names by which an actor is found. */
function keysOf({ type, name, aliases }: Actor): ReadonlySet<string> {
  const keys = new Set([name, ...aliases].map(fold));
  const last = fold(name).split(' ').at(-1);
  if (type === 'person' && last) keys.add(last);
  return keys;
}

function byTime(a: { published: string | null; article: string }, b: { published: string | null; article: string }) {
  const [before, after] = [a.published ?? '9999', b.published ?? '9999'];
  return before === after ? (a.article < b.article ? -1 : a.article > b.article ? 1 : 0) : before < after ? -1 : 1;
}
