import * as l10n from '@vscode/l10n';
import type { TemporalUnit } from '../annotate/annotations';

/** A date so many units from an anchor, in the user's language: `the day after the article's date, 26 December 2025`. */
export function shiftInWords(shift: number, unit: TemporalUnit, anchor: string): string {
  const count = Math.abs(shift);
  switch (unit) {
    case 'second':
      if (shift === 0) return l10n.t('the second of {0}', anchor);
      if (shift === -1) return l10n.t('the second before {0}', anchor);
      if (shift === 1) return l10n.t('the second after {0}', anchor);
      return shift < 0
        ? l10n.t('{1} seconds before {0}', anchor, count)
        : l10n.t('{1} seconds after {0}', anchor, count);
    case 'minute':
      if (shift === 0) return l10n.t('the minute of {0}', anchor);
      if (shift === -1) return l10n.t('the minute before {0}', anchor);
      if (shift === 1) return l10n.t('the minute after {0}', anchor);
      return shift < 0
        ? l10n.t('{1} minutes before {0}', anchor, count)
        : l10n.t('{1} minutes after {0}', anchor, count);
    case 'hour':
      if (shift === 0) return l10n.t('the hour of {0}', anchor);
      if (shift === -1) return l10n.t('the hour before {0}', anchor);
      if (shift === 1) return l10n.t('the hour after {0}', anchor);
      return shift < 0 ? l10n.t('{1} hours before {0}', anchor, count) : l10n.t('{1} hours after {0}', anchor, count);
    case 'day':
      if (shift === 0) return l10n.t('the day of {0}', anchor);
      if (shift === -1) return l10n.t('the day before {0}', anchor);
      if (shift === 1) return l10n.t('the day after {0}', anchor);
      return shift < 0 ? l10n.t('{1} days before {0}', anchor, count) : l10n.t('{1} days after {0}', anchor, count);
    case 'night':
      if (shift === 0) return l10n.t('the night of {0}', anchor);
      if (shift === -1) return l10n.t('the night before {0}', anchor);
      if (shift === 1) return l10n.t('the night after {0}', anchor);
      return shift < 0 ? l10n.t('{1} nights before {0}', anchor, count) : l10n.t('{1} nights after {0}', anchor, count);
    case 'weekend':
      if (shift === 0) return l10n.t('the weekend of {0}', anchor);
      if (shift === -1) return l10n.t('the weekend before {0}', anchor);
      if (shift === 1) return l10n.t('the weekend after {0}', anchor);
      return shift < 0
        ? l10n.t('{1} weekends before {0}', anchor, count)
        : l10n.t('{1} weekends after {0}', anchor, count);
    case 'week':
      if (shift === 0) return l10n.t('the week of {0}', anchor);
      if (shift === -1) return l10n.t('the week before {0}', anchor);
      if (shift === 1) return l10n.t('the week after {0}', anchor);
      return shift < 0 ? l10n.t('{1} weeks before {0}', anchor, count) : l10n.t('{1} weeks after {0}', anchor, count);
    case 'month':
      if (shift === 0) return l10n.t('the month of {0}', anchor);
      if (shift === -1) return l10n.t('the month before {0}', anchor);
      if (shift === 1) return l10n.t('the month after {0}', anchor);
      return shift < 0 ? l10n.t('{1} months before {0}', anchor, count) : l10n.t('{1} months after {0}', anchor, count);
    case 'quarter':
      if (shift === 0) return l10n.t('the quarter of {0}', anchor);
      if (shift === -1) return l10n.t('the quarter before {0}', anchor);
      if (shift === 1) return l10n.t('the quarter after {0}', anchor);
      return shift < 0
        ? l10n.t('{1} quarters before {0}', anchor, count)
        : l10n.t('{1} quarters after {0}', anchor, count);
    case 'season':
      if (shift === 0) return l10n.t('the season of {0}', anchor);
      if (shift === -1) return l10n.t('the season before {0}', anchor);
      if (shift === 1) return l10n.t('the season after {0}', anchor);
      return shift < 0
        ? l10n.t('{1} seasons before {0}', anchor, count)
        : l10n.t('{1} seasons after {0}', anchor, count);
    case 'half':
      if (shift === 0) return l10n.t('the half-year of {0}', anchor);
      if (shift === -1) return l10n.t('the half-year before {0}', anchor);
      if (shift === 1) return l10n.t('the half-year after {0}', anchor);
      return shift < 0
        ? l10n.t('{1} half-years before {0}', anchor, count)
        : l10n.t('{1} half-years after {0}', anchor, count);
    case 'year':
      if (shift === 0) return l10n.t('the year of {0}', anchor);
      if (shift === -1) return l10n.t('the year before {0}', anchor);
      if (shift === 1) return l10n.t('the year after {0}', anchor);
      return shift < 0 ? l10n.t('{1} years before {0}', anchor, count) : l10n.t('{1} years after {0}', anchor, count);
    default:
      return l10n.t('Resolved against {0}', anchor);
  }
}
