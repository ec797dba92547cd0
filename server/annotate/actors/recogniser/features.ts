import type { Token } from '../../article/article';
import { addWord, bitOf, foldedHash, type Gazetteer, lookUp } from './gazetteer';
import { addUnit, finish, HASH_START, hashString, join } from './hash';

/**
 * What is known of each token of a sentence, one column a property, `PADDING` rows before and after. All values are
 * hashes or small numbers, so that a feature is made by joining integers, without a string or an allocation.
 */
export interface Columns {
  count: number;
  readonly capacity: number;
  readonly word: Int32Array;
  readonly lower: Int32Array;
  readonly shape: Int32Array;
  readonly affixes: Int32Array;
  readonly cluster: Int32Array;
  readonly lists: Int32Array;
  readonly folded: Int32Array;
  /** Nearest word in lower case before and after, function words left out by their length. */
  readonly before: Int32Array;
  readonly after: Int32Array;
  style: number;
}

/** Word clusters by the folded hash of the lower-case word. */
export type Clusters = ReadonlyMap<number, number>;

/** What the features ask besides the text. */
export interface Resources {
  readonly gazetteer: Gazetteer;
  readonly clusters: Clusters;
}

const PADDING = 2;
const AFFIXES = 8;
/** More tokens than this are read piece by piece. */
export const LONGEST_SENTENCE = 1000;
/** No token has more features than this. */
export const MOST_FEATURES = 128;

const EDGE = hashString('<edge>');

export function createColumns(capacity = LONGEST_SENTENCE): Columns {
  const column = () => new Int32Array(capacity + 2 * PADDING).fill(EDGE);
  return {
    count: 0,
    capacity,
    word: column(),
    lower: column(),
    shape: column(),
    affixes: new Int32Array((capacity + 2 * PADDING) * AFFIXES),
    cluster: column(),
    lists: column(),
    folded: column(),
    before: column(),
    after: column(),
    style: 0,
  };
}

/** Fills the columns with tokens `first` to `last` (exclusive), at most the columns' capacity. */
export function readColumns(columns: Columns, tokens: readonly Token[], first: number, last: number, from: Resources) {
  const count = last - first;
  columns.count = count;
  let capitals = 0;
  let words = 0;
  let lowers = 0;
  for (let index = 0; index < count; index++) {
    const token = tokens[first + index] as Token;
    const row = index + PADDING;
    readWord(columns, row, token);
    const folded = foldedHash(token.lower);
    columns.folded[row] = folded;
    columns.cluster[row] = from.clusters.get(folded) ?? 0;
    columns.lists[row] = 0;
    if (token.kind === 'word') {
      words++;
      if (token.text !== token.lower) capitals++;
      if (token.text.length > 1 && token.text === token.text.toUpperCase()) lowers--;
    }
  }
  const end = count + PADDING;
  for (let row = end; row < end + PADDING; row++) {
    columns.word[row] = EDGE;
    columns.lower[row] = EDGE;
    columns.shape[row] = EDGE;
    columns.cluster[row] = EDGE;
    columns.lists[row] = EDGE;
    columns.before[row] = EDGE;
    columns.after[row] = EDGE;
  }
  const shouting = -lowers * 2 > words && words > 2;
  const titled = capitals * 10 > words * 6 && words > 2;
  const final = count > 0 && /[.!?…”"»:;)]$/.test((tokens[last - 1] as Token).text);
  columns.style = (shouting ? 2 : titled ? 1 : 0) + (final ? 0 : 3);
  readLists(columns, tokens, first, from.gazetteer);
  readNeighbours(columns, tokens, first);
}

function readWord(columns: Columns, row: number, token: Token) {
  const { text, lower } = token;
  columns.word[row] = hashString(text);
  columns.lower[row] = hashString(lower);
  let shape = HASH_START;
  let previous = -1;
  let run = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const kind = kindOfUnit(unit, text, lower, index);
    run = kind === previous ? run + 1 : 0;
    if (run < 2) shape = addUnit(shape, kind);
    previous = kind;
  }
  columns.shape[row] = shape;
  const at = row * AFFIXES;
  let prefix = HASH_START;
  let suffix = HASH_START;
  for (let length = 1; length <= 4; length++) {
    if (length <= lower.length) {
      prefix = addUnit(prefix, lower.charCodeAt(length - 1));
      suffix = addUnit(suffix, lower.charCodeAt(lower.length - length));
    }
    columns.affixes[at + length - 1] = length <= lower.length ? prefix : 0;
    columns.affixes[at + 3 + length] = length <= lower.length ? suffix : 0;
  }
}

function kindOfUnit(unit: number, text: string, lower: string, index: number): number {
  if (unit >= 97 && unit <= 122) return 120;
  if (unit >= 65 && unit <= 90) return 88;
  if (unit >= 48 && unit <= 57) return 100;
  if (unit < 128) return unit;
  if (text.charAt(index) !== lower.charAt(index)) return 88;
  return unit < 0x2000 ? 120 : unit;
}

const PERSON = bitOf('person');
const ORGANISATION = bitOf('organisation');
const POLITICAL = bitOf('political');
const LOCATION = bitOf('location');
const THING = bitOf('thing');
const DEMONYM = bitOf('demonym');
const SINGLE = bitOf('city') | bitOf('first') | bitOf('last') | DEMONYM;
const CONTINUES = bitOf('continues');
const LISTED = [PERSON, ORGANISATION, POLITICAL, LOCATION, THING];
/** Where the bits of single words stand in the column, above two bits for each list of phrases. */
const SINGLES = 10;
const LONGEST_PHRASE = 10;

/**
 * The longest listed phrase that covers each token, per list: two bits each (1 a phrase's first word, 2 a later word,
 * 3 a phrase of one word), then the lists of single words.
 */
function readLists(columns: Columns, tokens: readonly Token[], first: number, gazetteer: Gazetteer) {
  const { lists, folded, count } = columns;
  for (let start = 0; start < count; start++) {
    const token = tokens[first + start] as Token;
    // Of words in lower case only demonyms are of use; phrases in lists begin with a capital, save a few.
    if (token.text === token.lower && token.kind === 'word') {
      const bits = lookUp(gazetteer, addWord(0, folded[start + PADDING] as number));
      if (bits & DEMONYM) lists[start + PADDING] = (lists[start + PADDING] as number) | (DEMONYM << SINGLES);
      continue;
    }
    let key = 0;
    for (let end = start; end < count && end - start < LONGEST_PHRASE; end++) {
      key = addWord(key, folded[end + PADDING] as number);
      const bits = lookUp(gazetteer, key);
      if (bits === 0) break;
      if (end === start) lists[start + PADDING] = (lists[start + PADDING] as number) | ((bits & SINGLE) << SINGLES);
      for (let list = 0; list < LISTED.length; list++)
        if (bits & (LISTED[list] as number)) mark(lists, start + PADDING, end + PADDING, list * 2);
      if (!(bits & CONTINUES)) break;
    }
  }
}

function mark(lists: Int32Array, start: number, end: number, shift: number) {
  const inside = ((lists[start] as number) >> shift) & 3;
  if (inside === 2 && (((lists[end] as number) >> shift) & 3) === 2) return;
  for (let row = start; row <= end; row++) {
    const value = start === end ? 3 : row === start ? 1 : 2;
    lists[row] = ((lists[row] as number) & ~(3 << shift)) | (value << shift);
  }
}

/** The nearest word of more than three letters in lower case on either side. */
function readNeighbours(columns: Columns, tokens: readonly Token[], first: number) {
  const { before, after, count, lower } = columns;
  let last = EDGE;
  for (let index = 0; index < count; index++) {
    before[index + PADDING] = last;
    if (isPlain(tokens[first + index] as Token)) last = lower[index + PADDING] as number;
  }
  last = EDGE;
  for (let index = count - 1; index >= 0; index--) {
    after[index + PADDING] = last;
    if (isPlain(tokens[first + index] as Token)) last = lower[index + PADDING] as number;
  }
}

function isPlain(token: Token): boolean {
  return token.kind === 'word' && token.text.length > 3 && token.text === token.lower;
}

/** Writes the buckets of a token's features into `out`; returns how many there are. */
export function tokenFeatures(columns: Columns, index: number, mask: number, out: Int32Array): number {
  const { word, lower, shape, affixes, cluster, lists, before, after, style } = columns;
  const row = index + PADDING;
  let count = 0;
  let template = 0;
  const add = (value: number) => {
    out[count++] = finish(join(++template * 0x9e3779b1, value)) & mask;
  };
  const w = word[row] as number;
  const l = lower[row] as number;
  const l1 = lower[row - 1] as number;
  const l2 = lower[row - 2] as number;
  const r1 = lower[row + 1] as number;
  const r2 = lower[row + 2] as number;
  const s = shape[row] as number;
  const sl1 = shape[row - 1] as number;
  const sl2 = shape[row - 2] as number;
  const sr1 = shape[row + 1] as number;
  const sr2 = shape[row + 2] as number;
  const g = lists[row] as number;
  const gl = lists[row - 1] as number;
  const gr = lists[row + 1] as number;
  const c = cluster[row] as number;
  const cl = cluster[row - 1] as number;
  const cr = cluster[row + 1] as number;
  add(0);
  add(w);
  add(l);
  add(l1);
  add(l2);
  add(r1);
  add(r2);
  add(s);
  add(sl1);
  add(sl2);
  add(sr1);
  add(sr2);
  const at = row * AFFIXES;
  for (let affix = 0; affix < AFFIXES; affix++) {
    const value = affixes[at + affix] as number;
    template++;
    if (value !== 0) {
      template--;
      add(value);
    }
  }
  add(affixes[at - AFFIXES + 6] as number);
  add(affixes[at + AFFIXES + 6] as number);
  add(join(l1, l));
  add(join(l, r1));
  add(join(sl1, s));
  add(join(s, sr1));
  add(join(join(sl1, s), sr1));
  add(join(l1, s));
  add(join(s, r1));
  add(join(l1, join(s, r1)));
  add(join(join(l2, l1), s));
  add(join(s, join(r1, r2)));
  add(join(s, before[row] as number));
  add(join(s, after[row] as number));
  add(join(style, s));
  add(join(join(style, s), join(sl1, sr1)));
  if (row === PADDING) add(join(s, style));
  else template++;
  // lists
  for (let shift = 0; shift < SINGLES; shift += 2) {
    const value = (g >> shift) & 3;
    template++;
    if (value !== 0) {
      template--;
      add(value);
    }
  }
  if (g !== 0) {
    add(g);
    add(join(g, s));
    add(join(g, l1));
    add(join(g, r1));
    add(join(g, gr));
    add(join(g, gl));
    add(join(g, style));
  } else template += 7;
  add(gl);
  add(gr);
  add(join(g, join(gl, gr)));
  // clusters
  if (c !== 0) {
    add(c);
    add(join(c, s));
  } else template += 2;
  if (cl !== 0) {
    add(cl);
    add(join(cl, s));
    add(join(cl, g));
  } else template += 3;
  if (cr !== 0) {
    add(cr);
    add(join(cr, s));
  } else template += 2;
  const cl2 = cluster[row - 2] as number;
  const cr2 = cluster[row + 2] as number;
  if (cl2 !== 0) add(cl2);
  else template++;
  if (cr2 !== 0) add(cr2);
  else template++;
  if (cl !== 0 || cr !== 0) add(join(join(cl, s), cr));
  return count;
}
