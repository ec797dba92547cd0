import * as l10n from '@vscode/l10n';
import type { Check } from './check';

/** A day that the calendar does not have: 31 June. */
export const impossibleDate: Check = {
  code: 'impossible-date',
  run({ article, annotations }) {
    return annotations.dates
      .filter(({ impossible }) => impossible)
      .map(({ start, end }) => ({
        code: 'impossible-date',
        start,
        end,
        level: 'warning',
        message: l10n.t('There is no {0}.', article.text.slice(start, end)),
      }));
  },
};
