import * as l10n from '@vscode/l10n';
import Table from 'cli-table3';
import type { Summary } from '../workspace/summary';

const FIGURES = ['actors', 'dates', 'quotes'] as const;
const SEVERITIES = ['high', 'medium', 'low'] as const;

/** The summary of a run: a row an article, and their sum when there are several. */
export function summaryTable(rows: readonly { readonly name: string; readonly summary: Summary }[]): string {
  const table = new Table({
    head: [
      l10n.t('Article'),
      l10n.t('Language'),
      l10n.t('Published'),
      l10n.t('Actors'),
      l10n.t('Dates'),
      l10n.t('Quotes'),
      l10n.t('High'),
      l10n.t('Medium'),
      l10n.t('Low'),
    ],
    colAligns: ['left', 'left', 'left', 'right', 'right', 'right', 'right', 'right', 'right'],
    style: { head: [], border: [], compact: true },
  });
  for (const { name, summary } of rows)
    table.push([name, summary.language, summary.published ?? '–', ...figures([summary])]);
  if (rows.length > 1)
    table.push([l10n.t('{0} articles', rows.length), '', '', ...figures(rows.map(({ summary }) => summary))]);
  return `${table.toString()}\n`;
}

function figures(summaries: readonly Summary[]): number[] {
  const sum = (figure: (summary: Summary) => number) =>
    summaries.reduce((total, summary) => total + figure(summary), 0);
  return [
    ...FIGURES.map((name) => sum((summary) => summary[name])),
    ...SEVERITIES.map((severity) => sum(({ findings }) => findings[severity])),
  ];
}
