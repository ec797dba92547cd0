import { findNames } from '../../server/annotate/actors';
import { createAnnotator } from '../../server/annotate/annotate';
import { readArticle } from '../../server/annotate/article';
import type { Paragraph } from '../../server/annotate/article/article';
import { findClaimFeatures } from '../../server/annotate/claims';
import { findTimes } from '../../server/annotate/dates';
import type { Language } from '../../server/annotate/language';
import { ParagraphCache } from '../../server/annotate/paragraphCache';
import { findReporting } from '../../server/annotate/quotes';
import { makeArticle, type Quarry } from './corpus';
import { type Measured, median, medianTime } from './measure';

/** The paragraph stages. */
const stages: Readonly<Record<string, (paragraph: Paragraph) => unknown>> = {
  'names in paragraphs': findNames,
  'times in paragraphs': findTimes,
  'reporting in paragraphs': findReporting,
  'claims in paragraphs': findClaimFeatures,
};
/** The document stages in the order in which the pipeline takes them, after reading and the paragraphs. */
const documentStages = ['actors of articles', 'dates of articles', 'quotes of articles', 'claims of articles'];

/** Tokens a second of each layer's paragraph and document stage, and of reading the article. */
export function measureLayers(languages: readonly Language[], quarry: Quarry): Measured[] {
  const texts = Array.from({ length: 20 }, (_, seed) => makeArticle(quarry, 500, 5000 + seed));
  const read = () => texts.map((text) => readArticle(text, {}, languages));
  const paragraphs = read().flatMap(({ blocks }) => blocks.map(({ paragraph }) => paragraph));
  const tokens = paragraphs.reduce((sum, paragraph) => sum + paragraph.tokens.length, 0);
  const figure = (what: string, milliseconds: number): Measured => ({
    what,
    value: (tokens * 1000) / milliseconds,
    unit: 'tokens/s',
  });
  const settings = { runs: 7, warmUp: 3 };
  const rounds = Array.from({ length: 10 }, () => timeStages(languages, texts)).slice(3);
  return [
    figure('reading articles', medianTime(read, settings)),
    ...Object.entries(stages).map(([what, stage]) =>
      figure(
        what,
        medianTime(() => paragraphs.forEach((paragraph) => void stage(paragraph)), settings),
      ),
    ),
    ...documentStages.map((what, stage) => figure(what, median(rounds.map((times) => times[stage] as number)))),
  ];
}

/** Milliseconds of each document stage over some articles: the pipeline pauses after each stage. */
function timeStages(languages: readonly Language[], texts: readonly string[]): number[] {
  const annotator = createAnnotator(languages, new ParagraphCache(0));
  const sums = documentStages.map(() => 0);
  for (const text of texts) {
    const times: number[] = [];
    const steps = annotator.steps(text);
    for (let done = false; !done; ) {
      const begun = performance.now();
      done = steps.next().done ?? false;
      times.push(performance.now() - begun);
    }
    times.slice(-documentStages.length).forEach((time, stage) => {
      sums[stage] = (sums[stage] as number) + time;
    });
  }
  return sums;
}
