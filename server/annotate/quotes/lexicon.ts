import { type LanguageFiles, languageFile } from '../language';
import { compileGrammar, type Grammar } from './grammar';
import { type Inflected, inflect, type Paradigm, type Slot } from './inflect';

/**
 * What a reporting verb takes: `that` a clause with a conjunction, `bare` one without, `quote` words in quote marks,
 * `aside` it may stand between commas in what it reports, `infinitive` and `gerund` such a clause, `object` a noun
 * phrase that holds what was said, `request` an addressee and an infinitive, `label` somebody called something,
 * `addressee` a hearer before the rest. Two say something else: `passive` that the passive reports too, `weak` that the
 * verb reports only where its subject is an actor that the article names.
 */
export type Frame =
  | 'that'
  | 'bare'
  | 'quote'
  | 'aside'
  | 'infinitive'
  | 'gerund'
  | 'object'
  | 'request'
  | 'label'
  | 'addressee'
  | 'passive'
  | 'weak';

interface VerbData extends Inflected {
  /** Words that must follow the verb: `["point", "to"]`; a preposition stands for its fused forms too. */
  readonly particle?: readonly string[];
  /** True for a reading that needs the reflexive pronoun: `dirsi`. */
  readonly reflexive?: boolean;
  readonly frames: readonly Frame[];
}

/** `quotes.json`: how the language reports what somebody said. */
export interface QuoteData {
  /** Words that mean whoever was spoken of last, lower case: `l'interessato`, `the latter`. */
  readonly anaphors: readonly string[];
  /** Nouns of bodies that a name beside them names, lower case: `the M5S party`. */
  readonly bodies: readonly string[];
  /** Nouns of what holds somebody's words or findings, lower case: `rapporto`; it speaks for who made it. */
  readonly documents: readonly string[];
  /** Nouns that look like a form of a reporting verb, lower case: `claims`, `accusa`. */
  readonly nouns: readonly string[];
  readonly paradigms: Readonly<Record<string, Paradigm>>;
  /** Nouns of saying that a clause may follow, lower case: `l'annuncio che`. */
  readonly sayings: readonly string[];
  /** Phrases that bring words in quote marks: `con queste parole`. */
  readonly quotePhrases: readonly string[];
  /** Phrases that name a source before it: `according to`. */
  readonly sourcePhrases: readonly string[];
  readonly verbs: readonly VerbData[];
}

/** One reading of a word as a reporting verb. */
export interface VerbForm {
  readonly lemma: string;
  readonly slots: ReadonlySet<Slot>;
  readonly frames: ReadonlySet<Frame>;
  readonly particle: readonly string[];
  readonly reflexive: boolean;
}

/** Phrases as words, by first word. */
export type PhraseTable = ReadonlyMap<string, readonly (readonly string[])[]>;

/** What the layer knows of a language, compiled from the language's folder. */
export interface QuoteLexicon {
  readonly code: string;
  readonly grammar: Grammar;
  /** Readings of a lower-case word; those with a particle first. */
  readonly verbs: ReadonlyMap<string, readonly VerbForm[]>;
  readonly nouns: ReadonlySet<string>;
  readonly sayings: ReadonlySet<string>;
  readonly anaphors: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
  readonly sourcePhrases: PhraseTable;
  readonly quotePhrases: PhraseTable;
}

export function compileQuoteLexicon(data: LanguageFiles): QuoteLexicon {
  const quotes = languageFile<QuoteData>(data, 'quotes');
  const verbs = new Map<string, VerbForm[]>();
  for (const verb of quotes.verbs)
    for (const [form, slots] of inflect(verb, quotes.paradigms)) {
      const { lemma, frames, particle = [], reflexive = false } = verb;
      const reading = { lemma, slots, frames: new Set(frames), particle, reflexive };
      verbs.set(
        form,
        [...(verbs.get(form) ?? []), reading].sort((a, b) => demands(b) - demands(a)),
      );
    }
  return {
    code: data.code,
    grammar: compileGrammar(data),
    verbs,
    nouns: new Set(quotes.nouns),
    sayings: new Set(quotes.sayings),
    anaphors: new Set(quotes.anaphors),
    bodies: new Set(quotes.bodies),
    documents: new Set(quotes.documents),
    sourcePhrases: byFirstWord(quotes.sourcePhrases),
    quotePhrases: byFirstWord(quotes.quotePhrases),
  };
}

/** How much a reading asks for; what asks for more is tried first. */
function demands({ particle, reflexive }: VerbForm): number {
  return particle.length + (reflexive ? 1 : 0);
}

function byFirstWord(phrases: readonly string[]): PhraseTable {
  const table = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    const first = words[0] as string;
    table.set(first, [...(table.get(first) ?? []), words]);
  }
  return table;
}
