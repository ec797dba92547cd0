import { AFFIXES, type Columns, PADDING, SINGLES } from './columns';
import { finish, join } from './hash';

/** No token has more features than this. */
export const MOST_FEATURES = 80;

/** Puts features into buckets: each template has a number of its own, so that equal values do not meet. */
class FeatureWriter {
  count = 0;

  constructor(
    private out: Int32Array,
    private mask: number,
  ) {}

  start(out: Int32Array, mask: number): void {
    this.out = out;
    this.mask = mask;
    this.count = 0;
  }

  add(template: number, value: number): void {
    this.out[this.count++] = finish(join(template * 0x9e3779b1, value)) & this.mask;
  }
}

const writer = new FeatureWriter(new Int32Array(MOST_FEATURES), 0);

/** Writes the buckets of a token's features into `out`; returns how many there are, at most `MOST_FEATURES`. */
export function tokenFeatures(columns: Columns, index: number, mask: number, out: Int32Array): number {
  const row = index + PADDING;
  writer.start(out, mask);
  addWords(columns, row);
  addShapes(columns, row);
  addAffixes(columns, row);
  addLists(columns, row);
  return writer.count;
}

/** The word, those around it, and pairs of them. */
function addWords({ word, lower, shape, before, after }: Columns, row: number): void {
  const own = lower[row] as number;
  const left = lower[row - 1] as number;
  const left2 = lower[row - 2] as number;
  const right = lower[row + 1] as number;
  const right2 = lower[row + 2] as number;
  const form = shape[row] as number;
  writer.add(1, 0);
  writer.add(2, word[row] as number);
  writer.add(3, own);
  writer.add(4, left);
  writer.add(5, left2);
  writer.add(6, right);
  writer.add(7, right2);
  writer.add(8, join(left, own));
  writer.add(9, join(own, right));
  writer.add(10, join(left, form));
  writer.add(11, join(form, right));
  writer.add(12, join(left, join(form, right)));
  writer.add(13, join(join(left2, left), form));
  writer.add(14, join(form, join(right, right2)));
  writer.add(15, join(form, before[row] as number));
  writer.add(16, join(form, after[row] as number));
}

/** How the word and those around it are written, and how the sentence is. */
function addShapes({ shape, style }: Columns, row: number): void {
  const own = shape[row] as number;
  const left = shape[row - 1] as number;
  const right = shape[row + 1] as number;
  writer.add(20, own);
  writer.add(21, left);
  writer.add(22, shape[row - 2] as number);
  writer.add(23, right);
  writer.add(24, shape[row + 2] as number);
  writer.add(25, join(left, own));
  writer.add(26, join(own, right));
  writer.add(27, join(join(left, own), right));
  writer.add(28, join(style, own));
  writer.add(29, join(join(style, own), join(left, right)));
  if (row === PADDING) writer.add(30, join(own, style));
}

function addAffixes({ affixes }: Columns, row: number): void {
  const at = row * AFFIXES;
  for (let affix = 0; affix < AFFIXES; affix++) {
    const value = affixes[at + affix] as number;
    if (value !== 0) writer.add(32 + affix, value);
  }
  writer.add(40, affixes[at - AFFIXES + AFFIXES - 2] as number);
  writer.add(41, affixes[at + AFFIXES + AFFIXES - 2] as number);
}

/** What the lists say of the word and of those beside it. */
function addLists({ lists, lower, shape, style }: Columns, row: number): void {
  const own = lists[row] as number;
  const left = lists[row - 1] as number;
  const right = lists[row + 1] as number;
  if (own !== 0) {
    for (let shift = 0; shift < SINGLES; shift += 2) {
      const value = (own >> shift) & 3;
      if (value !== 0) writer.add(50 + shift, value);
    }
    writer.add(64, own);
    writer.add(65, join(own, shape[row] as number));
    writer.add(66, join(own, lower[row - 1] as number));
    writer.add(67, join(own, lower[row + 1] as number));
    writer.add(68, join(own, right));
    writer.add(69, join(own, left));
    writer.add(70, join(own, style));
  }
  writer.add(71, left);
  writer.add(72, right);
  writer.add(73, join(own, join(left, right)));
}
