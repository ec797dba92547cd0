import type { Paragraph, SentenceSpan, Token } from '../article/article';
import { findPhrases, type PhraseHit } from './phrases';

/** What one sentence shows by itself. Token indexes are the paragraph's. */
export interface SentenceEvidence {
  readonly sentence: SentenceSpan;
  readonly hits: readonly PhraseHit[];
  /** Words and numbers in it. */
  readonly words: number;
  readonly question: boolean;
  readonly exclamation: boolean;
  readonly colon: boolean;
  /** Whether a final mark of any kind ends it. */
  readonly closed: boolean;
  /** Whether quote marks open it, and whether any are in it. */
  readonly opensQuoted: boolean;
  readonly quoteMarks: number;
}

const QUOTE_MARK = /^["“”«»„]$/;
const FINAL = /^(?:[.!?…]|\.\.+)$/;
const CLOSING = /^["”»’')\]]$/;

/** The evidence of each sentence of a paragraph. */
export function readEvidence(paragraph: Paragraph): readonly SentenceEvidence[] {
  const { tokens, sentences, language } = paragraph;
  return sentences.map((sentence) => {
    let words = 0;
    let quoteMarks = 0;
    for (let index = sentence.first; index < sentence.last; index++) {
      const token = tokens[index] as Token;
      if (token.kind === 'punctuation' || token.kind === 'symbol') {
        if (QUOTE_MARK.test(token.text)) quoteMarks++;
        continue;
      }
      words++;
    }
    const final = lastMark(tokens, sentence);
    return {
      sentence,
      hits: findPhrases(tokens, sentence.first, sentence.last, language.claims.phrases),
      words,
      question: final === '?',
      exclamation: final === '!',
      colon: final === ':',
      closed: FINAL.test(final) || final === ':' || final === ';',
      opensQuoted: QUOTE_MARK.test((tokens[sentence.first] as Token).text),
      quoteMarks,
    };
  });
}

/** The last mark of a sentence, closing quote marks and brackets aside. */
function lastMark(tokens: readonly Token[], sentence: SentenceSpan): string {
  let index = sentence.last - 1;
  while (index > sentence.first && CLOSING.test((tokens[index] as Token).text)) index--;
  return (tokens[index] as Token).text;
}
