import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Models } from '../languages/load';

/** Reads the packed models (`it.bin`, `en.bin`) that stand in a folder; an absent folder gives none. */
export function readModels(folder: string): Models {
  return Object.fromEntries(packedModels(folder).map((file) => [basename(file, '.bin'), readFileSync(file)]));
}

/** The files of the packed models in a folder, in the order of their names. */
export function packedModels(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.bin'));
  return files.sort().map((file) => join(folder, file));
}
