import type { Token } from '../../article/article';
import { addWord, bitOf, foldedHash, type Gazetteer, lookUp } from './gazetteer';
import { addUnit, HASH_START, hashString } from './hash';

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
  readonly lists: Int32Array;
  readonly folded: Int32Array;
  /** Nearest word in lower case before and after, function words left out by their length. */
  readonly before: Int32Array;
  readonly after: Int32Array;
  style: number;
}

export const PADDING = 2;
/** Prefixes of one to four letters, then suffixes. */
export const AFFIXES = 8;
/** More tokens than this are read piece by piece. */
export const LONGEST_SENTENCE = 1000;
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
    lists: column(),
    folded: column(),
    before: column(),
    after: column(),
    style: 0,
  };
}

/** Fills the columns with tokens `first` to `last` (exclusive), at most the columns' capacity. */
export function readColumns(
  columns: Columns,
  tokens: readonly Token[],
  first: number,
  last: number,
  gazetteer: Gazetteer,
) {
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
    columns.lists[row] = EDGE;
    columns.before[row] = EDGE;
    columns.after[row] = EDGE;
  }
  const shouting = -lowers * 2 > words && words > 2;
  const titled = capitals * 10 > words * 6 && words > 2;
  const final = count > 0 && /[.!?…”"»:;)]$/.test((tokens[last - 1] as Token).text);
  columns.style = (shouting ? 2 : titled ? 1 : 0) + (final ? 0 : 3);
  readLists(columns, tokens, first, gazetteer);
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
export const SINGLES = 10;
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
