/**
 * `npm run train [-- it en]`: trains the recogniser of names of each language and writes
 * `server/languages/<code>/model.bin`. The same data and seed give the same bytes. Needs `../shared/data`.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildGazetteer } from '../annotate/actors/recogniser/gazetteer';
import type { Language } from '../annotate/language';
import { loadLanguages } from '../languages/load';
import { readColumnFile } from './columns';
import { trainCrf } from './crf';
import { makeExamples } from './examples';
import { gatherPhrases } from './gazetteers';
import { packModel } from './pack';
import { PLANS, type Plan } from './plan';

const DATA = '../shared/data';

/** Trains one language by its plan; returns the packed model. */
function train(plan: Plan, language: Language): Uint8Array {
  const { bucketBits, sets, sources, code } = plan;
  const lexicon = language.article;
  const phrases = gatherPhrases(code, join(DATA, 'almanac'), lexicon, sources);
  const clusters = new Map<number, number>();
  const resources = { gazetteer: buildGazetteer(phrases.keys, phrases.bits), clusters };
  const examples = sets.flatMap(({ name, weight }) =>
    makeExamples(readColumnFile(join(DATA, 'train', `${name}.tsv`), lexicon), weight, resources, (1 << bucketBits) - 1),
  );
  const weights = trainCrf(examples, { ...plan, buckets: 1 << bucketBits }, (epoch, loss) => {
    process.stdout.write(`${code} epoch ${epoch + 1} of ${plan.epochs}, loss ${loss.toFixed(0)}\n`);
  });
  return packModel({ weights, bucketBits, phrases, clusters });
}

if (!existsSync(DATA)) {
  process.stdout.write(`Nothing to train on: there is no ${DATA}. The models that are there stay as they are.\n`);
} else {
  const asked = process.argv.slice(2);
  for (const plan of PLANS) {
    const language = loadLanguages().find(({ code }) => code === plan.code);
    if (!language || (asked.length > 0 && !asked.includes(plan.code))) continue;
    const file = join('server/languages', plan.code, 'model.bin');
    const model = train(plan, language);
    writeFileSync(file, model);
    process.stdout.write(`${file}: ${model.length} bytes\n`);
  }
}
