import type { Actor, ActorType, Mention, Span } from '../annotations';
import type { Article, Paragraph } from '../article/article';
import type { Description } from './descriptions';
import { resolve } from './document/resolve';
import { findNamesByRules } from './rules';

export { type Description, findDescriptions } from './descriptions';
export { isSameOffice } from './document/office';
export { isSpellingOf } from './document/spelling';

/** A name found in a paragraph by itself; offsets relative to the paragraph. */
export interface NameCandidate extends Span {
  readonly type: ActorType;
  readonly metonym: boolean;
  /** How likely the name is one of its type, 0 to 1; the article has to bear out what lies below 0.5. Sure when absent. */
  readonly confidence?: number;
}

/** What the layer says of an article. */
export interface ActorLayer {
  readonly actors: readonly Actor[];
  /** Names and nominals in text order; names do not overlap. */
  readonly mentions: readonly Mention[];
}

/** Paragraph stage: the names of one paragraph, in text order. Depends on the paragraph alone, so it can be cached. */
export function findNames(paragraph: Paragraph): readonly NameCandidate[] {
  const { recogniser } = paragraph.language.actors;
  return recogniser ? recogniser(paragraph) : findNamesByRules(paragraph);
}

/**
 * Document stage: makes one actor of the names that mean one thing. `names[i]` and `descriptions[i]` belong to
 * `article.blocks[i]`.
 */
export function resolveActors(
  article: Article,
  names: readonly (readonly NameCandidate[])[],
  descriptions: readonly (readonly Description[])[],
): ActorLayer {
  return resolve(article, names, descriptions);
}
