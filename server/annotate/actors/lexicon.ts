import type { ActorType } from '../annotations';
import { type LanguageFiles, languageFile } from '../language';
import { fold } from './document/fold';
import { Phrases } from './phrases';
import { readModel } from './recogniser/model';
import { createRecogniser, type Recogniser } from './recogniser/recognise';

/** `actors.json`: the words that tell names, roles and descriptions of actors in a language; all lower case. */
export interface ActorData {
  /** Names of one organisation that do not show it by themselves: `Viminale`. */
  readonly aliases: readonly (readonly string[])[];
  /** Definite articles that stand free, and demonstratives that open a description as an article does. */
  readonly articles: readonly string[];
  readonly demonstratives: readonly string[];
  /** Prepositions that hold a definite article: `della`; empty where a language has none. */
  readonly fused: readonly string[];
  /** Those of the articles and prepositions above that are plural alone. */
  readonly plurals: readonly string[];
  readonly indefinites: readonly string[];
  /** Verbs and particles between a name and what it is said to be: `è`, `was`. */
  readonly copulas: readonly string[];
  /** Endings of adjectives that follow their noun, and the verbs that may come after them. */
  readonly adjectiveEndings: readonly string[];
  readonly auxiliaries: readonly string[];
  /** True where a noun's modifiers stand before it: `Boeing spokeswoman`. */
  readonly headLast: boolean;
  /** Words that tie an institution to what it is for: `di`, `of`. */
  readonly of: readonly string[];
  /** Words inside the names of institutions, and inside the names of persons. */
  readonly connectors: readonly string[];
  readonly particles: readonly string[];
  readonly placePrepositions: readonly string[];
  /** Endings of a lemma and what takes their place in its forms; the first that fits holds. */
  readonly inflections: readonly (readonly [string, readonly string[]])[];
  /** Words before a role that say that it is over: `ex`, `former`. */
  readonly former: readonly string[];
  /** What comes between a name and the role that somebody acts in: `in qualità di`. */
  readonly capacity: readonly string[];
  /** Forms of address before a person's name. */
  readonly honorifics: readonly string[];
  /** What persons are: offices, trades, kin. Lemmas. */
  readonly roles: readonly string[];
  /** Those of the roles that one person holds at a time, and that an article gives with the name at first. */
  readonly offices: readonly string[];
  /** Nouns that a free-standing description of a person may have as its head, in the singular. */
  readonly persons: readonly string[];
  /** Adjectives that may stand before a description's noun. Lemmas. */
  readonly adjectives: readonly string[];
  /** Words that are no name when they open a sentence with a capital. */
  readonly functionWords: readonly string[];
  /** What makes a company's name one, as written: `S.p.A.`. */
  readonly legalForms: readonly string[];
  readonly kinds: readonly KindData[];
}

/** A kind of organisation or place: the nouns in its names, and the nouns by which an article goes on speaking of it. */
export interface KindData {
  readonly kind: string;
  readonly type: ActorType;
  /** A more general kind whose descriptions fit too: a bank is a company. */
  readonly within?: string;
  /** True when actors of this kind often have names that do not tell it: companies, cities. */
  readonly open?: boolean;
  readonly names: readonly string[];
  readonly descriptions: readonly string[];
}

/** `territories.json`: countries, their capitals and demonyms, by ISO 3166-1 code. */
export interface TerritoryData {
  readonly territories: Readonly<
    Record<
      string,
      { readonly names: readonly string[]; readonly capitals: readonly string[]; readonly demonyms: readonly string[] }
    >
  >;
}

export interface Kind {
  readonly kind: string;
  readonly type: ActorType;
  readonly within: string | null;
  readonly open: boolean;
}

/** A country or its capital, for a name in the text. */
export interface Territory {
  readonly code: string;
  readonly capital: boolean;
}

/** What the layer knows of a language, compiled from the language's folder. */
export interface ActorLexicon {
  readonly code: string;
  /** Finds names by the trained model; null without one, then rules find them. */
  readonly recogniser: Recogniser | null;
  /** What is wrong with the model file, as `languages/it.bin: the file is missing`; null when it is right. */
  readonly modelError: string | null;
  /** The number of the organisation, by any of its folded names. */
  readonly aliases: ReadonlyMap<string, number>;
  readonly articles: ReadonlySet<string>;
  readonly demonstratives: ReadonlySet<string>;
  readonly fused: ReadonlySet<string>;
  readonly plurals: ReadonlySet<string>;
  readonly indefinites: ReadonlySet<string>;
  readonly copulas: ReadonlySet<string>;
  readonly headLast: boolean;
  readonly adjectiveEndings: readonly string[];
  readonly auxiliaries: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
  readonly connectors: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly placePrepositions: ReadonlySet<string>;
  readonly former: ReadonlySet<string>;
  readonly capacity: Phrases<true>;
  readonly honorifics: ReadonlySet<string>;
  /** Roles in all their forms; the value is the lemma. */
  readonly roles: Phrases<string>;
  readonly offices: ReadonlySet<string>;
  /** Heads of descriptions in all their forms, with the kinds they may stand for; null stands for a person. */
  readonly descriptions: Phrases<readonly (Kind | null)[]>;
  readonly adjectives: ReadonlySet<string>;
  readonly functionWords: ReadonlySet<string>;
  readonly legalForms: ReadonlySet<string>;
  /** The kinds that a noun in a name tells, by lower-case noun. */
  readonly nameKinds: ReadonlyMap<string, Kind>;
  readonly kinds: ReadonlyMap<string, Kind>;
  /** Countries and capitals by their names as written. */
  readonly territories: Phrases<Territory>;
  /** The same by the folded name. */
  readonly territoryByKey: ReadonlyMap<string, Territory>;
  /** Codes of countries by demonym, in all its forms, lower case. */
  readonly demonyms: Phrases<readonly string[]>;
}

export function compileActorLexicon(data: LanguageFiles): ActorLexicon {
  const { recogniser, modelError } = loadRecogniser(data);
  const file = languageFile<ActorData>(data, 'actors');
  const { territories } = languageFile<TerritoryData>(data, 'territories');
  const forms = (lemma: string) => inflect(lemma, file.inflections);
  const kinds = new Map<string, Kind>();
  const nameKinds = new Map<string, Kind>();
  const descriptions = new Phrases<readonly (Kind | null)[]>();
  const describe = (phrase: string, kind: Kind | null) =>
    descriptions.add(phrase, [...(descriptions.get(phrase) ?? []), kind]);
  for (const { kind: name, type, within = null, open = false, names, descriptions: nouns } of file.kinds) {
    const kind = { kind: name, type, within, open };
    kinds.set(name, kind);
    for (const noun of names) if (!nameKinds.has(noun)) nameKinds.set(noun, kind);
    for (const noun of nouns) describe(noun, kind);
  }
  for (const noun of file.persons) describe(noun, null);
  const roles = new Phrases<string>();
  for (const lemma of file.roles) for (const form of forms(lemma)) roles.add(form, lemma);
  const demonyms = new Phrases<readonly string[]>();
  const names = new Phrases<Territory>();
  const territoryByKey = new Map<string, Territory>();
  const locate = (name: string, territory: Territory) => {
    names.add(name, territory);
    territoryByKey.set(fold(name), territory);
  };
  for (const [code, territory] of Object.entries(territories)) {
    for (const lemma of territory.demonyms)
      for (const form of forms(lemma.toLowerCase())) demonyms.add(form, [...(demonyms.get(form) ?? []), code]);
    for (const name of territory.capitals) if (!names.get(name)) locate(name, { code, capital: true });
    for (const name of territory.names) locate(name, { code, capital: false });
  }
  return {
    code: data.code,
    recogniser,
    modelError,
    aliases: new Map(file.aliases.flatMap((names, group) => names.map((name) => [fold(name), group]))),
    articles: new Set(file.articles),
    demonstratives: new Set(file.demonstratives),
    fused: new Set(file.fused),
    plurals: new Set(file.plurals),
    indefinites: new Set(file.indefinites),
    copulas: new Set(file.copulas),
    headLast: file.headLast,
    adjectiveEndings: file.adjectiveEndings,
    auxiliaries: new Set(file.auxiliaries),
    of: new Set(file.of),
    connectors: new Set(file.connectors),
    particles: new Set(file.particles),
    placePrepositions: new Set(file.placePrepositions),
    former: new Set(file.former),
    capacity: Phrases.of(file.capacity),
    honorifics: new Set(file.honorifics),
    roles,
    offices: new Set(file.offices),
    descriptions,
    adjectives: new Set(file.adjectives.flatMap(forms)),
    functionWords: new Set(file.functionWords),
    legalForms: new Set(file.legalForms),
    nameKinds,
    kinds,
    territories: names,
    territoryByKey,
    demonyms,
  };
}

/** The forms of a lemma, itself first; the last word of a phrase does not change, its first one does. */
export function inflect(lemma: string, inflections: ActorData['inflections']): readonly string[] {
  const space = lemma.search(/[ -]/);
  const head = space < 0 ? lemma : lemma.slice(0, space);
  const rest = space < 0 ? '' : lemma.slice(space);
  for (const [ending, replacements] of inflections)
    if (head.endsWith(ending)) {
      const stem = head.slice(0, head.length - ending.length);
      return [...new Set([lemma, ...replacements.map((replacement) => stem + replacement + rest)])];
    }
  return [lemma];
}

/** The trained recogniser; null where there is no model file or a bad one, and then what is wrong with it. */
function loadRecogniser({ code, model }: LanguageFiles): Pick<ActorLexicon, 'recogniser' | 'modelError'> {
  try {
    if (!model) throw new Error('the file is missing');
    return { recogniser: createRecogniser(readModel(model)), modelError: null };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { recogniser: null, modelError: `languages/${code}.bin: ${reason}` };
  }
}
