import { addDays, type Day, easter, nthWeekday } from './calendar';

/** A day with a name, and how its date is reckoned: fixed, by the n-th weekday of a month, or from Easter. */
export interface Holiday {
  /** Its names, as phrases of the date rules, lower case. */
  readonly names: readonly string[];
  readonly month?: number;
  readonly day?: number;
  /** ISO weekday and its ordinal in the month; -1 is the last. */
  readonly weekday?: number;
  readonly nth?: number;
  /** Days after Easter Sunday; negative before. */
  readonly easter?: number;
}

/** The day of a holiday in a year. */
export function holidayIn(holiday: Holiday, year: number): Day {
  if (holiday.easter !== undefined) return addDays(easter(year), holiday.easter);
  const month = holiday.month ?? 1;
  if (holiday.weekday !== undefined) return nthWeekday(year, month, holiday.weekday, holiday.nth ?? 1);
  return { year, month, day: holiday.day ?? 1 };
}
