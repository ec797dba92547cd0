import type { ActorLayer } from '../actors';
import type { Quote } from '../annotations';
import type { Article, Paragraph } from '../article/article';

/** What one paragraph holds of quoting: marks and cues; offsets relative to the paragraph. */
export interface ReportingEvidence {
  readonly cues: readonly never[];
}

/** Paragraph stage: quote marks and cues of one paragraph. Depends on the paragraph alone, so it can be cached. */
export function findReporting(_paragraph: Paragraph): ReportingEvidence {
  return { cues: [] };
}

/** Document stage: quotes with cue and speaker. `reporting[i]` belongs to `article.blocks[i]`. */
export function resolveQuotes(
  _article: Article,
  _reporting: readonly ReportingEvidence[],
  _actors: ActorLayer,
): readonly Quote[] {
  return [];
}
