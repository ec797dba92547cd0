import { buildGazetteer, type Gazetteer } from './gazetteer';
import { readHuffman } from './huffman';
import { LABEL_COUNT, ROW_SHIFT } from './labels';
import { PackedReader } from './packed';

/** Bytes that open a model file: `FNTM`. */
export const MAGIC = 0x464e544d;
/** Raised with every change of the file's layout or of the features, since weights fit one set of features alone. */
export const MODEL_VERSION = 2;
/** Length of the header: magic, version, label count, bucket bits, checksum and length of the body. */
export const HEADER_BYTES = 16;

/** A recogniser ready for use. */
export interface RecogniserModel {
  /** Buckets less one: a feature's hash is cut to these bits. */
  readonly mask: number;
  /** One row of labels a bucket, `bucket << ROW_SHIFT`. */
  readonly state: Int8Array;
  /** What a unit of `state` is worth. */
  readonly scale: number;
  /** `[previous * LABEL_COUNT + label]`, in the units of log-potentials. */
  readonly transition: Float64Array;
  readonly gazetteer: Gazetteer;
}

/** FNV-1a over bytes, as an unsigned 32-bit number. */
export function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5 | 0;
  for (let index = 0; index < bytes.length; index++) hash = Math.imul(hash ^ (bytes[index] as number), 0x01000193);
  return hash >>> 0;
}

/**
 * Reads a packed model. Throws an Error that says what is wrong with the file when it is no model, is of another
 * version, or was cut or changed on its way.
 */
export function readModel(file: Uint8Array): RecogniserModel {
  if (file.length < HEADER_BYTES) throw new Error(`the file is cut off: it has ${file.length} bytes`);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint32(0) !== MAGIC) throw new Error('the file is not a model of names');
  const version = view.getUint16(4);
  if (version !== MODEL_VERSION) throw new Error(`the file has version ${version}, this Fonte reads ${MODEL_VERSION}`);
  const length = view.getUint32(12);
  if (view.getUint8(6) !== LABEL_COUNT) throw new Error('the file was made for other labels');
  if (file.length - HEADER_BYTES !== length)
    throw new Error(`the file is cut off: ${length} bytes should follow its header, ${file.length - HEADER_BYTES} do`);
  const body = file.subarray(HEADER_BYTES);
  if (checksum(body) !== view.getUint32(8)) throw new Error('the file is damaged: its checksum does not fit');
  return readBody(new PackedReader(body), view.getUint8(7));
}

function readBody(reader: PackedReader, bucketBits: number): RecogniserModel {
  const scale = reader.float();
  const transition = new Float64Array(LABEL_COUNT * LABEL_COUNT);
  for (let cell = 0; cell < transition.length; cell++) transition[cell] = reader.float();
  const buckets = 1 << bucketBits;
  const used = reader.bytes(buckets >> 3);
  const state = new Int8Array(buckets << ROW_SHIFT);
  spread(reader, used, state);
  const keys = reader.sortedKeys();
  const palette: number[] = [];
  for (let left = reader.number(); left > 0; left--) palette.push(reader.number());
  const colours = reader.counted();
  const bits = new Uint16Array(colours.length);
  for (let index = 0; index < bits.length; index++) bits[index] = palette[colours[index] as number] as number;
  const gazetteer = buildGazetteer(keys, bits);
  return { mask: buckets - 1, state, scale, transition, gazetteer };
}

function countBits(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) for (let rest = byte; rest > 0; rest &= rest - 1) count++;
  return count;
}

/** Reads the rows of the buckets in use, each into its place. */
function spread(reader: PackedReader, used: Uint8Array, state: Int8Array): void {
  const weights = new Int8Array(countBits(used) * LABEL_COUNT);
  readHuffman(reader, weights);
  let read = 0;
  for (let bucket = 0; bucket < used.length << 3; bucket++) {
    if (((used[bucket >> 3] as number) & (1 << (bucket & 7))) === 0) continue;
    const row = bucket << ROW_SHIFT;
    for (let label = 0; label < LABEL_COUNT; label++) state[row + label] = weights[read++] as number;
  }
}
