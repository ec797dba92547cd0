/** `npm run bench:dates`: tokens a second of finding dates, and what ten times the text costs, also on texts made to hurt. */
import { join, resolve } from 'node:path';
import { readParagraph } from '../../server/annotate/article';
import type { Paragraph } from '../../server/annotate/article/article';
import { findTimes } from '../../server/annotate/dates';
import type { Language } from '../../server/annotate/language';
import { loadLanguages } from '../../server/languages/load';
import { readModels } from '../../server/workspace/models';
import { makeArticle, readQuarry } from './corpus';
import { type Measured, medianTime, report } from './measure';

const FEWEST_TOKENS_A_SECOND = 500_000;
const MOST_GROWTH = 12;
/** Texts of which every piece begins an expression or goes on with one. */
const HOSTILE = {
  numbers: '12 ',
  'nested parts': 'fine di inizio di the end of the end of the ',
  lists: '3, 4, 5 e 6, ',
  ranges: 'from 3 to 5 – 2010-12/2014 tra il 3 e il ',
  articles: 'the last the next il il lo scorso ',
};

const root = resolve(import.meta.dirname, '../../..');
const languages = loadLanguages(readModels(join(root, 'dist/languages')));
const quarry = readQuarry(root);
const settings = { runs: 9, warmUp: 5 };

const read = (text: string, language: Language) => readParagraph(text, 'paragraph', language.code, language);
const find = (paragraphs: readonly Paragraph[]) =>
  medianTime(() => paragraphs.forEach((each) => void findTimes(each)), settings);

/** Tokens a second on articles, whatever their language, read as a language. */
function throughput(language: Language): Measured {
  const texts = Array.from({ length: 30 }, (_, seed) => makeArticle(quarry, 500, 9000 + seed));
  const paragraphs = texts.flatMap((text) => text.split('\n').map((line) => read(line, language)));
  const tokens = paragraphs.reduce((sum, paragraph) => sum + paragraph.tokens.length, 0);
  const value = (tokens * 1000) / find(paragraphs);
  return { what: `dates, ${language.code}`, value, unit: 'tokens/s', budget: FEWEST_TOKENS_A_SECOND, atLeast: true };
}

/** How many times longer ten times the text takes. */
function growth(what: string, text: string, language: Language): Measured {
  const times = (repeated: number) => find([read(text.repeat(repeated), language)]);
  return {
    what: `10 times the ${what}, ${language.code}`,
    value: times(10_000) / times(1000),
    unit: 'times',
    budget: MOST_GROWTH,
  };
}

report(
  languages.flatMap((language) => [
    throughput(language),
    ...Object.entries(HOSTILE).map(([what, text]) => growth(what, text, language)),
  ]),
);
