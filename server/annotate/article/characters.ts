/** What a character is to the reader of tokens. `ignorable` marks stand in the text without being part of it. */
export const CharacterClass = {
  unknown: 0,
  space: 1,
  letter: 2,
  digit: 3,
  punctuation: 4,
  symbol: 5,
  ignorable: 6,
} as const;
export type CharacterClass = (typeof CharacterClass)[keyof typeof CharacterClass];

const LETTER = /[\p{L}\p{M}\p{No}\p{Nl}]/u;
const DIGIT = /\p{Nd}/u;
const SPACE = /\s/u;
const PUNCTUATION = /\p{P}/u;
const IGNORABLE = /[\p{Cc}\p{Cf}]/u;
/** Soft hyphen, joiners: invisible, but inside a word they are part of it. */
const IN_WORD = new Set([0xad, 0x200c, 0x200d]);

/** Classes of the basic plane, filled as characters are met. */
const known = new Uint8Array(0x10000);

/** The class of the character that starts at an index; a lone surrogate is a symbol. */
export function classAt(text: string, index: number): CharacterClass {
  const unit = text.charCodeAt(index);
  const found = known[unit] as CharacterClass;
  if (found) return found;
  if (isSurrogate(unit)) return classify(String.fromCodePoint(text.codePointAt(index) as number));
  const character = IN_WORD.has(unit) ? CharacterClass.letter : classify(text.charAt(index));
  known[unit] = character;
  return character;
}

/** How many code units the character at an index takes: 2 for a surrogate pair, else 1. */
export function widthAt(text: string, index: number): number {
  return isSurrogate(text.charCodeAt(index)) && (text.codePointAt(index) as number) > 0xffff ? 2 : 1;
}

/** Whether a letter or a digit stands at an index; false past the end. */
export function isAlphanumericAt(text: string, index: number): boolean {
  if (index < 0 || index >= text.length) return false;
  const character = classAt(text, index);
  return character === CharacterClass.letter || character === CharacterClass.digit;
}

/** The end of the run of letters and digits that starts at an index; the index itself when there is none. */
export function alphanumericEnd(text: string, start: number, limit = text.length): number {
  let end = start;
  while (end < limit && isAlphanumericAt(text, end)) end += widthAt(text, end);
  return end;
}

/** Whether the character at an index is an upper-case letter. */
export function isUpperAt(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  if (unit < 0x80) return unit >= 65 && unit <= 90;
  return index < text.length && /\p{Lu}|\p{Lt}/u.test(text.slice(index, index + widthAt(text, index)));
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

function classify(character: string): CharacterClass {
  if (SPACE.test(character)) return CharacterClass.space;
  if (LETTER.test(character)) return CharacterClass.letter;
  if (DIGIT.test(character)) return CharacterClass.digit;
  if (PUNCTUATION.test(character)) return CharacterClass.punctuation;
  return IGNORABLE.test(character) ? CharacterClass.ignorable : CharacterClass.symbol;
}
