import type { ActorLayer } from '../actors';
import type { Quote } from '../annotations';
import type { Article, Paragraph } from '../article/article';
import { assemble } from './assemble';
import type { ReportingEvidence } from './evidence';
import { readReporting } from './reporting';

export type { QuoteCandidate, ReportingEvidence } from './evidence';
export { type UnclosedMark, unclosedMarks } from './unclosed';

/** Paragraph stage: quote marks and cues of one paragraph. Depends on the paragraph alone, so it can be cached. */
export function findReporting(paragraph: Paragraph): ReportingEvidence {
  return readReporting(paragraph);
}

/** Document stage: quotes with cue and speaker. `reporting[i]` belongs to `article.blocks[i]`. */
export function resolveQuotes(
  article: Article,
  reporting: readonly ReportingEvidence[],
  actors: ActorLayer,
): readonly Quote[] {
  return assemble(article, reporting, actors);
}
