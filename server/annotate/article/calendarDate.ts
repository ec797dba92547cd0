import type { ArticleLexicon } from './lexicon';

/** An explicit day read from a short text (a date line, a signature), with where it stands in it. */
export interface CalendarDate {
  /** YYYY-MM-DD. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const NUMERIC = /(?<!\d)(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|(\d{1,2})([-/.])(\d{1,2})\5(\d{4}))(?!\d)/;
/** A day with its ordinal's ending (`1º`, `26th`), a year, or a word. */
const PIECE = /(?<number>\d{1,4})(?:º|°|ª|\p{Ll}{1,3})?(?![\p{L}\d])|\p{L}[\p{L}\p{M}]*\.?/gu;
/** What may stand between the parts of a date: `26 dicembre, 2025`, `3rd of March`. */
const GAP = /^[\s,.]{0,3}(?:\p{Ll}{2,3}\s)?$/u;
/** Only the beginning of a text is read; no date line or signature is longer. */
const LONGEST = 400;

/**
 * The first explicit day with a year in a short text: `26 dicembre 2025`, `December 26, 2025`, `2025-12-26T10:00`,
 * `26/12/2025`. Null when there is none, when the day does not exist, or when day and month cannot be told apart.
 */
export function readCalendarDate(text: string, lexicon: ArticleLexicon): CalendarDate | null {
  const short = text.slice(0, LONGEST);
  return readNumeric(short, lexicon) ?? readNamed(short, lexicon);
}

function readNumeric(text: string, lexicon: ArticleLexicon): CalendarDate | null {
  const found = NUMERIC.exec(text);
  if (!found) return null;
  const [whole, year, month, day, first, , second, lastYear] = found;
  const span = { start: found.index, end: found.index + whole.length };
  if (year !== undefined) {
    const value = calendarDay(Number(year), Number(month), Number(day));
    return value ? { value, ...span } : null;
  }
  const dayFirst = calendarDay(Number(lastYear), Number(second), Number(first));
  const monthFirst = calendarDay(Number(lastYear), Number(first), Number(second));
  const value =
    lexicon.dayFirst || first === second ? dayFirst : dayFirst && monthFirst ? null : (dayFirst ?? monthFirst);
  return value ? { value, ...span } : null;
}

function readNamed(text: string, lexicon: ArticleLexicon): CalendarDate | null {
  const monthOf = (word: string) => monthNumber(word.toLowerCase(), lexicon);
  const pieces = [...text.matchAll(PIECE)].filter(
    ([word]) => !/^\p{Ll}{1,3}$/u.test(word) || monthOf(word) !== undefined,
  );
  const near = (a: number, b: number) => {
    const before = pieces[a];
    const after = pieces[b];
    return before && after && GAP.test(text.slice(before.index + before[0].length, after.index)) ? after : undefined;
  };
  for (const [index, piece] of pieces.entries()) {
    const month = monthOf(piece[0]);
    if (month === undefined) continue;
    const before = near(index - 1, index) && pieces[index - 1];
    const after = near(index, index + 1);
    const later = near(index + 1, index + 2);
    const candidates = [
      [before, before, after],
      [piece, after, later],
    ] as const;
    for (const [first, day, year] of candidates) {
      const value = day && year && isYear(year) ? calendarDay(numberOf(year), month, numberOf(day)) : null;
      if (value && first && year) return { value, start: first.index, end: year.index + year[0].length };
    }
  }
  return null;
}

/** The number of a month by its name, or by a beginning of it with a full stop: `Sept.`, `genn.`. */
function monthNumber(word: string, { months }: ArticleLexicon): number | undefined {
  const name = word.replace(/\.$/, '');
  const known = months.get(name);
  if (known !== undefined || name === word || name.length < 4) return known;
  for (const [month, number] of months) if (month.startsWith(name)) return number;
  return undefined;
}

/** YYYY-MM-DD of a day of the Gregorian calendar, null when there is no such day. */
export function calendarDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (!(day <= length)) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const numberOf = (piece: RegExpMatchArray) => Number(piece.groups?.number ?? Number.NaN);
const isYear = (piece: RegExpMatchArray) => /^\d{4}$/.test(piece[0]);
