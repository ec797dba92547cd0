import type { Term } from './term';

const DATE_FIELDS = ['year', 'shortYear', 'shift', 'unit', 'from', 'direction', 'month', 'day', 'weekday'] as const;

/** Gives the two ends of a range what only one of them says: `between 3 and 5 May`, `from 10 to 12 pm yesterday`. */
export function completeRange(terms: readonly Term[]): readonly Term[] {
  const [first, last] = terms;
  if (!first || !last || terms.length !== 2) return terms;
  return [complete(first, last, true), complete(last, first, false)];
}

/** Copies the fields coarser than the coarsest that the term has itself. */
function complete(term: Term, other: Term, opens: boolean): Term {
  if (term.amounts || other.amounts || term.shift !== undefined) return term;
  const own = DATE_FIELDS.findIndex((field) => term[field] !== undefined);
  const coarser = own < 0 ? DATE_FIELDS : DATE_FIELDS.slice(0, own);
  const clock = term.hour !== undefined || term.part !== undefined;
  const added: Record<string, unknown> = {};
  for (const field of coarser) {
    if (other[field] === undefined || (own < 0 && !clock)) continue;
    if ((field === 'shift' || field === 'unit') && own >= 0 && term.day === undefined) continue;
    added[field] = other[field];
  }
  if (own >= 0 && DATE_FIELDS[own] === 'weekday') for (const field of Object.keys(added)) delete added[field];
  if (term.hour !== undefined && term.meridiem === undefined && other.meridiem && opens)
    added.meridiem = other.meridiem;
  const year = added.year;
  const crosses = opens && typeof year === 'number' && (term.month ?? 0) > (other.month ?? 13);
  return { ...added, ...term, ...(crosses ? { year: year - 1 } : {}) };
}
