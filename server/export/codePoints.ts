import type { Span } from '../annotate/annotations';

/** Counts a text's characters as Python and XML do. */
export interface CodePoints {
  /** The offset in code points of an offset in UTF-16 code units. */
  offset(unit: number): number;
  span(span: Span): Span;
}

/** Prepares the conversion for a text; each offset then costs a binary search over the astral characters. */
export function codePoints(text: string): CodePoints {
  const astral: number[] = [];
  for (const match of text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) astral.push(match.index);
  const offset = (unit: number) => {
    let low = 0;
    let high = astral.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((astral[middle] as number) < unit) low = middle + 1;
      else high = middle;
    }
    return unit - low;
  };
  return { offset, span: ({ start, end }) => ({ start: offset(start), end: offset(end) }) };
}
