import type { Sentence } from '../annotations';

const WORD = /\p{N}[\p{N}.,]*\p{N}|\p{N}|\p{L}[\p{L}\p{M}\p{N}]{3,}/gu;
const LEAST_WORDS = 3;
const LEAST_SHARE = 0.4;
/** A word that more sourced sentences hold tells no fact from another, and would cost time. */
const MOST_COMMON = 30;

/**
 * For each flagged sentence the nearest sourced one that tells the same fact, where there is one: the sourced sentence
 * that shares most of its words and figures, at least three of them and two in five. Linear in the text.
 */
export function sourcedElsewhere(text: string, sentences: readonly Sentence[]): ReadonlyMap<Sentence, Sentence> {
  const holders = new Map<string, number[]>();
  sentences.forEach((sentence, index) => {
    if (sentence.status !== 'sourced') return;
    for (const word of wordsOf(text, sentence)) {
      const known = holders.get(word);
      if (known) known.push(index);
      else holders.set(word, [index]);
    }
  });
  const found = new Map<Sentence, Sentence>();
  sentences.forEach((sentence, index) => {
    if (sentence.status !== 'unsourced' && sentence.status !== 'anonymous') return;
    const words = wordsOf(text, sentence);
    const shared = new Map<number, number>();
    for (const word of words) {
      const at = holders.get(word) ?? [];
      if (at.length <= MOST_COMMON) for (const holder of at) shared.set(holder, (shared.get(holder) ?? 0) + 1);
    }
    const enough = Math.max(LEAST_WORDS, LEAST_SHARE * words.size);
    const best = [...shared]
      .filter(([, count]) => count >= enough)
      .sort((a, b) => b[1] - a[1] || Math.abs(a[0] - index) - Math.abs(b[0] - index))[0];
    if (best) found.set(sentence, sentences[best[0]] as Sentence);
  });
  return found;
}

function wordsOf(text: string, { start, end }: Sentence): ReadonlySet<string> {
  return new Set(text.slice(start, end).toLowerCase().match(WORD) ?? []);
}
