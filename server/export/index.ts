import { brat } from './brat';
import { conll } from './conll';
import { csv } from './csv';
import type { ExportFormat } from './format';
import { html } from './html';
import { json } from './json';
import { jsonl } from './jsonl';
import { labelStudio } from './labelStudio';
import { sarif } from './sarif';
import { spacy } from './spacy';
import { sqlite } from './sqlite';
import { tei } from './tei';
import { uimaCas } from './uimaCas';
import { webAnnotation } from './webAnnotation';

/** Every format, one file each; a new one is added here and nowhere else. */
export const exportFormats: readonly ExportFormat[] = [
  json,
  jsonl,
  webAnnotation,
  brat,
  conll,
  spacy,
  labelStudio,
  uimaCas,
  tei,
  csv,
  sarif,
  sqlite,
  html,
];

/** The format of this id, if there is one. */
export function exportFormat(id: string): ExportFormat | undefined {
  return exportFormats.find((format) => format.id === id);
}
