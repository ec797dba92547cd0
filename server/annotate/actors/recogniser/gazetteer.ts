import { addUnit, finish, HASH_START, join } from './hash';

/** What lists say of a phrase, one bit a list; `continues` marks the beginning of a longer phrase. */
export const LISTS = [
  'person',
  'organisation',
  'political',
  'location',
  'thing',
  'city',
  'first',
  'last',
  'demonym',
  'continues',
] as const;
export type ListName = (typeof LISTS)[number];

/** The bit of a list. */
export function bitOf(list: ListName): number {
  return 1 << LISTS.indexOf(list);
}

/**
 * Phrases by hash: open addressing, a key's slot holds its bits. A key is 32 bits, so that one phrase in some fifty
 * thousand that stands in no list passes for one that does; the recogniser takes lists for hints only.
 */
export interface Gazetteer {
  readonly keys: Int32Array;
  readonly bits: Uint16Array;
  readonly mask: number;
}

/** Builds the table from keys and bits side by side. */
export function buildGazetteer(keys: ArrayLike<number>, bits: ArrayLike<number>): Gazetteer {
  let size = 16;
  while (size < keys.length * 2) size *= 2;
  const table = { keys: new Int32Array(size), bits: new Uint16Array(size), mask: size - 1 };
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as number;
    let slot = key & table.mask;
    while (table.bits[slot] !== 0) slot = (slot + 1) & table.mask;
    table.keys[slot] = key;
    table.bits[slot] = bits[index] as number;
  }
  return table;
}

/** The bits of a phrase by its key; 0 when no list has it. */
export function lookUp({ keys, bits, mask }: Gazetteer, key: number): number {
  for (let slot = key & mask; bits[slot] !== 0; slot = (slot + 1) & mask)
    if (keys[slot] === key) return bits[slot] as number;
  return 0;
}

/** A word as the lists spell it: lower case, without marks on the letters, one kind of apostrophe. */
export function foldedHash(lower: string): number {
  let hash = HASH_START;
  for (let index = 0; index < lower.length; index++) {
    const unit = lower.charCodeAt(index);
    if (unit > 127) return slowFoldedHash(lower);
    hash = addUnit(hash, unit);
  }
  return hash;
}

function slowFoldedHash(lower: string): number {
  const folded = lower.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’ʼ]/g, "'");
  let hash = HASH_START;
  for (let index = 0; index < folded.length; index++) hash = addUnit(hash, folded.charCodeAt(index));
  return hash;
}

/** The key of a phrase with one more word. */
export function addWord(key: number, word: number): number {
  return finish(join(key, word));
}
