import { type LanguageFiles, languageFile } from '../language';

/** `grammar.json`: the closed classes of words, lower case, and the endings that tell a clause from a phrase. */
export interface GrammarData {
  /** Whether adjectives stand before their noun as a rule. */
  readonly adjectivesFirst: boolean;
  readonly adverbs: readonly string[];
  readonly adverbSuffixes: readonly string[];
  /** Conjunctions that open a clause opposed to the one before: `but`, `mentre`. */
  readonly adversatives: readonly string[];
  /** `as`, `come`. */
  readonly asWords: readonly string[];
  /** Forms of the verbs that make the passive. */
  readonly be: readonly string[];
  /** `with`: what brings a clause with a subject of its own and a gerund. */
  readonly companions: readonly string[];
  readonly complementizers: readonly string[];
  readonly coordinators: readonly string[];
  readonly determiners: readonly string[];
  /** Common finite forms that no ending tells. */
  readonly finite: readonly string[];
  readonly finiteSuffixes: readonly string[];
  /** Words of somebody who speaks of himself. */
  readonly firstPerson: readonly string[];
  /** Whether a gerund right after a noun belongs to the noun: `a message stating`. */
  readonly gerundModifiesNoun: boolean;
  /** Prepositions of possession: `of`, `di`. */
  readonly genitives: readonly string[];
  readonly gerundSuffixes: readonly string[];
  /** Forms of the verbs that make the perfect. */
  readonly have: readonly string[];
  /** What stands before an infinitive: `to`; `di`, `a`. */
  readonly infinitiveMarkers: readonly string[];
  /** Whether the marker belongs to the reported words. */
  readonly infinitiveMarkerInContent: boolean;
  /** Endings of an infinitive; none where it is the bare form. */
  readonly infinitiveSuffixes: readonly string[];
  readonly modals: readonly string[];
  readonly negations: readonly string[];
  /** Pronouns that lean on a verb: `lo`, `si`. */
  readonly objectClitics: readonly string[];
  /** Prepositions of the passive's agent. */
  readonly passiveAgents: readonly string[];
  readonly possessives: readonly string[];
  /** By preposition, its forms fused with an article. */
  readonly prepositions: Readonly<Record<string, readonly string[]>>;
  /** Subject pronouns: `m`, `f`, `n` or `p` for plural. */
  readonly pronouns: Readonly<Record<string, string>>;
  /** Conjunctions of a demand: `affinché`. */
  readonly purposes: readonly string[];
  /** Those of `objectClitics` that turn the action back on its doer: `si`. */
  readonly reflexives: readonly string[];
  readonly relatives: readonly string[];
  readonly subordinators: readonly string[];
}

/** Classes of a word, as bits: a word may be several. */
export const Class = {
  adverb: 1 << 0,
  adversative: 1 << 1,
  as: 1 << 2,
  be: 1 << 3,
  complementizer: 1 << 4,
  coordinator: 1 << 5,
  determiner: 1 << 6,
  finite: 1 << 7,
  genitive: 1 << 8,
  have: 1 << 9,
  infinitiveMarker: 1 << 10,
  modal: 1 << 11,
  negation: 1 << 12,
  clitic: 1 << 13,
  agent: 1 << 14,
  possessive: 1 << 15,
  preposition: 1 << 16,
  pronoun: 1 << 17,
  purpose: 1 << 18,
  relative: 1 << 19,
  subordinator: 1 << 20,
  weekday: 1 << 21,
  /** Set by the scanner: a form of a reporting verb, a mark of punctuation. */
  cue: 1 << 22,
  punctuation: 1 << 23,
  reflexive: 1 << 24,
  companion: 1 << 25,
  firstPerson: 1 << 26,
} as const;

export interface Grammar {
  readonly adjectivesFirst: boolean;
  readonly gerundModifiesNoun: boolean;
  /** Bits of `Class` by lower-case word. */
  readonly classes: ReadonlyMap<string, number>;
  /** A preposition's plain form by its fused forms: `dell'` → `di`. */
  readonly prepositions: ReadonlyMap<string, string>;
  /** Prepositions that fuse with an article, plain. */
  readonly fusing: ReadonlySet<string>;
  readonly pronouns: ReadonlyMap<string, string>;
  readonly adverbSuffixes: readonly string[];
  readonly finiteSuffixes: readonly string[];
  readonly gerundSuffixes: readonly string[];
  readonly infinitiveSuffixes: readonly string[];
  readonly infinitiveMarkerInContent: boolean;
}

export function compileGrammar(data: LanguageFiles): Grammar {
  const grammar = languageFile<GrammarData>(data, 'grammar');
  const weekdays = languageFile<{ weekdays: readonly (readonly string[])[] }>(data, 'calendar').weekdays;
  const classes = new Map<string, number>();
  const prepositions = new Map<string, string>();
  const mark = (words: Iterable<string>, bit: number) => {
    for (const word of words)
      for (const form of forms(word, grammar)) classes.set(form, (classes.get(form) ?? 0) | bit);
  };
  for (const [plain, fused] of Object.entries(grammar.prepositions))
    for (const form of [plain, ...fused]) prepositions.set(form, plain);
  mark(grammar.adverbs, Class.adverb);
  mark(grammar.adversatives, Class.adversative);
  mark(grammar.asWords, Class.as);
  mark(grammar.be, Class.be);
  mark(grammar.companions, Class.companion);
  mark(grammar.firstPerson, Class.firstPerson);
  mark(grammar.complementizers, Class.complementizer);
  mark(grammar.coordinators, Class.coordinator);
  mark(grammar.determiners, Class.determiner);
  mark(grammar.finite, Class.finite);
  mark(grammar.genitives, Class.genitive);
  mark(grammar.have, Class.have);
  mark(grammar.infinitiveMarkers, Class.infinitiveMarker);
  mark(grammar.modals, Class.modal);
  mark(grammar.negations, Class.negation);
  mark(grammar.objectClitics, Class.clitic);
  mark(grammar.passiveAgents, Class.agent);
  mark(grammar.possessives, Class.possessive);
  mark(Object.keys(grammar.prepositions), Class.preposition);
  mark(Object.keys(grammar.pronouns), Class.pronoun);
  mark(grammar.purposes, Class.purpose);
  mark(grammar.reflexives, Class.reflexive);
  mark(grammar.relatives, Class.relative);
  mark(grammar.subordinators, Class.subordinator);
  mark(
    weekdays.map(([name]) => name as string),
    Class.weekday,
  );
  const fusing = new Set(Object.keys(grammar.prepositions).filter((plain) => grammar.prepositions[plain]?.length));
  return { ...grammar, classes, prepositions, fusing, pronouns: new Map(Object.entries(grammar.pronouns)) };
}

/** A word with its forms fused with an article, with both kinds of apostrophe. */
function forms(word: string, grammar: GrammarData): string[] {
  return [word, ...(grammar.prepositions[word] ?? [])].flatMap((form) =>
    form.includes("'") ? [form, form.replaceAll("'", '’')] : [form],
  );
}
