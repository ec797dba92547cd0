import type { TemporalUnit } from '../annotations';

/** Calendar and clock units. `unspecified` is a stretch of time of unknown kind. */
export type Unit = TemporalUnit;

export type VagueReference = 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF';
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';
export type SeasonCode = 'SP' | 'SU' | 'FA' | 'WI';

export type DateOrder = 'dmy' | 'mdy';

/**
 * What an expression means before it is resolved: a bag of what its words say, language-free. Rules merge the bags of
 * their parts; the resolver fills in what is missing from an anchor.
 */
export interface Term {
  /** A number not yet used: a count of units, or null for a vague one (`several`). */
  readonly n?: number | null;
  /** An ordinal not yet used: `third`. */
  readonly ordinal?: number;
  /** The unit of a shift, a duration or a set. */
  readonly unit?: Unit;

  /** The anchor moved by so many units: -1 day is yesterday. Null for an unknown number (`a few days ago`). */
  readonly shift?: number | null;
  /** What the shift starts from; the publication date when absent. */
  readonly from?: 'previous';
  /** Moves the date last mentioned by so many years and keeps its granularity: `the same period a year earlier`. */
  readonly samePeriod?: number;

  readonly century?: number;
  readonly decade?: number;
  readonly year?: number;
  /** Set where the year is written with two digits. */
  readonly shortYear?: number;
  readonly half?: number;
  readonly quarter?: number;
  readonly season?: SeasonCode;
  readonly month?: number;
  readonly day?: number;
  /** ISO weekday, Monday 1. */
  readonly weekday?: number;
  readonly weekend?: true;
  /** The n-th weekday of the month: `the second Monday in October`; -1 is the last. */
  readonly nth?: number;
  readonly holiday?: string;
  readonly part?: DayPart;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  /** Half of the day that a clock time lies in. */
  readonly meridiem?: 'am' | 'pm';
  /** In which order the day and the month of a full date are written. */
  readonly order?: DateOrder;
  /** True for a date of figures alone, which another order would read otherwise. */
  readonly figures?: true;
  readonly beforeChrist?: true;
  /** -1 for the last such date before the anchor, 1 for the next one after it, said by a modifier. */
  readonly direction?: -1 | 1;
  /** Where a date without a year is looked for when no verb tells: `this Friday`. */
  readonly lean?: 1;
  /** The end of a range that this term begins. */
  readonly until?: Term;
  readonly vague?: VagueReference;
  /** Minutes that a zone differs from UTC stand in no value, but a clock time with a zone is surely one. */
  readonly zone?: true;

  /** The amounts of a duration, coarsest first; null for an unknown number. */
  readonly amounts?: readonly Amount[];
  /** True when the expression tells how often: type SET. */
  readonly repeated?: true;
  /** A value that no rule computes, such as that of a set phrase. */
  readonly value?: string;
}

export interface Amount {
  readonly unit: Unit;
  readonly n: number | null;
}
