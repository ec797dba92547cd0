import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addWord, foldedHash, lookUp } from '../../../server/annotate/actors/recogniser/gazetteer';
import { readHuffman, writeHuffman } from '../../../server/annotate/actors/recogniser/huffman';
import { LABEL_COUNT, ROW_SHIFT } from '../../../server/annotate/actors/recogniser/labels';
import { checksum, readModel } from '../../../server/annotate/actors/recogniser/model';
import { PackedReader, PackedWriter } from '../../../server/annotate/actors/recogniser/packed';
import { createAnnotator } from '../../../server/annotate/annotate';
import { loadLanguages } from '../../../server/languages/load';
import { packModel, quantise } from '../../../server/training/recogniser/pack';

const BITS = 8;

function packed(): Uint8Array {
  const state = new Float32Array((1 << BITS) << ROW_SHIFT);
  for (let bucket = 0; bucket < 1 << BITS; bucket += 3)
    for (let label = 0; label < LABEL_COUNT; label++)
      state[(bucket << ROW_SHIFT) + label] = Math.sin(bucket * 16 + label);
  const transition = Float32Array.from({ length: LABEL_COUNT * LABEL_COUNT }, (_, cell) => cell / 8);
  const keys = Int32Array.of(addWord(0, foldedHash('orvena')), -5, 7);
  const phrases = { keys, bits: Uint16Array.of(4, 513, 4) };
  return packModel({ weights: { state, transition }, bucketBits: BITS, levels: 127, phrases });
}

describe('model of the recogniser', () => {
  it('comes out of its file as it went in', () => {
    const model = readModel(packed());
    for (let bucket = 0; bucket < 1 << BITS; bucket++)
      for (let label = 0; label < LABEL_COUNT; label++) {
        const weight = bucket % 3 === 0 ? Math.sin(bucket * 16 + label) : 0;
        const read = model.state[(bucket << ROW_SHIFT) + label]! * model.scale;
        assert.ok(Math.abs(read - weight) <= model.scale / 2 + 1e-6);
      }
    assert.equal(model.transition[9], 9 / 8);
    assert.equal(lookUp(model.gazetteer, addWord(0, foldedHash('orvena'))), 4);
    assert.equal(lookUp(model.gazetteer, -5), 513);
    assert.equal(lookUp(model.gazetteer, 8), 0);
  });

  it('rounds weights by half a step at the most', () => {
    fc.assert(
      fc.property(fc.array(fc.float({ min: -9, max: 9, noNaN: true }), { minLength: 1 }), (weights) => {
        const { values, scale } = quantise(Float32Array.from(weights), 31);
        values.forEach((value, index) => {
          assert.ok(Math.abs(value) <= 31);
          assert.ok(Math.abs(value * scale - weights[index]!) <= scale / 2 + 1e-6);
        });
      }),
    );
  });

  it('reads any signed bytes that were written in the Huffman code', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -128, max: 127 })), fc.nat(2000), (values, zeros) => {
        const all = Int8Array.from([...values, ...new Array<number>(zeros).fill(0)]);
        const writer = new PackedWriter();
        writeHuffman(writer, all);
        const read = new Int8Array(all.length);
        readHuffman(new PackedReader(writer.finish()), read);
        assert.deepEqual(read, all);
      }),
    );
  });

  for (const [what, change, message] of [
    ['an empty file', () => new Uint8Array(0), /cut off/],
    ['another file', (file: Uint8Array) => file.map((byte) => byte ^ 255), /no.* model/],
    ['a truncated file', (file: Uint8Array) => file.slice(0, -10), /cut off/],
    ['a damaged file', (file: Uint8Array) => file.with(file.length - 3, 255 ^ file[file.length - 3]!), /damaged/],
    ['another version', (file: Uint8Array) => file.with(5, 99), /version 99/],
  ] as const)
    it(`${what} gives one clear error, and names are still found by rules`, () => {
      const bad = change(packed());
      assert.throws(() => readModel(bad), message);
      const languages = loadLanguages({ en: bad });
      const english = languages.find(({ code }) => code === 'en')!;
      assert.match(english.actors.modelError!, message);
      assert.match(english.actors.modelError!, /en\.bin/);
      const { mentions } = createAnnotator(languages).annotate('The mayor met Ada Brunlow in Norway.', {
        language: 'en',
      });
      assert.ok(mentions.some(({ start, end }) => start === 14 && end === 25));
    });

  it('says which file is missing', () => {
    assert.deepEqual(
      loadLanguages().map(({ actors }) => actors.modelError),
      ['languages/en.bin: the file is missing', 'languages/it.bin: the file is missing'],
    );
  });

  it('has the checksum that FNV-1a gives', () => {
    assert.equal(checksum(new TextEncoder().encode('a')), 0xe40c292c);
  });
});
