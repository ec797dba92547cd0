/** FNV-1a over UTF-16 code units; the start value of a hash, so that parts can be added one by one. */
export const HASH_START = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** A hash with one more code unit. */
export function addUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, PRIME);
}

/** The 32-bit hash of a string. */
export function hashString(text: string, start = HASH_START): number {
  let hash = start;
  for (let index = 0; index < text.length; index++) hash = addUnit(hash, text.charCodeAt(index));
  return hash;
}

/** Joins two hashes; the order matters. The multipliers are those of MurmurHash3. */
export function join(left: number, right: number): number {
  let hash = Math.imul(right, 0xcc9e2d51);
  hash = (hash << 15) | (hash >>> 17);
  hash = left ^ Math.imul(hash, 0x1b873593);
  hash = (hash << 13) | (hash >>> 19);
  return (Math.imul(hash, 5) + 0xe6546b64) | 0;
}

/** Spreads a hash so that its low bits depend on all of it. */
export function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  return mixed;
}
