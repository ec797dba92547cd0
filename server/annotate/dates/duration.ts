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
  for (const amount of amounts) {
    const { unit, n } = normal(amount);
    const text = (n === null ? 'X' : String(n)) + LETTERS[unit];
    if (CLOCK.has(unit)) clock += text;
    else if (unit === 'unspecified') return 'PXX';
    else date += text;
  }
  return `P${date}${clock && `T${clock}`}`;
}

function normal({ unit, n }: Amount): Amount {
  const years = YEARS[unit];
  if (years !== undefined && n !== null) return wholeOrMonths(n * years);
  if (n === null || Number.isInteger(n)) return { unit, n };
  const half = wholeAmount({ unit, n });
  return half;
}

function wholeOrMonths(years: number): Amount {
  return wholeAmount({ unit: 'year', n: years });
}
