import { readFileSync } from 'node:fs';
import type { Span } from '../../server/annotate/annotations';

/** A sentence of a column file put together again, with where its spans of one label stand. */
export interface LabelledSentence {
  readonly text: string;
  readonly spans: readonly Span[];
}

const CLOSING = /^[.,;:!?)\]}”»%…]|^'s$|^’s$|^n't$/;
const OPENING = /[([{“«$£€]$|['’]$/;

/** Reads `token<TAB>BIO label` columns and puts the sentences together, spaced as print would have them. */
export function readColumns(file: string, label: string): LabelledSentence[] {
  return readFileSync(file, 'utf8')
    .split(/\n\n+/)
    .filter(Boolean)
    .map((block) => {
      let text = '';
      const spans: { start: number; end: number }[] = [];
      for (const line of block.split('\n')) {
        const [token = '', tag = 'O'] = line.split('\t');
        if (text && !CLOSING.test(token) && !OPENING.test(text)) text += ' ';
        const start = text.length;
        text += token;
        const last = spans[spans.length - 1];
        if (tag === `B-${label}`) spans.push({ start, end: text.length });
        else if (tag === `I-${label}` && last) last.end = text.length;
      }
      return { text, spans };
    });
}
