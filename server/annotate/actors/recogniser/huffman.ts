import type { PackedReader, PackedWriter } from './packed';

/** Codes are no longer than this, so that one look into a table reads any of them. */
const LONGEST_CODE = 14;

/**
 * Fills `values` with signed bytes in a canonical Huffman code: 256 code lengths, the length of the bits in bytes, the
 * bits with the high bit first.
 */
export function readHuffman(reader: PackedReader, values: Int8Array): void {
  const lengths = reader.bytes(256);
  const bits = reader.counted();
  const table = decodingTable(lengths);
  let at = 0;
  let held = 0;
  let count = 0;
  for (let index = 0; index < values.length; index++) {
    if (count < LONGEST_CODE) {
      const next = ((bits[at] ?? 0) << 8) | (bits[at + 1] ?? 0);
      at += 2;
      held = ((held & 0x3fff) << 16) | next;
      count += 16;
    }
    const entry = table[(held >>> (count - LONGEST_CODE)) & ((1 << LONGEST_CODE) - 1)] as number;
    count -= entry & 15;
    values[index] = entry >> 4;
  }
}

/** By the next bits: the symbol, shifted up by four, and its code's length. */
function decodingTable(lengths: Uint8Array): Int16Array {
  const codes = canonicalCodes(lengths);
  const table = new Int16Array(1 << LONGEST_CODE).fill(1);
  for (let symbol = 0; symbol < 256; symbol++) {
    const length = lengths[symbol] as number;
    if (length === 0 || length > LONGEST_CODE) continue;
    const start = (codes[symbol] as number) << (LONGEST_CODE - length);
    const signed = (symbol << 24) >> 24;
    table.fill((signed << 4) | length, start, start + (1 << (LONGEST_CODE - length)));
  }
  return table;
}

/** Writes what `readHuffman` reads. */
export function writeHuffman(writer: PackedWriter, values: Int8Array): void {
  const counts = new Float64Array(256);
  for (const value of values) counts[value & 255]!++;
  const lengths = codeLengths(counts);
  const codes = canonicalCodes(lengths);
  const bytes: number[] = [];
  let held = 0;
  let count = 0;
  for (const value of values) {
    const length = lengths[value & 255] as number;
    held = (held << length) | (codes[value & 255] as number);
    count += length;
    while (count >= 8) {
      count -= 8;
      bytes.push((held >>> count) & 255);
    }
    held &= 255;
  }
  if (count > 0) bytes.push((held << (8 - count)) & 255);
  writer.bytes(lengths);
  writer.counted(bytes);
}

/** The codes that follow from their lengths: shorter ones first, equal ones in the symbols' order. */
function canonicalCodes(lengths: Uint8Array): Int32Array {
  const codes = new Int32Array(256);
  let code = 0;
  for (let length = 1; length <= LONGEST_CODE; length++) {
    for (let symbol = 0; symbol < 256; symbol++) if (lengths[symbol] === length) codes[symbol] = code++;
    code <<= 1;
  }
  return codes;
}

/** Code lengths by Huffman's method; counts are evened out until none is too long. */
function codeLengths(counts: Float64Array): Uint8Array {
  for (let floor = 0; ; floor = floor * 2 + 1) {
    const lengths = new Uint8Array(256);
    let trees = [...counts.entries()]
      .filter(([, count]) => count > 0)
      .map(([symbol, count]) => ({ count: count + floor, symbols: [symbol] }));
    if (trees.length === 1) lengths[trees[0]!.symbols[0] as number] = 1;
    while (trees.length > 1) {
      trees.sort((a, b) => b.count - a.count);
      const [left, right] = [trees.pop()!, trees.pop()!];
      const symbols = [...left.symbols, ...right.symbols];
      for (const symbol of symbols) lengths[symbol]!++;
      trees = [...trees, { count: left.count + right.count, symbols }];
    }
    if (lengths.every((length) => length <= LONGEST_CODE)) return lengths;
  }
}
