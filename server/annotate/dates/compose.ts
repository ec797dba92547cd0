import { completeRange } from './range';
import type { Amount, Term } from './term';

/** Makes one meaning of the meanings of a rule's parts, in text order; null when they make no sense together. */
export type Compose = (parts: readonly Term[], give: Readonly<Record<string, unknown>>) => Term | null;

/** The ways in which rules compose meanings, by the name that `dates.json` uses. */
export const composers: Readonly<Record<string, Compose>> = {
  merge,
  duration: (parts, give) => withAmounts(parts, give),
  every,
  range,
  ago: (parts, give) => shifted(parts, give, -1),
  ahead: (parts, give) => shifted(parts, give, 1),
  earlier: (parts, give) => shifted(parts, { ...give, from: 'previous' }, -1),
  later: (parts, give) => shifted(parts, { ...give, from: 'previous' }, 1),
  vague: (parts, give) => vague(parts, give),
  century: (parts, give) => century(parts, give),
};

/** All that the parts say, the later part winning, and what the rule gives. */
function merge(parts: readonly Term[], give: Readonly<Record<string, unknown>>): Term {
  const merged: Record<string, unknown> = Object.assign({}, ...parts);
  for (const [key, value] of Object.entries(give)) {
    merged[key] = typeof value === 'string' && value.startsWith('$') ? merged[value.slice(1)] : value;
  }
  if (Object.values(give).includes('$n')) delete merged.n;
  if (Object.values(give).includes('$ordinal')) delete merged.ordinal;
  return merged as Term;
}

/** `The 21st century`: its years begin with 20. */
function century(parts: readonly Term[], give: Readonly<Record<string, unknown>>): Term | null {
  const { ordinal, ...rest } = merge(parts, give);
  return ordinal === undefined ? null : { ...rest, century: ordinal - 1 };
}

/** Numbers and units in turn become amounts: `due anni e tre mesi`; a number left over counts in the last unit. */
function withAmounts(parts: readonly Term[], give: Readonly<Record<string, unknown>>): Term {
  const amounts: Amount[] = [];
  let number: number | null | undefined;
  for (const part of parts) {
    if (part.amounts) amounts.push(...part.amounts);
    if (part.n !== undefined) number = part.n;
    if (part.unit !== undefined && !part.amounts) {
      amounts.push({ unit: part.unit, n: number === undefined ? 1 : number });
      number = undefined;
    }
  }
  const last = amounts[amounts.length - 1];
  if (last && typeof number === 'number' && last.n !== null) {
    amounts[amounts.length - 1] = { ...last, n: last.n + number };
  }
  return merge([{ amounts }], give);
}

/** A stretch of time, a weekday, a part of the day that comes again and again. */
function every(parts: readonly Term[], give: Readonly<Record<string, unknown>>): Term {
  const { n: _n, unit, ...fields } = merge(parts, give);
  return { ...fields, ...(unit && fields.value === undefined ? withAmounts(parts, {}) : {}), repeated: true };
}

/** One expression that holds both ends of a range, first and last part: `3–5 May`, `2009-14`. */
function range(parts: readonly Term[]): Term | null {
  const [first, last] = completeRange(parts.filter((part) => Object.keys(part).length > 0));
  return first && last ? { ...first, until: last } : null;
}

/** As a duration, but the number is unknown whatever the parts say: `thirty to forty days`. */
function vague(parts: readonly Term[], give: Readonly<Record<string, unknown>>): Term {
  const { amounts = [] } = withAmounts(parts, {});
  const last = amounts[amounts.length - 1];
  return merge([last ? { amounts: [{ unit: last.unit, n: null }] } : {}], give);
}

/** A duration that leads away from an anchor. The finest unit tells how exact the result is. */
function shifted(parts: readonly Term[], give: Readonly<Record<string, unknown>>, sign: 1 | -1): Term | null {
  const { amounts = [] } = withAmounts(parts, {});
  const rest = parts.filter((part) => !part.amounts && part.n === undefined && part.unit === undefined);
  const last = amounts[amounts.length - 1];
  if (!last) return null;
  const single = inYears(amounts.length === 1 ? wholeAmount(last) : inFinestUnit(amounts, last));
  const shift = single.n === null ? { shift: null, direction: sign } : { shift: sign * single.n };
  return merge([...rest, { unit: single.unit, ...shift }], give);
}

const PARTS_OF: Partial<Record<Amount['unit'], readonly [number, Amount['unit']]>> = {
  millennium: [10, 'century'],
  century: [10, 'decade'],
  decade: [10, 'year'],
  year: [12, 'month'],
  day: [24, 'hour'],
  hour: [60, 'minute'],
  minute: [60, 'second'],
};

/** The same amount without a fraction where a finer unit allows it: half an hour is thirty minutes. */
export function wholeAmount(amount: Amount): Amount {
  if (amount.n === null || Number.isInteger(amount.n)) return amount;
  const finer = PARTS_OF[amount.unit];
  return finer ? wholeAmount({ unit: finer[1], n: amount.n * finer[0] }) : amount;
}

const YEARS: Partial<Record<Amount['unit'], number>> = { decade: 10, century: 100, millennium: 1000 };

/** Decades and longer stretches as years: nearly a decade ago was some year, not some decade. */
function inYears({ unit, n }: Amount): Amount {
  const years = YEARS[unit];
  return years === undefined || n === null ? { unit, n } : { unit: 'year', n: n * years };
}

function inFinestUnit(amounts: readonly Amount[], last: Amount): Amount {
  let total = 0;
  for (let { unit, n } of amounts) {
    while (unit !== last.unit && n !== null) {
      const finer = PARTS_OF[unit];
      if (!finer) return amounts[0] as Amount;
      n *= finer[0];
      unit = finer[1];
    }
    if (n === null) return { unit: last.unit, n: null };
    total += n;
  }
  return { unit: last.unit, n: total };
}
