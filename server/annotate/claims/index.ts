import type { ActorLayer } from '../actors';
import type { Quote, Sentence, TemporalExpression } from '../annotations';
import { type Article, inArticle, type Paragraph } from '../article/article';

/** What one paragraph's sentences show by themselves, one entry a sentence. */
export interface ClaimEvidence {
  readonly sentences: readonly never[];
}

/** Paragraph stage: features of each sentence. Depends on the paragraph alone, so it can be cached. */
export function findClaimFeatures(_paragraph: Paragraph): ClaimEvidence {
  return { sentences: [] };
}

/** Document stage: status, severity, reasons and source of every sentence. `evidence[i]` belongs to `article.blocks[i]`. */
export function judgeSentences(
  article: Article,
  _evidence: readonly ClaimEvidence[],
  _actors: ActorLayer,
  _dates: readonly TemporalExpression[],
  _quotes: readonly Quote[],
): readonly Sentence[] {
  return article.blocks.flatMap((block) =>
    block.paragraph.sentences.map((sentence) => ({
      ...inArticle(block, sentence),
      language: block.paragraph.languageCode,
      status: 'none' as const,
      severity: null,
      reasons: [],
      source: null,
    })),
  );
}
