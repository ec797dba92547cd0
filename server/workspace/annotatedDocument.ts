import type { Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { AnnotatedArticle } from '../annotate/annotate';
import type { Actor, Mention, Quote, Sentence, Span, TemporalExpression } from '../annotate/annotations';
import { findAll } from '../checks';
import type { Finding } from '../checks/check';
import type { Project } from './project';
import type { Settings } from './settings';
import { shownFindings } from './shownFindings';

/** One version of a document with its annotations. Never changes; a newer version is another object. */
export class AnnotatedDocument {
  private knownFindings: readonly Finding[] | null = null;
  private actorsById: ReadonlyMap<string, Actor> | null = null;
  private mentionsByActor: ReadonlyMap<string, readonly Mention[]> | null = null;

  constructor(
    readonly document: TextDocument,
    readonly annotated: AnnotatedArticle,
  ) {}

  get article() {
    return this.annotated.article;
  }

  get annotations() {
    return this.annotated.annotations;
  }

  /** What all checks found, before the user's settings. */
  get findings(): readonly Finding[] {
    this.knownFindings ??= findAll(this.annotated);
    return this.knownFindings;
  }

  /** The findings that the user's settings and the project let through. */
  shown(settings: Settings, project: Project): readonly Finding[] {
    return shownFindings(this.findings, { text: this.article.text, annotations: this.annotations }, settings, project);
  }

  range({ start, end }: Span): Range {
    return { start: this.document.positionAt(start), end: this.document.positionAt(end) };
  }

  text({ start, end }: Span): string {
    return this.article.text.slice(start, end);
  }

  actor(id: string | null): Actor | undefined {
    this.actorsById ??= new Map(this.annotations.actors.map((actor) => [actor.id, actor]));
    return id === null ? undefined : this.actorsById.get(id);
  }

  /** All mentions of an actor in text order. */
  mentionsOf(actor: string): readonly Mention[] {
    this.mentionsByActor ??= groupByActor(this.annotations.mentions);
    return this.mentionsByActor.get(actor) ?? [];
  }

  quotesOf(actor: string): readonly Quote[] {
    return this.annotations.quotes.filter((quote) => quote.speaker === actor);
  }

  /** The shortest mention at an offset, the end of it included, so that a cursor behind a name is on it. */
  mentionAt(offset: number): Mention | undefined {
    return shortest(this.annotations.mentions, offset, true);
  }

  dateAt(offset: number): TemporalExpression | undefined {
    return shortest(this.annotations.dates, offset, true);
  }

  /** The innermost quote whose words or cue stand at an offset. */
  quoteAt(offset: number): { readonly quote: Quote; readonly part: Span; readonly cue: boolean } | undefined {
    const parts = this.annotations.quotes.flatMap((quote) => [
      ...quote.content.map((part) => ({ ...part, quote, part, cue: false })),
      ...(quote.cue ? [{ ...quote.cue, quote, part: quote.cue, cue: true }] : []),
    ]);
    return shortest(parts, offset);
  }

  sentenceAt(offset: number): Sentence | undefined {
    return shortest(this.annotations.sentences, offset);
  }
}

/** The shortest span that holds an offset; with `behind`, also one that ends there. */
function shortest<T extends Span>(spans: readonly T[], offset: number, behind = false): T | undefined {
  let best: T | undefined;
  for (const span of spans) {
    if (span.start > offset || span.end < offset || (span.end === offset && !behind)) continue;
    const closer = !best || span.end - span.start < best.end - best.start;
    // Where two spans touch, the one that begins at the offset holds the character there.
    if (closer || (best && best.end === offset && span.start === offset)) best = span;
  }
  return best;
}

function groupByActor(mentions: readonly Mention[]): Map<string, Mention[]> {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.actor);
    if (group) group.push(mention);
    else groups.set(mention.actor, [mention]);
  }
  return groups;
}
