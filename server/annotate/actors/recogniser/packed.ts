/** Reads numbers off a byte array, one after the other. Reading past the end gives zeros. */
export class PackedReader {
  private at = 0;
  private readonly view: DataView;

  constructor(private readonly content: Uint8Array) {
    this.view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  }

  byte(): number {
    return this.content[this.at++] ?? 0;
  }

  float(): number {
    const value = this.view.getFloat32(this.at);
    this.at += 4;
    return value;
  }

  bytes(length: number): Uint8Array {
    this.at += length;
    return this.content.subarray(this.at - length, this.at);
  }

  /** An unsigned number, seven bits a byte, low bits first; the high bit says that more follow. */
  number(): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.byte();
      value += (byte & 127) * factor;
      if (byte < 128) return value;
      factor *= 128;
    }
  }

  /** Sorted 32-bit keys, written as their count and the distances between them. */
  sortedKeys(): Int32Array {
    const keys = new Int32Array(this.number());
    let key = 0;
    for (let index = 0; index < keys.length; index++) {
      key += this.number();
      keys[index] = key;
    }
    return keys;
  }

  /** Bytes after their count. */
  counted(): Uint8Array {
    return this.bytes(this.number());
  }
}

/** Writes what `PackedReader` reads. */
export class PackedWriter {
  private readonly parts: number[] = [];

  byte(value: number): void {
    this.parts.push(value & 255);
  }

  float(value: number): void {
    const view = new DataView(new ArrayBuffer(4));
    view.setFloat32(0, value);
    for (let index = 0; index < 4; index++) this.parts.push(view.getUint8(index));
  }

  bytes(values: ArrayLike<number>): void {
    for (let index = 0; index < values.length; index++) this.byte(values[index] as number);
  }

  number(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.parts.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    this.parts.push(rest);
  }

  /** @param keys as unsigned numbers, ascending. */
  sortedKeys(keys: ArrayLike<number>): void {
    this.number(keys.length);
    let previous = 0;
    for (let index = 0; index < keys.length; index++) {
      this.number((keys[index] as number) - previous);
      previous = keys[index] as number;
    }
  }

  counted(values: ArrayLike<number>): void {
    this.number(values.length);
    this.bytes(values);
  }

  finish(): Uint8Array {
    return Uint8Array.from(this.parts);
  }
}
