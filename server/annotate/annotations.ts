/**
 * The public data model: what `annotate` returns and every exporter starts from.
 * Offsets are UTF-16 code units into the article's text, end exclusive. Additions keep `version`; a change of
 * meaning raises it.
 */
export interface Annotations {
  readonly version: 1;
  /** The article's main language, as an ISO 639-1 code, also when Fonte has no data for it. */
  readonly language: string;
  /** Publication date as YYYY-MM-DD; null when the article does not tell and none was given. */
  readonly published: string | null;
  readonly actors: readonly Actor[];
  readonly mentions: readonly Mention[];
  readonly dates: readonly TemporalExpression[];
  readonly quotes: readonly Quote[];
  readonly sentences: readonly Sentence[];
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

export type ActorType = 'person' | 'organisation' | 'place';

/** One real-world person, organisation or place that the article names. */
export interface Actor {
  readonly id: string;
  readonly type: ActorType;
  /** The fullest form that the article uses. */
  readonly name: string;
  /** The other forms that the article uses. */
  readonly aliases: readonly string[];
  /** What the article says the actor is: titles and appositions, as written. */
  readonly roles: readonly string[];
}

export type MentionKind = 'name' | 'nominal';

/** What the text says that an actor is, beside its name or in its place: `l'ex presidente della Lega`. */
export interface RoleMention extends Span {
  /** The lemma of the office or trade: `presidente`. */
  readonly office: string;
  /** True when the text says that it is over. */
  readonly former: boolean;
  /** What the office is of, folded, without demonyms; empty when the text does not say. */
  readonly of: string;
  /** ISO 3166-1 codes of the countries that the text ties the office to. */
  readonly countries: readonly string[];
}

export interface Mention extends Span {
  readonly actor: string;
  readonly type: ActorType;
  readonly kind: MentionKind;
  /** True for a place that acts for its government: `Kiev ha risposto`. */
  readonly metonym: boolean;
  /** The offices that the text gives the actor right here; absent when it gives none. */
  readonly roles?: readonly RoleMention[];
}

export type TemporalType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** What a relative expression was resolved against. */
export type TemporalAnchor = 'published' | 'post' | 'previous' | 'none';

/** A temporal expression, typed and valued as ISO-TimeML TIMEX3. */
export interface TemporalExpression extends Span {
  readonly type: TemporalType;
  readonly value: string;
  readonly anchor: TemporalAnchor;
  /** The date that the expression was resolved against, as a TIMEX3 value; absent for `none`. */
  readonly anchorValue?: string;
  /** How the value follows from the anchor; absent where the expression tells it all. */
  readonly resolution?: TemporalResolution;
  /** The weekday written beside a day, ISO number (Monday 1), right or wrong. */
  readonly weekday?: Span & { readonly day: number };
  /** True when the calendar has no such day (31 June); the value then tells the month alone. */
  readonly impossible?: true;
  /** True when the value hangs on a publication date that is not known. */
  readonly unanchored?: true;
  /** For the beginning of a range, the index in `dates` of its end. */
  readonly rangeEnd?: number;
}

export type TemporalUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'night'
  | 'weekend'
  | 'week'
  | 'month'
  | 'quarter'
  | 'season'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium'
  | 'unspecified';

/** Language-free account of a resolution, for a reader who asks why. */
export interface TemporalResolution {
  /** The anchor moved by so many units: 1 `day` is the day after it. */
  readonly shift?: number;
  /** For a date that comes round again (a weekday, a day and month), on which side of the anchor the nearest was taken. */
  readonly side?: 'before' | 'same' | 'after';
  /** The unit of the shift, or the one after which the date comes round again. */
  readonly unit: TemporalUnit;
}

export type QuoteKind = 'direct' | 'mixed' | 'indirect';

export interface Quote {
  readonly kind: QuoteKind;
  /** The reported words, in text order; quote marks included, cue and speaker left out. */
  readonly content: readonly Span[];
  readonly cue: Span | null;
  /** The actor's id; null when the speaker has no name or none is given. */
  readonly speaker: string | null;
  /** Where the text names the speaker; null when it does not. */
  readonly speakerSpan: Span | null;
  /** Index into the article's posts when the quote is an embedded post. */
  readonly post?: number;
}

export type SentenceStatus = 'none' | 'sourced' | 'anonymous' | 'unsourced';
export type Severity = 'high' | 'medium' | 'low';

/** Why a sentence has its status and severity; the guide's codes. */
export type Reason =
  | 'figure'
  | 'money'
  | 'casualty'
  | 'accusation'
  | 'causal'
  | 'superlative'
  | 'mind-reading'
  | 'hearsay'
  | 'event'
  | 'dated'
  | 'background'
  | 'evaluation'
  | 'forecast';

export interface Sentence extends Span {
  readonly language: string;
  readonly status: SentenceStatus;
  /** Set for `unsourced` alone. */
  readonly severity: Severity | null;
  readonly reasons: readonly Reason[];
  /** An actor's id, or the source in the text's own words; null when there is none. */
  readonly source: string | null;
}
