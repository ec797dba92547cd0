import type { ActorLayer } from '../actors';
import type { Quote, Sentence, TemporalExpression } from '../annotations';
import type { Article, Paragraph } from '../article/article';
import { placeSentences } from './context';
import { readEvidence, type SentenceEvidence } from './evidence';
import { judge, observeAll } from './sourcing';

export { sourcedElsewhere } from './sameFact';

/** What one paragraph's sentences show by themselves, one entry a sentence. */
export interface ClaimEvidence {
  readonly sentences: readonly SentenceEvidence[];
}

/** Paragraph stage: features of each sentence. Depends on the paragraph alone, so it can be cached. */
export function findClaimFeatures(paragraph: Paragraph): ClaimEvidence {
  return { sentences: readEvidence(paragraph) };
}

/** Document stage: status, severity, reasons and source of every sentence. `evidence[i]` belongs to `article.blocks[i]`. */
export function judgeSentences(
  article: Article,
  evidence: readonly ClaimEvidence[],
  actors: ActorLayer,
  dates: readonly TemporalExpression[],
  quotes: readonly Quote[],
): readonly Sentence[] {
  const sentences = evidence.map((paragraph) => paragraph.sentences);
  return observeAll(placeSentences(article, sentences, actors, dates, quotes)).map(judge);
}
