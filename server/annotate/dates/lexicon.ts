import { type LanguageFiles, languageFile } from '../language';
import { compileGrammar, type Grammar, type RuleData } from './grammar';
import type { Holiday } from './holidays';
import { type NumberWordsData, numberWords } from './numberWords';
import type { Term } from './term';

/** `dates.json`: words and rules of a language's temporal expressions. */
export interface DateData {
  /** How the language writes cardinal numbers in words. */
  readonly numbers: NumberWordsData;
  /** Month names that are common words too; they make the category `monthWary` instead of their own. */
  readonly ambiguous: readonly string[];
  /** Categories whose words count only when written with a capital. */
  readonly capitalised: readonly string[];
  /** By category, the words (or phrases) that belong to it; with what they mean where they mean anything. */
  readonly words: Readonly<Record<string, readonly string[] | Readonly<Record<string, Term>>>>;
  /** By symbol, the patterns that make it; `expression` is what is looked for. */
  readonly rules: Readonly<Record<string, readonly (string | RuleData)[]>>;
  readonly tense: TenseData;
  /** Days with a name, by key. */
  readonly holidays: Readonly<Record<string, Holiday>>;
}

/** What tells that a clause speaks of the future or of the past. */
export interface TenseData {
  readonly future: readonly string[];
  readonly futureEndings: readonly string[];
  /** Words that end in a future ending and are none. */
  readonly notFuture: readonly string[];
  readonly past: readonly string[];
  readonly pastEndings: readonly string[];
  /** Words before a verbal noun or participle that make a future: `is` … `-ing`. */
  readonly progressive: readonly string[];
  readonly progressiveEndings: readonly string[];
  /** Words that open a clause of its own: what stands beyond them tells nothing of the expression. */
  readonly clauseOpeners: readonly string[];
}

/** `calendar.json`: the language's calendar words as CLDR has them. */
interface CalendarWords {
  readonly months: readonly (readonly string[])[];
  readonly weekdays: readonly (readonly string[])[];
  /** Words for days counted from today: `{ "ieri": -1 }`. */
  readonly relativeDays: Readonly<Record<string, number>>;
  /** Names of the eras before and after the birth of Christ. */
  readonly eras: { readonly before: readonly string[]; readonly after: readonly string[] };
}

/** What the layer knows of a language, compiled from the language's folder. */
export interface DateLexicon {
  readonly code: string;
  readonly grammar: Grammar;
  readonly tense: TenseLexicon;
  readonly holidays: ReadonlyMap<string, Holiday>;
}

export interface TenseLexicon {
  /** 1 for words that tell of the future, -1 of the past. */
  readonly words: ReadonlyMap<string, -1 | 1>;
  readonly futureEndings: readonly string[];
  readonly pastEndings: readonly string[];
  readonly progressive: ReadonlySet<string>;
  readonly progressiveEndings: readonly string[];
  readonly notFuture: ReadonlySet<string>;
  readonly clauseOpeners: ReadonlySet<string>;
}

/** Compiles `dates.json` and `calendar.json`. Throws an Error that names the rule or symbol that is malformed. */
export function compileDateLexicon(data: LanguageFiles): DateLexicon {
  const dates = languageFile<DateData>(data, 'dates');
  const calendar = languageFile<CalendarWords>(data, 'calendar');
  const words: [category: string, phrase: string, term: Term][] = [];
  for (const [category, entries] of Object.entries(dates.words)) {
    if (isList(entries)) for (const phrase of entries) words.push([category, phrase, {}]);
    else for (const [phrase, term] of Object.entries(entries)) words.push([category, phrase, term]);
  }
  for (const [index, [name, ...short]] of calendar.months.entries()) {
    words.push([
      dates.ambiguous.includes(name as string) ? 'monthWary' : 'monthName',
      name as string,
      { month: index + 1 },
    ]);
    for (const form of short) words.push(['monthShort', form, { month: index + 1 }]);
  }
  for (const [index, [name, ...short]] of calendar.weekdays.entries()) {
    words.push(['weekdayName', name as string, { weekday: index + 1 }]);
    for (const form of short) words.push(['weekdayShort', form, { weekday: index + 1 }]);
  }
  for (const [word, shift] of Object.entries(calendar.relativeDays))
    words.push(['relativeDay', word, { shift, unit: 'day' }]);
  for (const era of calendar.eras.before) words.push(['beforeChrist', era, { beforeChrist: true }]);
  for (const era of calendar.eras.after) words.push(['afterChrist', era, {}]);
  for (const [word, n] of numberWords(dates.numbers)) words.push(['numberWord', word, { n }]);
  for (const [key, { names }] of Object.entries(dates.holidays))
    for (const name of names) words.push(['holiday', name, { holiday: key }]);
  return {
    code: data.code,
    grammar: compileGrammar(words, dates.rules, dates.capitalised),
    holidays: new Map(Object.entries(dates.holidays)),
    tense: {
      words: new Map([
        ...dates.tense.past.map((word) => [word, -1] as const),
        ...dates.tense.future.map((word) => [word, 1] as const),
      ]),
      futureEndings: dates.tense.futureEndings,
      pastEndings: dates.tense.pastEndings,
      progressive: new Set(dates.tense.progressive),
      progressiveEndings: dates.tense.progressiveEndings,
      notFuture: new Set(dates.tense.notFuture),
      clauseOpeners: new Set(dates.tense.clauseOpeners),
    },
  };
}

function isList(entries: readonly string[] | Readonly<Record<string, Term>>): entries is readonly string[] {
  return Array.isArray(entries);
}
