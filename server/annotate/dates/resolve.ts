import type { TemporalAnchor, TemporalResolution, TemporalType } from '../annotations';
import { addDays, addMonths, type Day, exists, monthLength, nthWeekday, toSerial, weekdayOf } from './calendar';
import { formatDuration } from './duration';
import { type Holiday, holidayIn } from './holidays';
import {
  comparePoints,
  formatPoint,
  formatTime,
  type Point,
  pointAt,
  seasonPoint,
  shiftDay,
  type TimeOfDay,
} from './point';
import type { Term, Unit } from './term';

/** What an expression may be resolved against. */
export interface Context {
  /** The article's or the post's own date. */
  readonly published: Day | null;
  /** The dates last mentioned. */
  readonly previous: Mentioned;
  /** The day last mentioned in the paragraph, for clock times. */
  readonly dayOfParagraph: Point | null;
  /** Which way the clause looks. */
  readonly tense: -1 | 0 | 1;
  readonly holidays: ReadonlyMap<string, Holiday>;
}

/** The date last mentioned, whatever its granularity, and the last that is known to the month and to the day. */
export interface Mentioned {
  readonly latest?: Point;
  readonly month?: Point;
  readonly day?: Point;
}

/** A value with what it was resolved against. */
export interface Resolved {
  readonly type: TemporalType;
  readonly value: string;
  readonly anchor: Exclude<TemporalAnchor, 'post'>;
  readonly anchorValue?: string;
  readonly resolution?: TemporalResolution;
  /** The point in time, where there is one, for the expressions that follow. */
  readonly point?: Point;
  /** The day is not in the calendar: 31 June. */
  readonly impossible?: true;
  /** The publication date is needed and not known. */
  readonly unanchored?: true;
}

/** Values a term. Never throws; what is not known stays `X` or a vague reference. */
export function resolve(term: Term, context: Context): Resolved {
  if (term.until) return resolveRange(term, term.until, context);
  if (term.repeated) return { type: 'SET', value: term.value ?? formatSet(term), anchor: 'none' };
  if (term.value !== undefined) return { type: 'DATE', value: term.value, anchor: 'none' };
  if (term.amounts) return { type: 'DURATION', value: formatDuration(term.amounts), anchor: 'none' };
  if (term.vague) return { type: 'DATE', value: term.vague, anchor: 'none' };
  const time = timeOf(term);
  const type = time ? 'TIME' : 'DATE';
  if (term.samePeriod !== undefined) return samePeriod(term.samePeriod, context);
  if (term.shift !== undefined && term.unit) return resolveShift(term, term.unit, time, type, context);
  if (!hasDateFields(term)) return timeAlone(time, context);
  const absolute = fixedPoint(term, term.year ?? longYear(term.shortYear), context);
  if (absolute === 'impossible')
    return { type, value: withoutAnchor({ ...term, day: undefined }), anchor: 'none', impossible: true };
  if (absolute) return { type, value: formatPoint(withTime(absolute, time)), anchor: 'none', point: absolute };
  if (!context.published)
    return { type, value: withoutAnchor(term) + formatTime(time), anchor: 'none', unanchored: true };
  const side = term.direction ?? (context.tense === 0 ? (term.lean ?? 0) : context.tense);
  const point = nearest(term, context.published, side, term.direction !== undefined, context);
  if (!point) return { type, value: withoutAnchor({ ...term, day: undefined }), anchor: 'none', impossible: true };
  return {
    type,
    value: formatPoint(withTime(point, time)),
    ...fromPublished(context.published),
    resolution: { side: sideOf(point, context.published), unit: cycleOf(term) },
    point,
  };
}

/** A range in one expression: both ends, as ISO 8601 writes an interval. */
function resolveRange({ until: _until, ...first }: Term, last: Term, context: Context): Resolved {
  const start = resolve(first, context);
  const end = resolve(last, context);
  const impossible = start.impossible ?? end.impossible;
  return {
    ...start,
    ...(impossible ? { impossible } : {}),
    value: `${start.value}/${end.value}`,
    ...(end.point ? { point: end.point } : {}),
  };
}

function sideOf(point: Point, published: Day): 'before' | 'same' | 'after' {
  const order = comparePoints(point, hereAndNow(published, point));
  return order < 0 ? 'before' : order > 0 ? 'after' : 'same';
}

function fromPublished(published: Day): { anchor: 'published'; anchorValue: string } {
  return { anchor: 'published', anchorValue: formatPoint({ granularity: 'day', day: published }) };
}

function withTime(point: Point, time: TimeOfDay | undefined): Point {
  return time ? { ...point, time } : point;
}

function timeOf(term: Term): TimeOfDay | undefined {
  if (term.hour !== undefined) {
    const hour = term.meridiem === 'pm' && term.hour < 12 ? term.hour + 12 : term.hour;
    const midnight = term.meridiem === 'am' && term.hour === 12 ? 0 : hour;
    return {
      hour: midnight,
      ...(term.minute === undefined ? {} : { minute: term.minute }),
      ...(term.second === undefined ? {} : { second: term.second }),
    };
  }
  return term.part ? { part: term.part } : undefined;
}

function hasDateFields(term: Term): boolean {
  const { century, decade, year, shortYear, half, quarter, season, month, day, weekday, weekend, holiday } = term;
  return [century, decade, year, shortYear, half, quarter, season, month, day, weekday, weekend, holiday].some(
    (field) => field !== undefined,
  );
}

/** Years with two digits up to 40 are of this century. */
function longYear(short: number | undefined): number | undefined {
  return short === undefined ? undefined : short <= 40 ? 2000 + short : 1900 + short;
}

/** `oggi`, `due anni fa`, `the following day`, and what lies within: `June of this year`. */
function resolveShift(
  term: Term,
  unit: Unit,
  time: TimeOfDay | undefined,
  type: TemporalType,
  context: Context,
): Resolved {
  const shift = term.shift ?? null;
  const previous = term.from === 'previous' ? previousFor(unit, context) : null;
  const from = term.from === 'previous' ? (previous?.day ?? null) : context.published;
  if (shift === null || !from) {
    const needed = shift !== null && term.from !== 'previous' ? true : undefined;
    const inner = hasDateFields(term) ? withoutAnchor(term) : null;
    return {
      type,
      value: inner ?? vagueValue(shift ?? term.direction ?? 0, time),
      anchor: 'none',
      ...(needed ? { unanchored: needed } : {}),
    };
  }
  const anchored: Pick<Resolved, 'anchor' | 'anchorValue' | 'resolution'> = {
    ...(previous ? { anchor: 'previous' as const, anchorValue: formatPoint(previous) } : fromPublished(from)),
    resolution: { shift, unit },
  };
  const base = shiftDay(from, shift, unit);
  if (!base) {
    const [day, hours] =
      unit === 'hour' && Math.abs(shift) >= 24 ? [addDays(from, Math.trunc(shift / 24)), null] : [from, { hour: null }];
    const point: Point = { granularity: 'day', day };
    return {
      type: hours ? 'TIME' : 'DATE',
      value: formatPoint(withTime(point, hours ?? undefined)),
      ...anchored,
      point,
    };
  }
  const inner = hasDateFields(term) ? within(base, term, context) : base;
  if (!inner) return { type, value: withoutAnchor({ ...term, day: undefined }), anchor: 'none', impossible: true };
  return { type, value: formatPoint(withTime(inner, time)), ...anchored, point: inner };
}

function vagueValue(direction: number, time: TimeOfDay | undefined): string {
  if (direction === 0 && time) return `XXXX-XX-XX${formatTime(time)}`;
  return direction < 0 ? 'PAST_REF' : direction > 0 ? 'FUTURE_REF' : 'PRESENT_REF';
}

const CLOCK: ReadonlySet<Unit> = new Set<Unit>(['hour', 'minute', 'second']);
const DAYS: ReadonlySet<Unit> = new Set<Unit>(['day', 'night', 'week', 'weekend']);

/** The date last mentioned that is known to the unit; clock units take the anchor where no day was mentioned. */
function previousFor(unit: Unit, { previous, published }: Context): Point | null {
  if (DAYS.has(unit)) return previous.day ?? null;
  if (unit === 'month') return previous.month ?? null;
  if (!CLOCK.has(unit)) return previous.latest ?? null;
  return previous.day ?? (published ? { granularity: 'day', day: published } : null);
}

function samePeriod(years: number, context: Context): Resolved {
  const previous = previousFor('year', context);
  if (!previous) return { type: 'DATE', value: 'PAST_REF', anchor: 'none' };
  const point = { ...previous, day: addMonths(previous.day, years * 12) };
  return {
    type: 'DATE',
    value: formatPoint(point),
    anchor: 'previous',
    anchorValue: formatPoint(previous),
    resolution: { shift: years, unit: 'year' },
    point,
  };
}

/** A clock time or part of the day without a date: the day last mentioned in the paragraph, or the anchor's. */
function timeAlone(time: TimeOfDay | undefined, context: Context): Resolved {
  const day = context.dayOfParagraph;
  if (day)
    return {
      type: 'TIME',
      value: formatPoint(withTime(day, time)),
      anchor: 'previous',
      anchorValue: formatPoint(day),
      point: day,
    };
  if (!context.published)
    return { type: 'TIME', value: `XXXX-XX-XX${formatTime(time)}`, anchor: 'none', unanchored: true };
  const point: Point = { granularity: 'day', day: context.published };
  return { type: 'TIME', value: formatPoint(withTime(point, time)), ...fromPublished(context.published), point };
}

/** The point that a term says by itself; null when it needs an anchor, `impossible` when the calendar has no such day. */
function fixedPoint(term: Term, year: number | undefined, context: Context): Point | 'impossible' | null {
  if (term.century !== undefined) {
    const century = term.beforeChrist ? -term.century - 1 : term.century;
    return { granularity: 'century', day: { year: century * 100, month: 1, day: 1 } };
  }
  if (year === undefined && term.decade !== undefined)
    return { granularity: 'decade', day: { year: term.decade * 10, month: 1, day: 1 } };
  if (year === undefined) return null;
  const signed = term.beforeChrist ? -year : year;
  return within({ granularity: 'year', day: { year: signed, month: 1, day: 1 } }, term, context) ?? 'impossible';
}

/** The part of a base that a term's finer fields name; null when the calendar has no such day. */
function within(base: Point, term: Term, context: Context): Point | null {
  const { year } = base.day;
  if (term.holiday !== undefined) {
    const holiday = context.holidays.get(term.holiday);
    return holiday ? { granularity: 'day', day: holidayIn(holiday, year) } : base;
  }
  if (term.half !== undefined) return { granularity: 'half', day: { year, month: term.half * 6 - 5, day: 1 } };
  if (term.quarter !== undefined) return { granularity: 'quarter', day: { year, month: term.quarter * 3 - 2, day: 1 } };
  if (term.season !== undefined) return seasonPoint(year, term.season);
  const month = term.month ?? (base.granularity === 'year' ? undefined : base.day.month);
  if (term.nth !== undefined && term.weekday !== undefined && month !== undefined)
    return { granularity: 'day', day: nthWeekday(year, month, term.weekday, term.nth) };
  if (term.day !== undefined && month !== undefined) {
    const day = { year, month, day: term.day };
    return exists(day) ? { granularity: 'day', day } : null;
  }
  if (term.weekday !== undefined && base.granularity === 'week')
    return { granularity: 'day', day: addDays(base.day, term.weekday - 1) };
  if (term.weekend) return pointAt(base.day, 'weekend');
  if (term.month !== undefined) return { granularity: 'month', day: { year, month: term.month, day: 1 } };
  return base;
}

/** The unit after which a date without a year comes round again. */
function cycleOf(term: Term): Unit {
  if (term.month !== undefined || term.quarter || term.half || term.season || term.holiday) return 'year';
  return term.day === undefined ? 'week' : 'month';
}

/** In days; a weekday beside a day and month tells on which side of the anchor it lies, as far as this. */
const HALF_A_YEAR = 183;

/** In months: a month that ended so lately would be called `next August` if the one to come were meant. */
const JUST_PAST = 2;

function isMonthAlone(term: Term): boolean {
  return term.month !== undefined && term.day === undefined && term.weekday === undefined;
}

/**
 * The date of a term without a year that lies nearest to the anchor on the asked side; the anchor itself counts
 * unless the side is strict. Where no side is asked, quarters, seasons and holidays take the nearest, days and months the last
 * one past. A weekday beside the date decides where it can.
 */
function nearest(term: Term, anchor: Day, asked: -1 | 0 | 1, strict: boolean, context: Context): Point | null {
  const candidates: Point[] = [];
  for (let offset = -5; offset <= 5; offset++) {
    const point = candidate(term, anchor, offset, context);
    if (point) candidates.push(point);
  }
  if (term.weekday !== undefined && term.day !== undefined) {
    const close = candidates.find(
      ({ day }) => weekdayOf(day) === term.weekday && Math.abs(toSerial(day) - toSerial(anchor)) <= HALF_A_YEAR,
    );
    if (close) return close;
  }
  const months = (point: Point) => (point.day.year - anchor.year) * 12 + point.day.month - anchor.month;
  if (!strict && (term.quarter ?? term.half ?? term.season) !== undefined && asked !== 1) {
    const past = (point: Point) => Math.abs(months(point) + (term.half ? 3 : 1));
    return candidates.sort((a, b) => past(a) - past(b))[0] ?? null;
  }
  if (term.holiday !== undefined && asked === 0) {
    const distance = (point: Point) => Math.abs(toSerial(point.day) - toSerial(anchor));
    return candidates.sort((a, b) => distance(a) - distance(b))[0] ?? null;
  }
  const justPast = isMonthAlone(term) && candidates.some((point) => months(point) < 0 && months(point) >= -JUST_PAST);
  const direction = asked === 0 || (asked === 1 && !strict && justPast) ? -1 : asked;
  const fitting = candidates.filter((point) => {
    const order = Math.sign(comparePoints(point, hereAndNow(anchor, point)));
    return order === 0 ? !strict : order === direction;
  });
  fitting.sort(comparePoints);
  return fitting[direction === 1 ? 0 : fitting.length - 1] ?? null;
}

/** The anchor as exactly as the point is known; a weekend has not begun before Saturday. */
function hereAndNow(anchor: Day, { granularity }: Point): Point {
  const early = granularity === 'weekend' && weekdayOf(anchor) < 6;
  return early ? { granularity: 'day', day: anchor } : pointAt(anchor, granularity);
}

function candidate(term: Term, anchor: Day, offset: number, context: Context): Point | null {
  switch (cycleOf(term)) {
    case 'year':
      return within({ granularity: 'year', day: { year: anchor.year + offset, month: 1, day: 1 } }, term, context);
    case 'month': {
      const { year, month } = addMonths({ ...anchor, day: 1 }, offset);
      const day = term.day as number;
      return day <= monthLength(year, month) ? { granularity: 'day', day: { year, month, day } } : null;
    }
    default: {
      const week = pointAt(addDays(anchor, offset * 7), term.weekend ? 'weekend' : 'week');
      return term.weekend ? week : { granularity: 'day', day: addDays(week.day, (term.weekday ?? 1) - 1) };
    }
  }
}

/** The value of a term as far as it is known by itself: `XXXX-04-24`, `XXXX-WXX-5`. */
function withoutAnchor(term: { readonly [K in keyof Term]: Term[K] | undefined }): string {
  const year = term.year === undefined ? 'XXXX' : String(term.year);
  if (term.quarter) return `${year}-Q${term.quarter}`;
  if (term.half) return `${year}-H${term.half}`;
  if (term.season) return `${year}-${term.season}`;
  if (term.weekend) return `${year}-WXX-WE`;
  if (term.weekday !== undefined && term.day === undefined) return `${year}-WXX-${term.weekday}`;
  if (term.month === undefined && term.day === undefined) return year === 'XXXX' ? 'XXXX-XX-XX' : year;
  const month = term.month === undefined ? 'XX' : String(term.month).padStart(2, '0');
  return term.day === undefined ? `${year}-${month}` : `${year}-${month}-${String(term.day).padStart(2, '0')}`;
}

function formatSet(term: Term): string {
  if (term.amounts) return formatDuration(term.amounts);
  if (term.part) return `XXXX-XX-XXT${term.part}`;
  return withoutAnchor(term);
}
