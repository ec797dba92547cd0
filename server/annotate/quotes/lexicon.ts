import { type LanguageFiles, languageFile } from '../language';
import { compileGrammar, type Grammar } from './grammar';
import { type Inflected, inflect, type Paradigm, type Slot } from './inflect';

/**
 * What a reporting verb takes: `that` a clause with a conjunction, `bare` one without, `quote` words in quote marks,
 * `aside` it may stand between commas in what it reports, `infinitive` and `gerund` such a clause, `object` a noun
 * phrase that holds what was said, `request` an addressee and an infinitive, `label` somebody called something,
 * `addressee` a hearer before the rest.
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
  | 'addressee';

interface VerbData extends Inflected {
  /** Words that must follow the verb: `["point", "to"]`; a preposition stands for its fused forms too. */
  readonly particle?: readonly string[];
  /** True for a reading that needs the reflexive pronoun: `dirsi`. */
  readonly reflexive?: boolean;
  readonly frames: readonly Frame[];
}

/** `quotes.json`: how the language reports what somebody said. */
export interface QuoteData {
  /** Nouns of saying, lower case: `annuncio`. */
  readonly nouns: readonly string[];
  readonly paradigms: Readonly<Record<string, Paradigm>>;
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

/** What the layer knows of a language, compiled from the language's folder. */
export interface QuoteLexicon {
  readonly code: string;
  readonly grammar: Grammar;
  /** Readings of a lower-case word; those with a particle first. */
  readonly verbs: ReadonlyMap<string, readonly VerbForm[]>;
  readonly nouns: ReadonlySet<string>;
  /** Source phrases as words, by first word. */
  readonly sourcePhrases: ReadonlyMap<string, readonly (readonly string[])[]>;
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
  const sourcePhrases = new Map<string, string[][]>();
  for (const phrase of quotes.sourcePhrases) {
    const words = phrase.split(' ');
    sourcePhrases.set(words[0] as string, [...(sourcePhrases.get(words[0] as string) ?? []), words]);
  }
  return { code: data.code, grammar: compileGrammar(data), verbs, nouns: new Set(quotes.nouns), sourcePhrases };
}

/** How much a reading asks for; what asks for more is tried first. */
function demands({ particle, reflexive }: VerbForm): number {
  return particle.length + (reflexive ? 1 : 0);
}
