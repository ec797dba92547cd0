/** A small generator of pseudo-random numbers in [0, 1), the same for the same seed: mulberry32. */
export function random(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Puts an array into a random order (Fisher and Yates). */
export function shuffle(order: Int32Array, next: () => number): void {
  for (let index = order.length - 1; index > 0; index--) {
    const other = Math.floor(next() * (index + 1));
    const swapped = order[index] as number;
    order[index] = order[other] as number;
    order[other] = swapped;
  }
}
