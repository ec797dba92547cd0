import { addDays, addMonths, type Day, formatDay, formatYear, pad, toSerial, weekdayOf, weekOf } from './calendar';
import type { DayPart, SeasonCode, Unit } from './term';

/** Granularities that a point in time has in TIMEX3 values, coarsest last. */
export type Granularity =
  | 'day'
  | 'weekend'
  | 'week'
  | 'month'
  | 'quarter'
  | 'season'
  | 'half'
  | 'year'
  | 'decade'
  | 'century';

/** A clock time or part of a day; an hour of null is unknown (`TXX:XX`). */
export interface TimeOfDay {
  readonly part?: DayPart;
  readonly hour?: number | null;
  readonly minute?: number;
  readonly second?: number;
}

/** A point in time of some granularity: the stretch that begins with `day`. */
export interface Point {
  readonly granularity: Granularity;
  /** The first day of the stretch (of a season, the first of its first month). */
  readonly day: Day;
  readonly time?: TimeOfDay;
}

const SEASON_MONTH: Readonly<Record<SeasonCode, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };
const MONTHS_OF: Partial<Record<Granularity, number>> = {
  month: 1,
  quarter: 3,
  season: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
};

/** The point of a granularity that a day lies in. */
export function pointAt(day: Day, granularity: Granularity): Point {
  const { year, month } = day;
  switch (granularity) {
    case 'day':
      return { granularity, day };
    case 'week':
      return { granularity, day: addDays(day, 1 - weekdayOf(day)) };
    case 'weekend':
      return { granularity, day: addDays(day, 6 - weekdayOf(day)) };
    case 'season':
      return { granularity, day: addMonths({ year, month, day: 1 }, -(month % 3)) };
    case 'decade':
      return { granularity, day: { year: Math.floor(year / 10) * 10, month: 1, day: 1 } };
    case 'century':
      return { granularity, day: { year: Math.floor(year / 100) * 100, month: 1, day: 1 } };
    default: {
      const months = MONTHS_OF[granularity] as number;
      return { granularity, day: { year, month: Math.floor((month - 1) / months) * months + 1, day: 1 } };
    }
  }
}

/** The season of a year; winter is the one that begins in the year. */
export function seasonPoint(year: number, season: SeasonCode): Point {
  return { granularity: 'season', day: { year, month: SEASON_MONTH[season], day: 1 } };
}

/** The point so many of its units away from a day; the point has the unit's granularity. Null for units of the clock. */
export function shiftDay(day: Day, n: number, unit: Unit): Point | null {
  switch (unit) {
    case 'day':
    case 'night':
      return { granularity: 'day', day: addDays(day, n) };
    case 'week':
      return pointAt(addDays(day, n * 7), 'week');
    case 'weekend':
      return pointAt(addDays(day, n * 7), 'weekend');
    case 'month':
    case 'quarter':
    case 'season':
    case 'half':
    case 'year':
    case 'decade':
    case 'century':
      return pointAt(addMonths({ ...day, day: 1 }, n * (MONTHS_OF[unit] as number)), unit);
    case 'millennium':
      return pointAt(addMonths({ ...day, day: 1 }, n * 12000), 'year');
    default:
      return null;
  }
}

/** A point as TIMEX3 writes it. */
export function formatPoint({ granularity, day, time }: Point): string {
  return formatDate(granularity, day) + formatTime(time);
}

function formatDate(granularity: Granularity, day: Day): string {
  const year = formatYear(day.year);
  switch (granularity) {
    case 'day':
      return formatDay(day);
    case 'week':
    case 'weekend': {
      const { year: weekYear, week } = weekOf(day);
      return `${formatYear(weekYear)}-W${pad(week)}${granularity === 'weekend' ? '-WE' : ''}`;
    }
    case 'month':
      return `${year}-${pad(day.month)}`;
    case 'quarter':
      return `${year}-Q${Math.floor((day.month - 1) / 3) + 1}`;
    case 'half':
      return `${year}-H${day.month <= 6 ? 1 : 2}`;
    case 'season':
      return `${year}-${Object.entries(SEASON_MONTH).find(([, month]) => month === day.month)?.[0] ?? 'XX'}`;
    case 'decade':
      return year.slice(0, -1);
    case 'century':
      return year.slice(0, -2);
    default:
      return year;
  }
}

/** A clock time or part of the day as TIMEX3 writes it, with its `T`; empty for none. */
export function formatTime(time: TimeOfDay | undefined): string {
  if (!time) return '';
  if (time.hour === null) return 'TXX:XX';
  if (time.hour === undefined) return time.part ? `T${time.part}` : '';
  const second = time.second === undefined ? '' : `:${pad(time.second)}`;
  return `T${pad(time.hour)}:${pad(time.minute ?? 0)}${second}`;
}

/** Compares the beginnings of two points: negative when the first begins earlier. */
export function comparePoints(a: Point, b: Point): number {
  return toSerial(a.day) - toSerial(b.day);
}
