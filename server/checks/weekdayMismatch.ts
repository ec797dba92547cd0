import * as l10n from '@vscode/l10n';
import { parseDay, weekdayOf } from '../annotate/dates/calendar';
import type { Check, Finding } from './check';
import { languageAt, replacement, weekdayName } from './dateWords';

/** A weekday beside a date that falls on another day: `Friday 25 December 2025` was a Thursday. */
export const weekdayMismatch: Check = {
  code: 'date-weekday-mismatch',
  run({ article, annotations }) {
    return annotations.dates.flatMap(({ weekday, value, impossible }): Finding[] => {
      const day = weekday && !impossible ? parseDay(value) : null;
      if (!weekday || !day || weekdayOf(day) === weekday.day) return [];
      const { start, end } = weekday;
      const written = article.text.slice(start, end);
      const name = replacement(written, weekdayName(languageAt(article, start), weekdayOf(day), written));
      const message = l10n.t('{0} is a {1}, not a {2}.', value.slice(0, 10), name, written);
      const fixes = [{ title: l10n.t('Write “{0}”', name), certain: false, edits: [{ start, end, text: name }] }];
      return [{ code: 'date-weekday-mismatch', start, end, level: 'warning', message, fixes }];
    });
  },
};
