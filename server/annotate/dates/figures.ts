import type { TimeCandidate } from '.';
import type { DateOrder, Term } from './term';

const MONTHS = 12;

/**
 * The order of day and month that an article's own dates show: those with the month in words, and those of figures
 * that can be read in one order alone. Null when nothing tells, so that each language's own order holds.
 */
export function orderOf(times: readonly (readonly TimeCandidate[])[]): DateOrder | null {
  let balance = 0;
  for (const candidates of times)
    for (const { term } of candidates) {
      if (!term.order || isAmbiguous(term)) continue;
      balance += term.order === 'dmy' ? 1 : -1;
    }
  return balance === 0 ? null : balance > 0 ? 'dmy' : 'mdy';
}

/** A term as the article's order reads it: `3/4/2025` is 3 April where the article writes 26 December. */
export function inOrder(term: Term, order: DateOrder | null): Term {
  if (!order || !isAmbiguous(term) || term.order === order) return term;
  const { day, month, ...rest } = term;
  return {
    ...rest,
    ...(month === undefined ? {} : { day: month }),
    ...(day === undefined ? {} : { month: day }),
    order,
  };
}

function isAmbiguous({ figures, day }: Term): boolean {
  return figures === true && day !== undefined && day <= MONTHS;
}
