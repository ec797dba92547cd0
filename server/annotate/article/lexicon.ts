import { type LanguageFiles, languageFile } from '../language';

/** `article.json`: what the reader of structure, sentences and tokens needs to know of a language. Lower case. */
export interface ArticleData {
  /** Abbreviations written with a full stop that does not end a sentence; `dott.ssa` counts too. */
  readonly abbreviations: readonly string[];
  /** Those of them that may stand at a sentence's end: `etc.`, `Inc.`. */
  readonly finalAbbreviations: readonly string[];
  /** Those that are abbreviations beside a number alone: `no. 5`, `12 sat.`. */
  readonly numberAbbreviations: readonly string[];
  /** Words that open a byline: `di`, `by`, `dal nostro inviato`. */
  readonly bylines: readonly string[];
  /** What a caption opens with: `Nella foto`. */
  readonly captionOpeners: readonly string[];
  /** Suffixes split off a word at an apostrophe, without it: `s` of `Boeing's`. */
  readonly clitics: readonly string[];
  /** What a hyphen joins to a name without being part of it: `based` of `Athens-based`. */
  readonly compounds: readonly string[];
  /** What a picture's credit opens with, before a colon: `Image: …`. */
  readonly credits: readonly string[];
  /** Words of a date line beside names, months and weekdays: `Pubblicato il … alle …`. */
  readonly dateLineWords: readonly string[];
  /** True where an apostrophe ends a word that leans on the next one: `dell'Interno`. */
  readonly elision: boolean;
  /** What lines of a web page open with that are no part of the article: `Leggi anche`. */
  readonly furniture: readonly string[];
  /** Nouns that a letter numbers, so that it is no initial: `vitamin C.` */
  readonly lettered: readonly string[];
  /** Small words inside names, and between those of a byline: `van`, `e`. */
  readonly nameParticles: readonly string[];
  /** What a network writes before the name of who posted: `A post shared by`. */
  readonly postSignatures: readonly string[];
  /** The commonest reporting verbs that follow a speaker's name after a quote: `"Why?" Hale asked`. */
  readonly reporting: readonly string[];
  /** Function words that begin a sentence when they have a capital after an abbreviation. */
  readonly starters: readonly string[];
  /** Words cut short that keep their apostrophe also before a space: `po'`. */
  readonly truncated: readonly string[];
  /** Units written close to their number, which stay apart from it: `5km`, `6pm`. */
  readonly units: readonly string[];
}

/** `calendar.json`: names of months and weekdays in the language, generated from CLDR. */
export interface CalendarData {
  /** In which order a date in figures is written. */
  readonly order: 'dmy' | 'mdy' | 'ymd';
  /** Per month, January first, its names and abbreviations, lower case. */
  readonly months: readonly (readonly string[])[];
  /** Per weekday, Monday first, its names and abbreviations, lower case. */
  readonly weekdays: readonly (readonly string[])[];
}

/** The same ready for look-up; see `ArticleData` for each list. */
export interface ArticleLexicon {
  readonly abbreviations: ReadonlySet<string>;
  readonly finalAbbreviations: ReadonlySet<string>;
  readonly numberAbbreviations: ReadonlySet<string>;
  readonly bylines: readonly string[];
  readonly captionOpeners: readonly string[];
  readonly clitics: ReadonlySet<string>;
  readonly compounds: ReadonlySet<string>;
  readonly credits: ReadonlySet<string>;
  readonly dateLineWords: ReadonlySet<string>;
  /** True where 3/4/2024 is the third of April, false where it may be either. */
  /** True where 3/4/2024 is the third of April, false where it may be either. */
  readonly dayFirst: boolean;
  readonly elision: boolean;
  readonly furniture: readonly string[];
  readonly lettered: ReadonlySet<string>;
  readonly nameParticles: ReadonlySet<string>;
  readonly postSignatures: readonly string[];
  readonly reporting: ReadonlySet<string>;
  readonly starters: ReadonlySet<string>;
  readonly truncated: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  /** Month number, 1 to 12, by lower-case name. */
  readonly months: ReadonlyMap<string, number>;
  /** ISO weekday, 1 (Monday) to 7, by lower-case name. */
  readonly weekdays: ReadonlyMap<string, number>;
}

/** Makes sets and maps of `article.json` and `calendar.json`. Throws an Error that names the file when one is missing. */
export function compileArticleLexicon(data: LanguageFiles): ArticleLexicon {
  const article = languageFile<ArticleData>(data, 'article');
  const calendar = languageFile<CalendarData>(data, 'calendar');
  return {
    abbreviations: new Set(article.abbreviations),
    finalAbbreviations: new Set(article.finalAbbreviations),
    numberAbbreviations: new Set(article.numberAbbreviations),
    bylines: article.bylines,
    captionOpeners: article.captionOpeners,
    clitics: new Set(article.clitics),
    compounds: new Set(article.compounds),
    credits: new Set(article.credits),
    dateLineWords: new Set(article.dateLineWords),
    dayFirst: calendar.order === 'dmy',
    elision: article.elision,
    furniture: article.furniture,
    lettered: new Set(article.lettered),
    nameParticles: new Set(article.nameParticles),
    postSignatures: article.postSignatures,
    reporting: new Set(article.reporting),
    starters: new Set(article.starters),
    truncated: new Set(article.truncated),
    units: new Set(article.units),
    months: numbered(calendar.months),
    weekdays: numbered(calendar.weekdays),
  };
}

function numbered(names: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  return new Map(names.flatMap((forms, index) => forms.map((form) => [form, index + 1] as const)));
}
