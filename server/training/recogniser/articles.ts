import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLASSES } from '../../annotate/actors/recogniser/labels';
import type { ArticleLexicon } from '../../annotate/article/lexicon';
import { splitSentences } from '../../annotate/article/sentences';
import { tokenize } from '../../annotate/article/tokens';
import { type LabelledSentence, type LabelledSpan, labelTokens } from './columns';

const LABEL = /\[\[([A-Z!]+):([^\]]+)\]\]/g;

/** Reads a folder of articles with labels in the text, `[[ORG:High Court of Kenya]]`. */
export function readArticles(folder: string, lexicon: ArticleLexicon): LabelledSentence[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
    .filter((line) => line.trim())
    .flatMap((line) => readLine(line, lexicon));
}

function readLine(line: string, lexicon: ArticleLexicon): LabelledSentence[] {
  const spans: LabelledSpan[] = [];
  let text = '';
  let read = 0;
  for (const match of line.matchAll(LABEL)) {
    const [whole, label = '', name = ''] = match;
    if (!CLASSES.some((known) => known === label)) throw new Error(`There is no label ${label}: ${whole}`);
    text += line.slice(read, match.index);
    spans.push({ start: text.length, end: text.length + name.length, label: `B-${label}` });
    text += name;
    read = match.index + whole.length;
  }
  text += line.slice(read);
  const tokens = tokenize(text, lexicon);
  const labels = labelTokens(tokens, spans);
  return splitSentences(tokens, lexicon).map(({ first, last }) => ({
    tokens: tokens.slice(first, last),
    labels: labels.slice(first, last),
  }));
}
