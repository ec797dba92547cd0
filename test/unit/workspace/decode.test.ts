import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decode } from '../../../server/workspace/decode';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => Uint8Array.from(values);

describe('decoding', () => {
  for (const [what, input, expected] of [
    ['UTF-8', utf8('perché 🎈 Київ'), { text: 'perché 🎈 Київ' }],
    ['UTF-8 with a byte order mark', bytes(0xef, 0xbb, 0xbf, 0x61), { text: 'a' }],
    ['UTF-16 little endian', bytes(0xff, 0xfe, 0x61, 0, 0xe8, 0), { text: 'aè' }],
    ['UTF-16 big endian', bytes(0xfe, 0xff, 0, 0x61, 0, 0xe8), { text: 'aè' }],
    ['UTF-16 cut in a surrogate pair', bytes(0xff, 0xfe, 0x3c, 0xd8), { problem: 'encoding' }],
    ['Windows-1252', bytes(0x93, 0x70, 0x65, 0x72, 0x63, 0x68, 0xe9, 0x94), { text: '“perché”' }],
    ['no encoding there is', bytes(0x61, 0x81, 0x8d, 0xe9), { problem: 'encoding' }],
    ['binary', bytes(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13), { problem: 'binary' }],
    ['nothing', bytes(), { problem: 'empty' }],
    ['white space alone', utf8(' \r\n\t'), { problem: 'empty' }],
  ] as const)
    it(what, () => assert.deepEqual(decode(input), expected));

  it('reads back every text without control characters', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(/\S/u.test(text) && !/\p{Cc}/u.test(text) && !text.startsWith('\uFEFF'));
        assert.deepEqual(decode(utf8(text)), { text });
      }),
    ));
});
