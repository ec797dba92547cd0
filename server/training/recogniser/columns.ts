import { readFileSync } from 'node:fs';
import { CLASSES, OUTSIDE } from '../../annotate/actors/recogniser/labels';
import type { Token } from '../../annotate/article/article';
import type { ArticleLexicon } from '../../annotate/article/lexicon';
import { tokenize } from '../../annotate/article/tokens';

/** A sentence to learn from: this project's tokens and the label of each. */
export interface LabelledSentence {
  readonly tokens: readonly Token[];
  readonly labels: Uint8Array;
}

/** A sentence as a data set has it: words and BIO labels. */
interface ColumnSentence {
  readonly words: readonly string[];
  readonly labels: readonly string[];
}

/** A stretch of text with its label; a name's later words may be spans of their own, labelled `I-`. */
export interface LabelledSpan {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** Reads a file of `token<TAB>label` lines, a blank line between sentences, in this project's tokens. */
export function readColumnFile(path: string, lexicon: ArticleLexicon): LabelledSentence[] {
  return splitColumns(readFileSync(path, 'utf8')).map((sentence) => alignSentence(sentence, lexicon));
}

function splitColumns(content: string): ColumnSentence[] {
  const sentences: ColumnSentence[] = [];
  let words: string[] = [];
  let labels: string[] = [];
  for (const line of `${content}\n\n`.split('\n')) {
    const [word, label] = line.split('\t');
    if (word && label) {
      words.push(word);
      labels.push(label.trim());
    } else if (words.length > 0) {
      sentences.push({ words, labels });
      words = [];
      labels = [];
    }
  }
  return sentences;
}

/** Puts a sentence's words together as a text would have them, cuts it into tokens and carries the labels over. */
export function alignSentence({ words, labels }: ColumnSentence, lexicon: ArticleLexicon): LabelledSentence {
  let text = '';
  let open = false;
  const classAt: LabelledSpan[] = [];
  words.forEach((word, index) => {
    const previous = words[index - 1] ?? '';
    const quote = word === '"';
    const glued =
      index === 0 ||
      /^[.,;:!?)\]}%»”’…]$|^\.\.+$|^['’](?:s|m|d|re|ve|ll)$|^n['’]t$/i.test(word) ||
      /^[([{«“‘$€£]$|^\p{L}+['’]$/u.test(previous) ||
      (quote && open) ||
      (previous === '"' && open && !quote) ||
      isHyphenPart(words, index);
    if (quote) open = !open;
    if (!glued) text += ' ';
    const start = text.length;
    text += word;
    classAt.push({ start, end: text.length, label: labels[index] as string });
  });
  const tokens = tokenize(text, lexicon);
  return { tokens, labels: labelTokens(tokens, classAt) };
}

/** A hyphen that a data set cut out of a word, or the part after it. */
function isHyphenPart(words: readonly string[], index: number): boolean {
  const letters = (word = '') => /^[\p{L}\p{N}][\p{L}\p{N}.]*$/u.test(word);
  if (words[index] === '-') return letters(words[index - 1]) && letters(words[index + 1]) && isHyphenated(words, index);
  return (
    words[index - 1] === '-' && letters(words[index]) && letters(words[index - 2]) && isHyphenated(words, index - 1)
  );
}

/** Words with a capital on both sides may be a route or a match (`Roma - Lazio`); all others were one word. */
function isHyphenated(words: readonly string[], hyphen: number): boolean {
  return !/^\p{Lu}/u.test(words[hyphen - 1] ?? '') || !/^\p{Lu}/u.test(words[hyphen + 1] ?? '');
}

/** The label of each token, as far as spans cover it; a token that a span cuts takes the span's class. */
export function labelTokens(tokens: readonly Token[], words: readonly LabelledSpan[]): Uint8Array {
  const labels = new Uint8Array(tokens.length);
  let word = 0;
  let previous = OUTSIDE;
  let previousEnd = 0;
  tokens.forEach((token, index) => {
    while (word < words.length && (words[word] as { end: number }).end <= token.start) word++;
    let found = 'O';
    let begins = false;
    for (let at = word; at < words.length && (words[at] as { start: number }).start < token.end; at++) {
      const { label, start } = words[at] as { start: number; label: string };
      if (label === 'O') continue;
      if (found === 'O') found = label.slice(2);
      if (label.startsWith('B') && start >= previousEnd) begins = true;
    }
    const nameClass = CLASSES.indexOf(found as (typeof CLASSES)[number]);
    if (nameClass < 0) previous = OUTSIDE;
    else {
      const goesOn = !begins && (previous === 1 + 2 * nameClass || previous === 2 + 2 * nameClass);
      previous = goesOn ? 2 + 2 * nameClass : 1 + 2 * nameClass;
    }
    labels[index] = previous;
    previousEnd = token.end;
  });
  return labels;
}
