import type { AnnotatedFile } from '../workspace/annotateFile';
import { type ExportFormat, type ExportStream, happened } from './format';
import { type Cell, COLUMNS, rowsOf, type TableName } from './tables';

/** Four tables as CSV (RFC 4180): UTF-8, a heading row, line ends CRLF. */
export const csv: ExportFormat = {
  id: 'csv',
  title: 'CSV (actors, quotes, dates, findings)',
  extension: '.csv',
  offsets: 'UTF-16 code units',
  cannotExpress: [
    'single mentions',
    'where the parts of a quote, its cue and its speaker stand',
    'sentences without a finding',
  ],
  streams: () => ({
    'actors.csv': table('actors', ({ annotations: { mentions } }) => [
      { what: 'single mentions', count: mentions.length },
    ]),
    'quotes.csv': table('quotes', ({ annotations: { quotes } }) => [
      { what: 'where the parts of quotes stand', count: quotes.filter(({ content }) => content.length > 1).length },
      { what: 'where cues stand', count: quotes.filter(({ cue }) => cue).length },
    ]),
    'dates.csv': table('dates', () => []),
    'findings.csv': table('findings', () => []),
  }),
};

function table(name: TableName, losses: (article: AnnotatedFile) => { what: string; count: number }[]): ExportStream {
  return {
    begin: line(COLUMNS[name]),
    add: (article) => ({
      content: rowsOf(article)
        [name].map((row) => line(COLUMNS[name].map((column) => row[column] ?? null)))
        .join(''),
      losses: happened(losses(article)),
    }),
    end: () => '',
  };
}

function line(cells: readonly Cell[]): string {
  return `${cells.map(field).join(',')}\r\n`;
}

function field(cell: Cell): string {
  const text = String(cell ?? '');
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
