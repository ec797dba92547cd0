/**
 * `npm run train [-- it en]`: trains the recogniser of names of each language and writes
 * `server/languages/<code>/model.bin`. The same data and seed give the same bytes. Needs `../shared/data`; takes a few
 * minutes on one core.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildGazetteer } from '../../annotate/actors/recogniser/gazetteer';
import type { ArticleLexicon } from '../../annotate/article/lexicon';
import { languageFiles } from '../../languages/all';
import { loadLanguages } from '../../languages/load';
import { readArticles } from './articles';
import { type LabelledSentence, readColumnFile } from './columns';
import { trainCrf } from './crf';
import { makeExamples } from './examples';
import { gatherPhrases } from './gazetteers';
import { packModel } from './pack';
import { PLANS, type Plan, type WeighedSet } from './plan';

const DATA = '../shared/data';
const ARTICLES = 'server/training/recogniser/articles';

const lexicons = new Map(loadLanguages().map(({ code, article }) => [code, article]));

function lexiconOf(code: string): ArticleLexicon {
  const lexicon = lexicons.get(code);
  if (!lexicon) throw new Error(`There is no folder server/languages/${code}.`);
  return lexicon;
}

/** Trains one language by its plan; returns the packed model. */
function train(plan: Plan): Uint8Array {
  const { bucketBits, levels, sources, code } = plan;
  const files = languageFiles.find((language) => language.code === code);
  if (!files) throw new Error(`There is no folder server/languages/${code}.`);
  const phrases = gatherPhrases(files, join(DATA, 'almanac'), lexiconOf(code), sources);
  const gazetteer = buildGazetteer(phrases.keys, phrases.bits);
  const read = (sets: readonly WeighedSet[], reader: (name: string, lexicon: ArticleLexicon) => LabelledSentence[]) =>
    sets.flatMap(({ name, language, weight }) =>
      makeExamples(reader(name, lexiconOf(language)), weight, gazetteer, (1 << bucketBits) - 1),
    );
  const examples = [
    ...read(plan.sets, (name, lexicon) => readColumnFile(join(DATA, 'train', `${name}.tsv`), lexicon)),
    ...read(plan.articles, (name, lexicon) => readArticles(join(ARTICLES, name), lexicon)),
  ];
  const weights = trainCrf(examples, { ...plan, buckets: 1 << bucketBits }, (epoch, loss) => {
    process.stdout.write(`${code} epoch ${epoch + 1} of ${plan.epochs}, loss ${loss.toFixed(0)}\n`);
  });
  return packModel({ weights, bucketBits, levels, phrases });
}

if (!existsSync(DATA)) {
  process.stdout.write(`Nothing to train on: there is no ${DATA}. The models that are there stay as they are.\n`);
} else {
  const asked = process.argv.slice(2);
  for (const plan of PLANS) {
    if (asked.length > 0 && !asked.includes(plan.code)) continue;
    const file = join('server/languages', plan.code, 'model.bin');
    const model = train(plan);
    writeFileSync(file, model);
    process.stdout.write(`${file}: ${model.length} bytes\n`);
  }
}
