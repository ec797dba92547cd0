/**
 * `npm run train:claims [-- --gold actors,dates,quotes] [--penalty N] [--rare N] [--missed N] [--least N] [--errors it|en]`: cross-validates the
 * weights of the claims layer on the dev articles (articles left out, the two languages of one story together) and writes
 * weights trained on all of them. Only figures leave the data.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createAnnotator } from '../annotate/annotate';
import type { Sentence } from '../annotate/annotations';
import { placeSentences } from '../annotate/claims/context';
import { readEvidence } from '../annotate/claims/evidence';
import { decide, OUTCOMES } from '../annotate/claims/model';
import { observeAll } from '../annotate/claims/sourcing';
import { loadLanguages } from '../languages/load';
import { readModels } from '../workspace/models';
import { type GoldArticle, type GoldLayer, readGold, withGold } from './gold';
import { measure, type Pair, report } from './measure';
import { type Example, trainMultinomial } from './multinomial';

const FOLDS = 12;
const ANONYMOUS = OUTCOMES.indexOf('anonymous');

interface Row extends Example {
  readonly start: number;
  readonly end: number;
}

interface ArticleRows {
  readonly gold: GoldArticle;
  readonly group: string;
  readonly rows: readonly Row[];
  /** The same sentences with some quotes not found, as on text that the quotes layer has not met. */
  readonly spare: readonly Row[];
}

const root = resolve(import.meta.dirname, '../..');
const asked = process.argv.slice(2);
const option = (name: string) => (asked.includes(name) ? asked[asked.indexOf(name) + 1] : undefined);
const layers = new Set(option('--gold')?.split(',') as GoldLayer[] | undefined);
const penalty = Number(option('--penalty') ?? 0.004);
const rare = Number(option('--rare') ?? 3);
const missed = Number(option('--missed') ?? 0.2);
const least = Number(option('--least') ?? 3);

const annotator = createAnnotator(loadLanguages(readModels(join(root, 'dist/languages'))));
const articles = readGold(resolve(root, '../shared/data/dev')).map(rowsOf);
const groups = [...new Set(articles.map(({ group }) => group))].sort(byScatter);
const pairs: (Pair & { readonly lang: string; readonly text: string })[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const left = new Set(groups.filter((_, index) => index % FOLDS === fold));
  const model = train(articles.filter(({ group }) => !left.has(group)));
  for (const article of articles.filter(({ group }) => left.has(group))) pairs.push(...judgeRows(article, model));
}
for (const lang of ['it', 'en'])
  process.stdout.write(`${lang}  ${report(measure(pairs.filter((pair) => pair.lang === lang)))}\n`);
const shown = option('--errors');
for (const { gold, predicted, text, lang } of pairs)
  if (lang === shown && (gold.status !== predicted.status || gold.severity !== predicted.severity))
    process.stdout.write(
      `${gold.status.slice(0, 4)} ${gold.severity ?? ''} -> ${predicted.status.slice(0, 4)} ${predicted.severity ?? ''}\t${text}\n`,
    );
const weights = Object.fromEntries(
  [...train(articles)].map(([name, row]) => [name, row.map((weight) => Math.round(weight * 100) / 100)]),
);
const source = `Trained by server/training/claims.ts; outcomes in the order ${OUTCOMES.join(', ')}.`;
writeFileSync(
  join(root, 'server/annotate/claims/weights.json'),
  `{\n  "source": ${JSON.stringify(source)},\n  "weights": {\n${Object.entries(weights)
    .map(([name, row]) => `    ${JSON.stringify(name)}: [${row.join(', ')}]`)
    .join(',\n')}\n  }\n}\n`,
);

function train(from: readonly ArticleRows[]): Map<string, number[]> {
  return trainMultinomial(
    from.flatMap(({ rows, spare }) => [...rows, ...spare].filter(({ outcome }) => outcome >= 0)),
    OUTCOMES.length,
    penalty,
    least,
  );
}

/** An order of the groups that does not follow their names, the same every time. */
function byScatter(a: string, b: string): number {
  const hash = (text: string) => [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
  return hash(a) - hash(b) || (a < b ? -1 : 1);
}

function rowsOf(gold: GoldArticle): ArticleRows {
  const { id, text, published, lang } = gold;
  const { article, annotations } = withGold(
    annotator.steps(text, { language: lang, ...(published ? { published } : {}) }),
    gold,
    layers,
  );
  const evidence = article.blocks.map(({ paragraph }) => readEvidence(paragraph));
  const { dates, quotes } = annotations;
  const read = (found: typeof quotes, share: number) =>
    observeAll(placeSentences(article, evidence, annotations, dates, found)).map(
      ({ sentence: { start, end }, features }): Row => {
        const label = best(gold.sentences, { start, end });
        const outcome = label ? OUTCOMES.indexOf((label.severity ?? label.status) as (typeof OUTCOMES)[number]) : -1;
        return { start, end, features: [...features], outcome, weight: share * (outcome === ANONYMOUS ? rare : 1) };
      },
    );
  const rows = read(quotes, 1);
  const spare = [0, 1, 2].flatMap((part) =>
    read(
      quotes.filter((_, index) => index % 3 !== part),
      missed,
    ),
  );
  return { gold, group: id.replace(/^..-mt-/, ''), rows, spare };
}

function judgeRows({ gold, rows }: ArticleRows, model: ReadonlyMap<string, readonly number[]>) {
  return gold.sentences.map((sentence) => {
    const row = best(rows, sentence);
    const predicted = row ? decide(new Set(row.features), model) : { status: 'none' as const, severity: null };
    const gold_ = { status: sentence.status, severity: sentence.severity ?? null };
    return { gold: gold_, predicted, lang: gold.lang, text: gold.text.slice(sentence.start, sentence.end) };
  });
}

function best<Item extends Pick<Sentence, 'start' | 'end'>>(
  items: readonly Item[],
  { start, end }: Pick<Sentence, 'start' | 'end'>,
): Item | undefined {
  let most = 0;
  let found: Item | undefined;
  for (const item of items) {
    const overlap = Math.min(item.end, end) - Math.max(item.start, start);
    if (overlap > most) {
      most = overlap;
      found = item;
    }
  }
  return found;
}
