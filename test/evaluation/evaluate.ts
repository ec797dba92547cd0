/**
 * `npm run evaluate [-- --lang it|en] [--errors actors|dates|quotes|claims] [--gold names,dates,quotes]`: annotates the
 * dev articles and lets the project's scorer compare them with the gold; `--gold` puts gold in the place of layers
 * (`names`, `actors`, `dates`, `quotes`), to measure those after them apart. `--gate` fails when a figure is more than half a point below
 * test/evaluation/baseline.json, `--update` writes that file anew. Says so and stops when the data is not there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createAnnotator } from '../../server/annotate/annotate';
import { loadLanguages } from '../../server/languages/load';
import { type GoldLayer, readGold, withGold } from '../../server/training/gold';
import { readModels } from '../../server/workspace/models';
import { type Figures, findDrops, layersOf, TOLERANCE } from './gate';

const root = resolve(import.meta.dirname, '../../..');
const shared = resolve(root, '../shared');
const gold = join(shared, 'data/dev');
const baselineFile = join(root, 'test/evaluation/baseline.json');
const scorer = join(shared, 'tools/score.mjs');

if (!existsSync(gold)) {
  process.stdout.write(`Nothing to evaluate: there is no ${gold}.\n`);
} else {
  const asked = process.argv.slice(2);
  const layers = new Set(takeOption(asked, '--gold')?.split(',') as GoldLayer[] | undefined);
  const annotator = createAnnotator(loadLanguages(readModels(join(root, 'dist/languages'))));
  const lines = readGold(gold).map((article) => {
    const { id, text, published, lang } = article;
    const steps = annotator.steps(text, { language: lang, ...(published ? { published } : {}) });
    return JSON.stringify({ id, ...withGold(steps, article, layers).annotations });
  });
  const predictions = join(root, 'out/evaluation/predictions.jsonl');
  mkdirSync(join(predictions, '..'), { recursive: true });
  writeFileSync(predictions, `${lines.join('\n')}\n`);
  if (asked.includes('--gate') || asked.includes('--update')) {
    const figures = Object.fromEntries(['it', 'en'].map((code) => [code, layersOf(score(predictions, code))]));
    if (asked.includes('--update')) writeFileSync(baselineFile, `${JSON.stringify(figures, null, 2)}\n`);
    else passGate(figures);
    process.exit();
  }
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

/** The scorer's report on one language. */
function score(predictions: string, code: string): Parameters<typeof layersOf>[0] {
  const args = [scorer, gold, predictions, '--lang', code, '--json'];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The scorer failed: ${stderr}`);
  return JSON.parse(stdout);
}

/** Compares with the baseline; says what fell and sets the exit code. */
function passGate(figures: Figures): void {
  const drops = findDrops(JSON.parse(readFileSync(baselineFile, 'utf8')) as Figures, figures);
  for (const { figure, before, now } of drops) process.stdout.write(`${figure} fell from ${before} to ${now}\n`);
  if (drops.length > 0) process.exitCode = 1;
  else process.stdout.write(`No figure fell by more than ${TOLERANCE} points.\n`);
}

/** Takes an option with its value out of the arguments. */
function takeOption(args: string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args.splice(at, 2)[1];
}
