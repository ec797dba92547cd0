import type { Span } from '../annotations';

/** A line or several joined ones, trimmed of white space at both ends; `blankBefore` tells that a blank line precedes. */
export interface Line extends Span {
  readonly blankBefore: boolean;
}

/** Wider than this no text is wrapped by hand or mail program. */
const WIDEST_WRAP = 130;
const NARROWEST_WRAP = 40;
/** How full a line has to be, as a share of the widest one, for the next word not to have fitted. */
const FULL = 0.85;

/** The lines that hold anything. Line ends are LF, CRLF, CR and the two of Unicode. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let blankBefore = true;
  let ends = 0;
  const ending = /\r\n|[\n\r\u2028\u2029]/g;
  for (let start = 0; start <= text.length; ) {
    const found = ending.exec(text);
    const end = found ? found.index : text.length;
    const line = trimmed(text, start, end);
    if (line) {
      lines.push({ ...line, blankBefore });
      blankBefore = false;
      ends = 0;
    } else if (++ends > 0) blankBefore = true;
    if (!found) break;
    start = end + found[0].length;
  }
  return lines;
}

/** A stretch without the white space, byte order mark and invisible marks at its ends; null when nothing is left. */
export function trimmed(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && isMargin(text.charCodeAt(from))) from++;
  while (to > from && isMargin(text.charCodeAt(to - 1))) to--;
  return from < to ? { start: from, end: to } : null;
}

/** White space, NUL, byte order mark, zero-width space and the marks of direction. */
function isMargin(unit: number): boolean {
  if (unit <= 0x20) return true;
  if (unit < 0x80) return unit === 0x7f;
  if (unit === 0xfeff || unit === 0xa0 || unit === 0x3000 || unit === 0x202f || unit === 0x205f) return true;
  return (unit >= 0x2000 && unit <= 0x200f) || (unit >= 0x2028 && unit <= 0x202e) || (unit >= 0x2066 && unit <= 0x2069);
}

/**
 * How wide the text was wrapped: its widest line, in code units, when its lines break within sentences; 0 when a line
 * is a paragraph.
 */
export function wrapWidth(text: string, lines: readonly Line[]): number {
  let width = 0;
  let broken = 0;
  let pairs = 0;
  for (const [index, line] of lines.entries()) {
    const length = line.end - line.start;
    if (length > WIDEST_WRAP) {
      if (/\s/.test(text.slice(line.start, line.start + WIDEST_WRAP))) return 0;
      continue;
    }
    width = Math.max(width, length);
    const next = lines[index + 1];
    if (!next || next.blankBefore || length < NARROWEST_WRAP) continue;
    pairs++;
    if (/[\p{L}\p{N},]/u.test(text.charAt(line.end - 1)) && /\p{Ll}/u.test(text.charAt(next.start))) broken++;
  }
  return broken * 4 >= pairs && broken > 0 ? width : 0;
}

/** Whether a line goes on in the next one: no blank between, and the next line's first word did not fit any more. */
export function goesOn(text: string, line: Line, next: Line | undefined, width: number): boolean {
  if (width === 0 || !next || next.blankBefore) return false;
  const rest = text.slice(next.start, Math.min(next.end, next.start + width));
  const word = rest.search(/\s/);
  return line.end - line.start + 1 + (word < 0 ? rest.length : word) > width * FULL;
}
