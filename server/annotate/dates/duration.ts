import { wholeAmount } from './compose';
import type { Amount, Unit } from './term';

const LETTERS: Readonly<Record<Unit, string>> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  night: 'NI',
  weekend: 'WE',
  week: 'W',
  month: 'M',
  quarter: 'Q',
  season: 'S',
  half: 'H',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
  millennium: 'ML',
  unspecified: 'X',
};
const CLOCK: ReadonlySet<Unit> = new Set<Unit>(['hour', 'minute', 'second']);
/** Known amounts of the coarse units are written in years, as TIMEX3 users expect: two decades are `P20Y`. */
const YEARS: Partial<Record<Unit, number>> = { decade: 10, century: 100, millennium: 1000 };

/** The value of a duration as TIMEX3 writes it: `P3D`, `PT1H30M`, `PXY` for an unknown number. */
export function formatDuration(amounts: readonly Amount[]): string {
  let date = '';
  let clock = '';
  for (const { unit, n } of amounts.flatMap(wholeAmounts)) {
    if (unit === 'unspecified') return 'PXX';
    const text = (n === null ? 'X' : String(n)) + LETTERS[unit];
    if (CLOCK.has(unit)) clock += text;
    else date += text;
  }
  return `P${date}${clock && `T${clock}`}`;
}

/** An amount without fractions, as far as finer units allow: an hour and a half is one hour and thirty minutes. */
function wholeAmounts({ unit, n }: Amount): readonly Amount[] {
  const years = YEARS[unit];
  if (years !== undefined && n !== null) return wholeAmounts({ unit: 'year', n: n * years });
  if (n === null || n <= 1 || Number.isInteger(n)) return [n === null ? { unit, n } : wholeAmount({ unit, n })];
  const rest = wholeAmount({ unit, n: n - Math.floor(n) });
  return Number.isInteger(rest.n) ? [{ unit, n: Math.floor(n) }, rest] : [{ unit, n }];
}
