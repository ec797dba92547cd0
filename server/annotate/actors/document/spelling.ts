import { fold, skeleton } from './fold';

/** Words shorter than this differ by one letter too often to be one. */
const SHORTEST = 6;

/** Whether two words are spellings of one: transliterations of one sound, or one letter apart in a long word. */
export function isSpellingOf(one: string, other: string): boolean {
  const [a, b] = [fold(one), fold(other)];
  return skeleton(a) === skeleton(b) || (Math.max(a.length, b.length) >= SHORTEST && isOneLetterOff(a, b));
}

/** Whether one letter more, less or other, or two swapped, make one word of another. */
export function isOneLetterOff(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
