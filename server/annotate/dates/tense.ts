import type { SentenceSpan, Token } from '../article/article';
import type { TenseLexicon } from './lexicon';

/** How far from the expression, in tokens, a verb is looked for. */
const REACH = 20;
const SHORTEST_WITH_ENDING = 5;
/** How near a participle stands that the expression leans on, and how far before it its auxiliaries. */
const ADJACENT = 2;
const AUXILIARIES = 3;
/** A word this near the expression governs it (`after Monday`) and opens no clause. */
const PREPOSITIONS = 2;
const STOP = new Set([';', ':', '—', '–', '(', ')']);

/**
 * Which way the clause around an expression looks: 1 to the future, -1 to the past, 0 when nothing tells. A participle
 * that the expression leans on (`released Wednesday`) comes first, then the nearest finite verb or word of the lexicon
 * before the expression, but not before `barrier`, where another expression ends, and at last what follows. Marks that
 * end a clause and words that open another stop the search. All positions are indices of tokens.
 */
export function tenseAround(
  tokens: readonly Token[],
  sentence: SentenceSpan,
  barrier: number,
  first: number,
  last: number,
  lexicon: TenseLexicon,
): -1 | 0 | 1 {
  let participle: -1 | 0 = 0;
  for (let at = first - 1; at >= Math.max(barrier, first - REACH); at--) {
    if (STOP.has((tokens[at] as Token).text)) break;
    if (first - at > PREPOSITIONS && lexicon.clauseOpeners.has((tokens[at] as Token).lower)) break;
    const tense = finiteTense(tokens, at, lexicon);
    if (tense !== 0) return tense;
    if (participle === 0 && participleTense(tokens[at] as Token, lexicon) !== 0) {
      participle = -1;
      if (first - at <= ADJACENT) return futureJustBefore(tokens, barrier, at, lexicon) ? 1 : -1;
    }
  }
  for (let at = last; at < Math.min(sentence.last, last + REACH); at++) {
    if (STOP.has((tokens[at] as Token).text) || lexicon.clauseOpeners.has((tokens[at] as Token).lower)) break;
    const tense = finiteTense(tokens, at, lexicon) || participleTense(tokens[at] as Token, lexicon);
    if (tense !== 0) return participle === 0 ? tense : participle;
  }
  return participle;
}

/** Whether an auxiliary of the future governs the participle: `will be signed`. */
function futureJustBefore(
  tokens: readonly Token[],
  barrier: number,
  participle: number,
  lexicon: TenseLexicon,
): boolean {
  for (let at = participle - 1; at >= Math.max(barrier, participle - AUXILIARIES); at--) {
    const tense = finiteTense(tokens, at, lexicon);
    if (tense !== 0) return tense === 1;
  }
  return false;
}

function finiteTense(tokens: readonly Token[], at: number, lexicon: TenseLexicon): -1 | 0 | 1 {
  const { lower, kind } = tokens[at] as Token;
  if (kind !== 'word') return 0;
  const known = lexicon.words.get(lower);
  if (known !== undefined) return known;
  if (lexicon.progressive.has(lower)) {
    const next = tokens[at + 1]?.lower ?? '';
    if (lexicon.progressiveEndings.some((ending) => next.endsWith(ending))) return 1;
  }
  if (lower.length < SHORTEST_WITH_ENDING || lexicon.notFuture.has(lower)) return 0;
  return lexicon.futureEndings.some((ending) => lower.endsWith(ending)) ? 1 : 0;
}

function participleTense({ text, lower, kind }: Token, lexicon: TenseLexicon): -1 | 0 {
  if (kind !== 'word' || text !== lower || lower.length < SHORTEST_WITH_ENDING) return 0;
  return lexicon.pastEndings.some((ending) => lower.endsWith(ending)) ? -1 : 0;
}
