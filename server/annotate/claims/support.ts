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
  const words = contentWords(headline);
  let best: SentenceInContext | null = null;
  let most = LEAST_SHARED;
  for (const candidate of following) {
    if (candidate.block.kind !== 'paragraph') continue;
    const shared = sharedWords(words, contentWords(candidate));
    if (shared > most) {
      most = shared;
      best = candidate;
    }
  }
  return best ? restsOnSource(best) : null;
}

/** Lower-case words of a sentence that are at least four letters long. */
function contentWords({ block, evidence: { sentence } }: SentenceInContext): ReadonlySet<string> {
  const words = new Set<string>();
  for (let index = sentence.first; index < sentence.last; index++) {
    const token = block.paragraph.tokens[index];
    if (token && token.lower.length >= 4 && token.kind !== 'punctuation') words.add(token.lower);
  }
  return words;
}

/** Share of some words that others hold too, 0 to 1. */
function sharedWords(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of words) if (others.has(word)) shared++;
  return words.size === 0 ? 0 : shared / words.size;
}

function restsOnSource({ quotes, evidence }: SentenceInContext): boolean {
  if (quotes.some(({ speaker }) => speaker === 'named' || speaker === 'document')) return true;
  return quotes.length === 0 && evidence.hits.some(({ signal }) => SOURCES.has(signal));
}
