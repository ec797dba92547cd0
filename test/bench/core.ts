import { createAnnotator } from '../../server/annotate/annotate';
import type { Language } from '../../server/annotate/language';
import { ParagraphCache } from '../../server/annotate/paragraphCache';
import { makeArticle, type Quarry } from './corpus';
import { type Measured, median, medianTime } from './measure';

const WORDS = 1000;
/** Nothing is kept from one article to the next. */
const cold = () => new ParagraphCache(0);

/** What annotating costs: cold, after an edit, and how it grows with the text. */
export function measureCore(languages: readonly Language[], quarry: Quarry): Measured[] {
  const articles = Array.from({ length: 40 }, (_, seed) => makeArticle(quarry, WORDS, seed));
  const article = (turn: number) => articles[turn % articles.length] as string;
  const annotator = createAnnotator(languages, cold());
  const coldTime = medianTime((turn) => annotator.annotate(article(turn)), { runs: 80, warmUp: 80 });
  return [
    { what: 'cold, 1,000 words', value: coldTime, unit: 'ms', budget: 15 },
    { what: 'one-character edit in 1,000 words', value: measureEdit(languages, articles), unit: 'ms', budget: 3 },
    { what: 'time for 10 times the text', value: measureGrowth(languages, quarry), unit: 'times', budget: 12 },
    { what: 'throughput of the core', value: (WORDS * 1000) / coldTime, unit: 'words/s' },
  ];
}

/** A character typed into the middle of an article that was annotated just before. */
function measureEdit(languages: readonly Language[], articles: readonly string[]): number {
  const times = articles.map((text) => {
    const annotator = createAnnotator(languages);
    annotator.annotate(text);
    const at = text.indexOf(' ', text.length / 2);
    return medianTime(
      (turn) =>
        annotator.annotate(`${text.slice(0, at)}${'abcdefghijklmnopqrstuvwxyz'[turn % 26]}${turn}${text.slice(at)}`),
      { runs: 5, warmUp: 5 },
    );
  });
  return median(times);
}

/** The ratio is taken of neighbouring measurements, so that other work on the machine falls on both. */
function measureGrowth(languages: readonly Language[], quarry: Quarry): number {
  const annotator = createAnnotator(languages, cold());
  const ratios = Array.from({ length: 7 }, (_, seed) => {
    const small = Array.from({ length: 10 }, (_, part) => makeArticle(quarry, WORDS, 1000 + seed * 10 + part));
    const large = small.join('\n');
    const smallTime =
      medianTime(() => small.forEach((text) => void annotator.annotate(text)), { runs: 1, warmUp: 1 }) / 10;
    return medianTime(() => annotator.annotate(large), { runs: 1, warmUp: 1 }) / smallTime;
  });
  return median(ratios);
}
