import type { QuoteKind, Span } from '../annotations';
import type { MarkedSpan } from './marks';

/**
 * How the text points at a speaker. `phrase`: a noun phrase. `pronoun`: a subject pronoun. `antecedent`: what stands
 * before a relative pronoun. `person`: the last person named in a stretch. `subject`: the subject of the clause or
 * sentence before is meant. `nobody`: none is given.
 */
export interface SpeakerClue {
  readonly form: 'phrase' | 'pronoun' | 'antecedent' | 'person' | 'subject' | 'nobody';
  /** Where the speaker is named; for `subject` the subject of the same sentence, if it has one. */
  readonly span: Span | null;
  /** The wider stretch to search when the narrow one names nobody. */
  readonly wide?: Span;
  /** The gender that a pronoun tells: `m`, `f`, `n`, `p`. */
  readonly gender?: string;
}

/** A quote as its paragraph shows it; offsets relative to the paragraph. */
export interface QuoteCandidate {
  readonly kind: QuoteKind;
  readonly content: readonly Span[];
  readonly cue: Span | null;
  readonly clue: SpeakerClue;
  /** True for words in quote marks without a cue of their own. */
  readonly bare: boolean;
  /** True where it is a quote only if an actor whom the article names says it. */
  readonly weak: boolean;
  /** True for words that the paragraph closes and does not open: they go on from the paragraph before, or are none. */
  readonly unopened: boolean;
  /** True where it is a quote only if the paragraph before announces it. */
  readonly awaits: boolean;
  /** True for words in quote marks after which their attribution ends the paragraph: the next one may go on with them. */
  readonly last: boolean;
  /** The sentence that the quote starts in. */
  readonly sentence: number;
}

/** What one paragraph holds of quoting; offsets relative to the paragraph. */
export interface ReportingEvidence {
  readonly marks: readonly MarkedSpan[];
  /** In text order. */
  readonly candidates: readonly QuoteCandidate[];
  /** Per sentence where its first subject may stand. */
  readonly subjects: readonly (Span | null)[];
  /** What a paragraph that ends in a colon says of the words that follow it: who says them, by which cue. */
  readonly announced: { readonly cue: Span | null; readonly clue: SpeakerClue } | null;
  /** Whether somebody speaks of himself in the paragraph. */
  readonly firstPerson: boolean;
}
