/**
 * `npm run evaluate [-- --lang it|en] [--errors actors|dates|quotes|claims]`: annotates the dev articles and lets the
 * project's scorer compare them with the gold. Says so and stops when the data is not there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createAnnotator } from '../../server/annotate/annotate';
import { loadLanguages } from '../../server/languages/load';
import { readModels } from '../../server/workspace/models';

interface GoldArticle {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly published: string | null;
}

const root = resolve(import.meta.dirname, '../../..');
const shared = resolve(root, '../shared');
const gold = join(shared, 'data/dev');
const scorer = join(shared, 'tools/score.mjs');

if (!existsSync(gold)) {
  process.stdout.write(`Nothing to evaluate: there is no ${gold}.\n`);
} else {
  const annotator = createAnnotator(loadLanguages(readModels(join(root, 'dist/languages'))));
  const lines = readdirSync(gold)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(join(gold, file), 'utf8')) as GoldArticle)
    .map(({ id, text, published, lang }) =>
      JSON.stringify({ id, ...annotator.annotate(text, { language: lang, ...(published ? { published } : {}) }) }),
    );
  const predictions = join(root, 'out/evaluation/predictions.jsonl');
  mkdirSync(join(predictions, '..'), { recursive: true });
  writeFileSync(predictions, `${lines.join('\n')}\n`);
  const asked = process.argv.slice(2);
  const languages = asked.includes('--lang')
    ? [[]]
    : [
        ['--lang', 'it'],
        ['--lang', 'en'],
      ];
  for (const language of languages) {
    process.stdout.write(`${language.join(' ')}\n`);
    const { status } = spawnSync(process.execPath, [scorer, gold, predictions, ...language, ...asked], {
      stdio: 'inherit',
    });
    if (status) process.exitCode = status;
  }
}
