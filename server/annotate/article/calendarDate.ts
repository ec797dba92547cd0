import type { ArticleLexicon } from './lexicon';

const WORDS = /[\p{L}\p{M}]+\.?|\d+/gu;

/** An explicit day read from a short text (a date line, a signature), with where it stands in it. */
export interface CalendarDate {
  /** YYYY-MM-DD. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The first explicit day with a year in a short text: `26 dicembre 2025`, `December 26, 2025`, `2025-12-26`,
 * `26/12/2025`. Null when there is none or the day does not exist.
 */
export function readCalendarDate(text: string, lexicon: ArticleLexicon): CalendarDate | null {
  const numeric = /\b(\d{4})-(\d{2})-(\d{2})\b|\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/.exec(text);
  if (numeric) {
    const [whole, y1, m1, d1, d2, m2, y2] = numeric;
    const value = calendarDay(Number(y1 ?? y2), Number(m1 ?? m2), Number(d1 ?? d2));
    if (value) return { value, start: numeric.index, end: numeric.index + whole.length };
  }
  const words = [...text.matchAll(WORDS)];
  for (const [index, word] of words.entries()) {
    const month = lexicon.months.get(word[0].toLowerCase().replace(/\.$/, ''));
    if (month === undefined) continue;
    const before = words[index - 1];
    const after = words[index + 1];
    const later = words[index + 2];
    if (before && after && isDay(before[0]) && isYear(after[0])) {
      const value = calendarDay(Number(after[0]), month, Number(before[0]));
      if (value) return { value, start: before.index, end: after.index + after[0].length };
    }
    if (after && later && isDay(after[0]) && isYear(later[0])) {
      const value = calendarDay(Number(later[0]), month, Number(after[0]));
      if (value) return { value, start: word.index, end: later.index + later[0].length };
    }
  }
  return null;
}

/** YYYY-MM-DD of a day of the Gregorian calendar, null when there is no such day. */
export function calendarDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (day > length) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const isDay = (word: string) => /^\d{1,2}$/.test(word);
const isYear = (word: string) => /^\d{4}$/.test(word);
