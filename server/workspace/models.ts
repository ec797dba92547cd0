import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Models } from '../languages/load';

/** Reads the packed models (`it.bin`, `en.bin`) that stand in a folder; an absent folder gives none. */
export function readModels(folder: string): Models {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder).filter((file) => file.endsWith('.bin'));
  return Object.fromEntries(files.map((file) => [file.slice(0, -'.bin'.length), readFileSync(join(folder, file))]));
}
