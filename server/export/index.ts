import type { ExportFormat } from './format';
import { json } from './json';
import { jsonl } from './jsonl';

/** Every format, one file each; a new one is added here and nowhere else. */
export const exportFormats: readonly ExportFormat[] = [json, jsonl];

/** The format of this id, if there is one. */
export function exportFormat(id: string): ExportFormat | undefined {
  return exportFormats.find((format) => format.id === id);
}
