import type { Actor, ActorType, Mention, Span } from '../annotations';
import type { Article, Paragraph } from '../article/article';

/** A name found in a paragraph by itself; offsets relative to the paragraph. */
export interface NameCandidate extends Span {
  readonly type: ActorType;
  readonly metonym: boolean;
}

/** What the layer says of an article. */
export interface ActorLayer {
  readonly actors: readonly Actor[];
  /** Names and nominals in text order; names do not overlap. */
  readonly mentions: readonly Mention[];
}

/** Paragraph stage: the names of one paragraph, in text order. Depends on the paragraph alone, so it can be cached. */
export function findNames(_paragraph: Paragraph): readonly NameCandidate[] {
  return [];
}

/** Document stage: makes one actor of the names that mean one thing. `names[i]` belongs to `article.blocks[i]`. */
export function resolveActors(_article: Article, _names: readonly (readonly NameCandidate[])[]): ActorLayer {
  return { actors: [], mentions: [] };
}
