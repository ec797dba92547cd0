/** A day of the proleptic Gregorian calendar. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MS_PER_DAY = 86_400_000;

/** Days since 1970-01-01; fields out of range carry over, as in `Date.UTC`. */
export function toSerial({ year, month, day }: Day): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / MS_PER_DAY);
}

/** The day so many days after 1970-01-01. */
export function fromSerial(serial: number): Day {
  const date = new Date(serial * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** ISO weekday of a day, 1 (Monday) to 7. */
export function weekdayOf(day: Day): number {
  return ((((toSerial(day) + 3) % 7) + 7) % 7) + 1;
}

/** ISO 8601 week of a day, with the year that the week belongs to. */
export function weekOf(day: Day): { readonly year: number; readonly week: number } {
  const thursday = fromSerial(toSerial(day) + 4 - weekdayOf(day));
  const first = toSerial({ year: thursday.year, month: 1, day: 1 });
  return { year: thursday.year, week: Math.floor((toSerial(thursday) - first) / 7) + 1 };
}

/** How many days a month has. */
export function monthLength(year: number, month: number): number {
  return fromSerial(toSerial({ year, month: month + 1, day: 0 })).day;
}

/** Whether the calendar has the day. */
export function exists({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
}

/** The day so many days later. */
export function addDays(day: Day, days: number): Day {
  return fromSerial(toSerial(day) + days);
}

/** The day so many months later; the day of the month shrinks to the month's length. */
export function addMonths({ year, month, day }: Day, months: number): Day {
  const index = year * 12 + month - 1 + months;
  const moved = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
  return { ...moved, day: Math.min(day, monthLength(moved.year, moved.month)) };
}

/** The n-th given weekday of a month; n = -1 is the last. */
export function nthWeekday(year: number, month: number, weekday: number, n: number): Day {
  if (n < 0) {
    const last = { year, month, day: monthLength(year, month) };
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  const first = { year, month, day: 1 };
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7);
}

/** Easter Sunday of the western churches (the anonymous Gregorian computus, Nature, 20 April 1876). */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return { year, month: Math.floor(f / 31), day: (f % 31) + 1 };
}

/** A day from YYYY-MM-DD, null when the text is not one. */
export function parseDay(value: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(value);
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : null;
}

/** YYYY-MM-DD. */
export function formatDay({ year, month, day }: Day): string {
  return `${formatYear(year)}-${pad(month)}-${pad(day)}`;
}

/** A year with four digits; years before Christ as `BC0044`, the TIMEX3 way. */
export function formatYear(year: number): string {
  return year < 0 ? `BC${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');
}

/** A number with two digits. */
export function pad(n: number): string {
  return String(n).padStart(2, '0');
}
