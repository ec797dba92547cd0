import type { SentenceInContext } from './context';

/** How many sentences after a headline may hold what it says. */
export const BODY_SENTENCES = 12;
const LEAST_SHARED = 0.25;
const SOURCES = new Set([
  'source:frame',
  'source:document',
  'source:announced',
  'source:link',
  'source:data',
  'say:name',
  'say:office',
  'press:name',
]);

/**
 * Whether the body's sentence that says the same as a headline rests on a source; null for a sentence that is no
 * headline, and when no sentence of the body shares a fourth of its words.
 */
export function supportOf(headline: SentenceInContext, following: readonly SentenceInContext[]): boolean | null {
  if (headline.block.kind !== 'headline' && headline.block.kind !== 'heading') return null;
  let best: SentenceInContext | null = null;
  let most = LEAST_SHARED;
  for (const candidate of following) {
    if (candidate.block.kind !== 'paragraph') continue;
    const shared = sharedWords(headline, candidate);
    if (shared > most) {
      most = shared;
      best = candidate;
    }
  }
  return best ? restsOnSource(best) : null;
}

/** Share of a sentence's content words that another has too, 0 to 1. */
export function sharedWords({ evidence }: SentenceInContext, other: SentenceInContext): number {
  let shared = 0;
  for (const word of evidence.content) if (other.evidence.content.has(word)) shared++;
  return evidence.content.size === 0 ? 0 : shared / evidence.content.size;
}

function restsOnSource({ quotes, evidence }: SentenceInContext): boolean {
  if (quotes.some(({ speaker }) => speaker === 'named' || speaker === 'document')) return true;
  return quotes.length === 0 && evidence.hits.some(({ signal }) => SOURCES.has(signal));
}
