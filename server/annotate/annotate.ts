import { resolveActors } from './actors';
import type { Annotations } from './annotations';
import { type ArticleOptions, readArticle } from './article';
import type { Article } from './article/article';
import { judgeSentences } from './claims';
import { resolveDates } from './dates';
import type { Language } from './language';
import { type AnalysedParagraph, ParagraphCache } from './paragraphCache';
import { resolveQuotes } from './quotes';

export type AnnotateOptions = ArticleOptions;

/** An article with its annotations, for those who need its structure too. */
export interface AnnotatedArticle {
  readonly article: Article;
  readonly annotations: Annotations;
}

export interface Annotator {
  readonly languages: readonly Language[];
  /** Annotates a text in one go. Pure; the same text and options give the same annotations. */
  annotate(text: string, options?: AnnotateOptions): Annotations;
  /** The same in steps: yields after each paragraph and layer, so that the caller may pause, or stop by not going on. */
  steps(text: string, options?: AnnotateOptions): Generator<void, AnnotatedArticle, void>;
}

/** Makes an annotator of the languages there are. It keeps a cache of paragraphs, so use one for many texts. */
export function createAnnotator(languages: readonly Language[], cache = new ParagraphCache()): Annotator {
  function* steps(text: string, options: AnnotateOptions = {}): Generator<void, AnnotatedArticle, void> {
    const article = readArticle(text, options, languages, cache);
    yield;
    const analysed: AnalysedParagraph[] = [];
    for (const block of article.blocks) {
      analysed.push(cache.analyse(block.paragraph));
      yield;
    }
    const actors = resolveActors(
      article,
      analysed.map(({ names }) => names),
      analysed.map(({ descriptions }) => descriptions),
    );
    yield;
    const dates = resolveDates(
      article,
      analysed.map(({ times }) => times),
    );
    yield;
    const quotes = resolveQuotes(
      article,
      analysed.map(({ reporting }) => reporting),
      actors,
    );
    yield;
    const sentences = judgeSentences(
      article,
      analysed.map(({ claims }) => claims),
      actors,
      dates,
      quotes,
    );
    const { languageCode: language, published } = article;
    return { article, annotations: { version: 1, language, published, ...actors, dates, quotes, sentences } };
  }
  return {
    languages,
    steps,
    annotate: (text, options) => runToEnd(steps(text, options)).annotations,
  };
}

/** Runs steps to their end without a pause. */
export function runToEnd<T>(steps: Generator<void, T, void>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}
