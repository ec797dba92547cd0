import type { SentenceSpan, Token } from '../article/article';
import type { TenseLexicon } from './lexicon';

/** How far from the expression, in tokens, a verb is looked for. */
const REACH = 12;
const SHORTEST_WITH_ENDING = 5;
const STOP = new Set([';', ':', '—', '–', '(', ')']);

/**
 * Which way the clause around an expression looks: 1 to the future, -1 to the past, 0 when nothing tells. The nearest
 * evidence counts, that before the expression first; finite verbs and words of the lexicon before bare participles.
 * Marks that end a clause stop the search.
 */
export function tenseAround(
  tokens: readonly Token[],
  sentence: SentenceSpan,
  first: number,
  last: number,
  lexicon: TenseLexicon,
): -1 | 0 | 1 {
  let participle = 0;
  for (let at = first - 1; at >= Math.max(sentence.first, first - REACH); at--) {
    if (STOP.has((tokens[at] as Token).text)) break;
    const tense = finiteTense(tokens, at, lexicon);
    if (tense !== 0) return tense;
    participle ||= participleTense(tokens[at] as Token, lexicon);
  }
  for (let at = last; at < Math.min(sentence.last, last + REACH); at++) {
    if (STOP.has((tokens[at] as Token).text)) break;
    const tense = finiteTense(tokens, at, lexicon);
    if (tense !== 0) return tense;
    participle ||= participleTense(tokens[at] as Token, lexicon);
  }
  return participle === 0 ? 0 : -1;
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

function participleTense({ lower, kind }: Token, lexicon: TenseLexicon): number {
  if (kind !== 'word' || lower.length < SHORTEST_WITH_ENDING) return 0;
  return lexicon.pastEndings.some((ending) => lower.endsWith(ending)) ? -1 : 0;
}
