import { readArticle } from '../../server/annotate/article';
import type { Article } from '../../server/annotate/article/article';
import type { Language } from '../../server/annotate/language';
import { findReporting, resolveQuotes } from '../../server/annotate/quotes';
import { makeArticle, type Quarry } from './corpus';
import { type Measured, medianTime } from './measure';

const NOBODY = { actors: [], mentions: [] };
const LINE =
  'Il sindaco di Ombrano ha detto che il ponte “resta chiuso”, aggiungendo che la valle aspetta una risposta, e ';

/** The layer of quotes by itself, both stages: tokens a second, and what text without an end costs for its length. */
export function measureQuotes(languages: readonly Language[], quarry: Quarry): Measured[] {
  const articles = Array.from({ length: 20 }, (_, seed) =>
    readArticle(makeArticle(quarry, 500, 7000 + seed), {}, languages),
  );
  const tokens = articles.reduce((sum, article) => sum + countTokens(article), 0);
  const time = medianTime(() => articles.forEach(quotesOf), { runs: 15, warmUp: 60 });
  const growth = (unit: string, count: number) => {
    const [small, large] = [count, count * 10].map((times) =>
      readArticle(unit.repeat(times), { language: 'it' }, languages),
    );
    const timeOf = (article: Article | undefined) => medianTime(() => quotesOf(article!), { runs: 5, warmUp: 3 });
    return timeOf(large) / timeOf(small);
  };
  return [
    { what: 'quotes, both stages', value: (tokens * 1000) / time, unit: 'tokens/s', budget: 500_000, atLeast: true },
    { what: 'quotes, 10 times one line (2 MB)', value: growth(LINE, 1850), unit: 'times', budget: 12 },
    { what: 'quotes, 10 times the quote marks (10,000)', value: growth('“', 1000), unit: 'times', budget: 12 },
  ];
}

function quotesOf(article: Article): void {
  resolveQuotes(
    article,
    article.blocks.map(({ paragraph }) => findReporting(paragraph)),
    NOBODY,
  );
}

function countTokens(article: Article): number {
  return article.blocks.reduce((sum, { paragraph }) => sum + paragraph.tokens.length, 0);
}
