import { type LanguageFiles, languageFile } from '../language';

/** `article.json`: what the reader of structure, sentences and tokens needs to know of a language. */
export interface ArticleData {
  /** Abbreviations written with a final full stop that does not end a sentence, lower case. */
  readonly abbreviations: readonly string[];
  /** Suffixes split off a word at an apostrophe, without it, lower case: `s` of `Boeing's`. */
  readonly clitics: readonly string[];
  /** True where an apostrophe ends a word that leans on the next one: `dell'Interno`. */
  readonly elision: boolean;
  /** Words that open a byline: `di`, `by`. */
  readonly bylines: readonly string[];
}

/** `calendar.json`: names of months and weekdays in the language, generated from CLDR. */
export interface CalendarData {
  /** Per month, January first, its names and abbreviations, lower case. */
  readonly months: readonly (readonly string[])[];
  /** Per weekday, Monday first, its names and abbreviations, lower case. */
  readonly weekdays: readonly (readonly string[])[];
}

export interface ArticleLexicon {
  readonly abbreviations: ReadonlySet<string>;
  readonly clitics: ReadonlySet<string>;
  readonly elision: boolean;
  readonly bylines: ReadonlySet<string>;
  /** Month number, 1 to 12, by lower-case name. */
  readonly months: ReadonlyMap<string, number>;
  /** ISO weekday, 1 (Monday) to 7, by lower-case name. */
  readonly weekdays: ReadonlyMap<string, number>;
}

export function compileArticleLexicon(data: LanguageFiles): ArticleLexicon {
  const article = languageFile<ArticleData>(data, 'article');
  const calendar = languageFile<CalendarData>(data, 'calendar');
  return {
    abbreviations: new Set(article.abbreviations),
    clitics: new Set(article.clitics),
    elision: article.elision,
    bylines: new Set(article.bylines),
    months: numbered(calendar.months),
    weekdays: numbered(calendar.weekdays),
  };
}

function numbered(names: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  return new Map(names.flatMap((forms, index) => forms.map((form) => [form, index + 1] as const)));
}
