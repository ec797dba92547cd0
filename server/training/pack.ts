import { writeHuffman } from '../annotate/actors/recogniser/huffman';
import { LABEL_COUNT, ROW_SHIFT } from '../annotate/actors/recogniser/labels';
import { checksum, HEADER_BYTES, MAGIC, MODEL_VERSION } from '../annotate/actors/recogniser/model';
import { PackedWriter } from '../annotate/actors/recogniser/packed';
import type { Weights } from './crf';
import type { PhraseTable } from './gazetteers';

/** What goes into a model file. */
export interface ModelParts {
  readonly weights: Weights;
  readonly bucketBits: number;
  readonly phrases: PhraseTable;
  /** Cluster of each word, 1 to 255, by the folded hash of the lower-case word. */
  readonly clusters: ReadonlyMap<number, number>;
}

/** Rounds weights to signed bytes; the largest absolute weight becomes 127, since clipping costs far more. */
export function quantise(state: Float32Array): { values: Int8Array; scale: number } {
  let largest = 0;
  for (const weight of state) largest = Math.max(largest, Math.abs(weight));
  const scale = largest > 0 ? largest / 127 : 1;
  return { values: Int8Array.from(state, (weight) => Math.round(weight / scale)), scale };
}

/** Packs a model as `readModel` reads it. */
export function packModel({ weights, bucketBits, phrases, clusters }: ModelParts): Uint8Array {
  const buckets = 1 << bucketBits;
  const { values, scale } = quantise(weights.state);
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
  writeKeys(writer, phrases.keys, phrases.bits);
  writeKeys(writer, [...clusters.keys()], [...clusters.values()]);
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

function writeKeys(writer: PackedWriter, keys: ArrayLike<number>, values: ArrayLike<number>): void {
  const order = Array.from(keys, (key, index) => ({ key: key >>> 0, index })).sort((a, b) => a.key - b.key);
  writer.sortedKeys(order.map(({ key }) => key));
  writer.counted(order.map(({ index }) => values[index] as number));
}
