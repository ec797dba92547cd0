/**
 * `node out/test/evaluation/sentences.mjs [--errors]`: exact-boundary F1 of the sentences of the dev articles, and
 * where they differ. Says so and stops when the data is not there. Part of the gold was split at colons and semicolons
 * by the tool that made its corpus, part was not; here no sentence of a paragraph ends at either.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Span } from '../../server/annotate/annotations';
import { readArticle } from '../../server/annotate/article';
import { inArticle } from '../../server/annotate/article/article';
import { loadLanguages } from '../../server/languages/load';

interface Gold {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly sentences: readonly Span[];
}

const gold = resolve(import.meta.dirname, '../../../../shared/data/dev');
const languages = loadLanguages();
const key = ({ start, end }: Span) => `${start}-${end}`;
/** The gold's sentences, those split at a colon or semicolon inside a line put together. */
function unsplit(text: string, sentences: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const span of sentences) {
    const last = whole[whole.length - 1];
    if (last && /[:;]$/.test(text.slice(last.start, last.end)) && !text.slice(last.end, span.start).includes('\n'))
      whole[whole.length - 1] = { start: last.start, end: span.end };
    else whole.push(span);
  }
  return whole;
}

const say = (line: string) => process.stdout.write(`${line}\n`);

if (!existsSync(gold)) say(`Nothing to evaluate: there is no ${gold}.`);
else
  for (const code of languages.map((language) => language.code)) {
    let right = 0;
    let found = 0;
    let expected = 0;
    for (const file of readdirSync(gold).sort()) {
      const { id, lang, text, sentences: split } = JSON.parse(readFileSync(join(gold, file), 'utf8')) as Gold;
      if (lang !== code) continue;
      const sentences = unsplit(text, split);
      const article = readArticle(text, { language: lang }, languages);
      const own = article.blocks
        .filter((block) => block.kind !== 'metadata')
        .flatMap((block) => block.paragraph.sentences.map((sentence) => inArticle(block, sentence)));
      const ours = new Set(own.map(key));
      const theirs = new Set(sentences.map(key));
      right += sentences.filter((span) => ours.has(key(span))).length;
      found += own.length;
      expected += sentences.length;
      if (!process.argv.includes('--errors')) continue;
      for (const span of sentences)
        if (!ours.has(key(span))) say(`${id} missed   ${JSON.stringify(text.slice(span.start, span.end))}`);
      for (const span of own)
        if (!theirs.has(key(span))) say(`${id} spurious ${JSON.stringify(text.slice(span.start, span.end))}`);
    }
    const score = (200 * right) / (found + expected || 1);
    say(`${code}: exact-boundary F1 ${score.toFixed(1)} (${right} right of ${found} found, ${expected} expected)`);
  }
