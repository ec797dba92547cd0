import * as l10n from '@vscode/l10n';
import type { TemporalExpression } from '../annotate/annotations';
import type { Check, Finding } from './check';

/** A range that ends before it starts: `from 2014 to 2012`. */
export const dateOrder: Check = {
  code: 'date-order',
  run({ article, annotations: { dates } }) {
    return dates.flatMap((date): Finding[] => {
      const last = date.rangeEnd === undefined ? undefined : dates[date.rangeEnd];
      const [from, to] = last ? [date.value, last.value] : date.value.split('/');
      if (!from || !to || !isReversed(from, to)) return [];
      const { start } = date;
      const end = (last ?? date).end;
      const message = l10n.t('This range ends ({1}) before it starts ({0}).', from, to);
      const fixes = last ? [swap(article.text, date, last)] : [];
      return [{ code: 'date-order', start, end, level: 'warning', message, fixes }];
    });
  },
};

const COMPARABLE = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?)?)?$/;

/** Whether two values of the same shape stand in the wrong order; ISO 8601 text sorts as its dates do. */
function isReversed(from: string, to: string): boolean {
  return from.length === to.length && COMPARABLE.test(from) && COMPARABLE.test(to) && from > to;
}

/** Exchanges the two ends. Not certain: one of them may be mistyped instead. */
function swap(text: string, first: TemporalExpression, last: TemporalExpression) {
  const edit = (at: TemporalExpression, from: TemporalExpression) => ({
    start: at.start,
    end: at.end,
    text: text.slice(from.start, from.end),
  });
  return { title: l10n.t('Swap the two dates'), certain: false, edits: [edit(first, last), edit(last, first)] };
}
