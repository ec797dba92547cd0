import type { Shape } from './grammar';
import type { Piece } from './pieces';
import type { Term } from './term';

const EARLIEST_YEAR = 1000;
const LATEST_YEAR = 2199;
/** Ages that are more likely ages than the length of a contract. */
const YOUNGEST = 13;
const OLDEST = 115;
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

const MARK: readonly ShapeEntry[] = [['mark', {}]];
const LOWER: readonly ShapeEntry[] = [['lowerCase', {}]];
const CAPITAL: readonly ShapeEntry[] = [['capital', {}]];

export type ShapeEntry = readonly [Shape, Term];

/** What a piece may be by its shape alone: numbers, and the case of words where rules ask for it. */
export function shapesOf(piece: Piece): readonly ShapeEntry[] {
  const { lower } = piece;
  if (piece.digits) return numberShapes(lower);
  if (lower.length === 1 && !/[\p{L}\p{N}]/u.test(lower)) return MARK;
  if (!piece.capital) return LOWER;
  const roman = lower.length <= 5 ? readRoman(lower) : null;
  return roman === null
    ? CAPITAL
    : [
        ['capital', {}],
        ['roman', { ordinal: roman }],
      ];
}

function numberShapes(text: string): readonly (readonly [Shape, Term])[] {
  if (/^\d{1,6}$/.test(text)) return integerShapes(text, Number(text));
  const clock = /^(\d{1,2})(?:(:)(\d{2})(?::(\d{2}))?|(\.)(\d{2}))$/.exec(text);
  const shapes: [Shape, Term][] = [];
  if (clock) {
    const [, hour, colon, afterColon, second, , afterDot] = clock;
    const minute = afterColon ?? afterDot;
    const term = { hour: Number(hour), minute: Number(minute), ...(second ? { second: Number(second) } : {}) };
    if (term.hour <= 24 && term.minute < 60) shapes.push([colon ? 'clock' : 'dotClock', term]);
  }
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(text);
  const [, day = '', month = '', year = ''] = dotted ?? [];
  if (inRange(Number(day), 39) && inRange(Number(month), 12)) {
    const when = year.length === 4 ? { year: Number(year) } : { shortYear: Number(year) };
    shapes.push(['dotDate', { day: Number(day), month: Number(month), ...when }]);
  }
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(text)) shapes.push(['longNumber', { n: Number(text.replace(/[.,]/g, '')) }]);
  else if (/^\d+[.,]\d+$/.test(text)) shapes.push(['decimal', { n: Number(text.replace(',', '.')) }]);
  return shapes;
}

function inRange(n: number, most: number): boolean {
  return n >= 1 && n <= most;
}

function integerShapes(text: string, n: number): readonly (readonly [Shape, Term])[] {
  const shapes: [Shape, Term][] = [['int', { n }]];
  if (text.length <= 2) {
    if (n >= 1 && n <= 39) shapes.push(['dayNumber', { day: n }]);
    if (n >= 1 && n <= 12) shapes.push(['monthNumber', { month: n }]);
    if (n <= 24) shapes.push(['hourNumber', { hour: n }]);
    if (text.length === 2) shapes.push(['shortYear', { shortYear: n }]);
    if (text.length === 2 && n < 60) shapes.push(['minuteNumber', { minute: n }]);
    if (text.length === 2 && n % 10 === 0)
      shapes.push(['decadeYear', { decade: n < 20 ? 200 + n / 10 : 190 + n / 10 }]);
  }
  if (n >= YOUNGEST && n <= OLDEST) shapes.push(['adultAge', { n }]);
  if (text.length === 4 && n >= EARLIEST_YEAR && n <= LATEST_YEAR) {
    shapes.push(['year', { year: n }]);
    if (n % 10 === 0) shapes.push(['decadeYear', { decade: n / 10 }]);
  }
  return shapes;
}

/** The value of a Roman numeral up to XXXIX, null when the word is none. */
function readRoman(word: string): number | null {
  let total = 0;
  for (let index = 0; index < word.length; index++) {
    const value = ROMAN[word.charAt(index)];
    if (value === undefined) return null;
    const next = ROMAN[word.charAt(index + 1)] ?? 0;
    total += value < next ? -value : value;
  }
  return total > 0 ? total : null;
}

/** Whether the shapes are one of the few lists that most pieces share. */
export function isConstant(shapes: readonly ShapeEntry[]): boolean {
  return shapes === MARK || shapes === LOWER || shapes === CAPITAL;
}
