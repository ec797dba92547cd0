import { writeHuffman } from '../../annotate/actors/recogniser/huffman';
import { LABEL_COUNT, ROW_SHIFT } from '../../annotate/actors/recogniser/labels';
import { checksum, HEADER_BYTES, MAGIC, MODEL_VERSION } from '../../annotate/actors/recogniser/model';
import { PackedWriter } from '../../annotate/actors/recogniser/packed';
import type { Weights } from './crf';
import type { PhraseTable } from './gazetteers';

/** What goes into a model file. */
export interface ModelParts {
  readonly weights: Weights;
  readonly bucketBits: number;
  /** How many steps there are from zero to the largest weight, at most 127; fewer make the file smaller. */
  readonly levels: number;
  readonly phrases: PhraseTable;
}

/** Rounds weights to signed bytes; the largest absolute weight becomes `levels`, since clipping costs far more. */
export function quantise(state: Float32Array, levels: number): { values: Int8Array; scale: number } {
  let largest = 0;
  for (const weight of state) largest = Math.max(largest, Math.abs(weight));
  const scale = largest > 0 ? largest / levels : 1;
  return { values: Int8Array.from(state, (weight) => Math.round(weight / scale)), scale };
}

/** Packs a model as `readModel` reads it. */
export function packModel({ weights, bucketBits, levels, phrases }: ModelParts): Uint8Array {
  const buckets = 1 << bucketBits;
  const { values, scale } = quantise(weights.state, levels);
  const used = new Uint8Array(buckets >> 3);
  const kept: number[] = [];
  for (let bucket = 0; bucket < buckets; bucket++) {
    const row = values.subarray(bucket << ROW_SHIFT, (bucket << ROW_SHIFT) + LABEL_COUNT);
    if (row.every((value) => value === 0)) continue;
    used[bucket >> 3]! |= 1 << (bucket & 7);
    for (const value of row) kept.push(value);
  }
  const writer = new PackedWriter();
  writer.float(scale);
  for (const weight of weights.transition) writer.float(weight);
  writer.bytes(used);
  writeHuffman(writer, Int8Array.from(kept));
  // A phrase's bits are written as a number into the list of the combinations that occur.
  const palette = [...new Set(phrases.bits)].sort((a, b) => a - b);
  const order = sortedOrder(phrases.keys);
  writer.sortedKeys(order.map((index) => (phrases.keys[index] as number) >>> 0));
  writer.number(palette.length);
  for (const bits of palette) writer.number(bits);
  writer.counted(order.map((index) => palette.indexOf(phrases.bits[index] as number)));
  const body = writer.finish();
  const file = new Uint8Array(HEADER_BYTES + body.length);
  const view = new DataView(file.buffer);
  view.setUint32(0, MAGIC);
  view.setUint16(4, MODEL_VERSION);
  view.setUint8(6, LABEL_COUNT);
  view.setUint8(7, bucketBits);
  view.setUint32(8, checksum(body));
  view.setUint32(12, body.length);
  file.set(body, HEADER_BYTES);
  return file;
}

/** The indices of 32-bit keys in the order of the keys as unsigned numbers. */
function sortedOrder(keys: ArrayLike<number>): number[] {
  return Array.from(keys, (_, index) => index).sort(
    (a, b) => ((keys[a] as number) >>> 0) - ((keys[b] as number) >>> 0),
  );
}
