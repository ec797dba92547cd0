import type { Span, TemporalExpression } from '../annotations';
import type { Article, Paragraph } from '../article/article';

/** A temporal expression found in a paragraph, not yet valued; offsets relative to the paragraph. */
export interface TimeCandidate extends Span {}

/** Paragraph stage: the temporal expressions of one paragraph. Depends on the paragraph alone, so it can be cached. */
export function findTimes(_paragraph: Paragraph): readonly TimeCandidate[] {
  return [];
}

/** Document stage: values the expressions against their anchors. `times[i]` belongs to `article.blocks[i]`. */
export function resolveDates(
  _article: Article,
  _times: readonly (readonly TimeCandidate[])[],
): readonly TemporalExpression[] {
  return [];
}
