import type { Line } from './lines';

/** What the mark at a line's beginning makes of it; `text` stands for none, `rule` for a line without any words. */
export type MarkerKind = 'text' | 'heading' | 'listItem' | 'blockQuote' | 'footnote' | 'image' | 'rule' | 'underline';

/** A line's mark and where its words start and end. */
export interface Marked {
  readonly marker: MarkerKind;
  readonly start: number;
  readonly end: number;
}

const MARKERS: readonly (readonly [MarkerKind, RegExp])[] = [
  ['underline', /^(?:={3,}|-{3,})$/],
  ['rule', /^[^\p{L}\p{N}]*$/u],
  ['heading', /^#{1,6}[ \t]+/],
  ['listItem', /^(?:[-*+•·▪◦‣‒][ \t]+|\d{1,2}[.)][ \t]+)/],
  ['listItem', /^\|[ \t]*(?=[^\s|])/],
  ['blockQuote', /^>[> \t]{0,20}/],
  ['footnote', /^\[\^[^\]\s]{1,32}\]:[ \t]*/],
  ['image', /^!\[/],
];
const LONGEST_MARK = 60;

/** Reads the Markdown mark at a line's beginning; plain text has list marks too, and nothing else of it. */
export function readMarker(text: string, line: Line): Marked {
  const length = line.end - line.start;
  const opening = text.slice(line.start, Math.min(line.end, line.start + LONGEST_MARK));
  for (const [marker, pattern] of MARKERS) {
    const found = pattern.exec(opening);
    if (!found || (found[0].length === opening.length && length > LONGEST_MARK)) continue;
    if (marker === 'rule' || marker === 'underline' || marker === 'image')
      return { marker, start: line.start, end: line.end };
    let end = line.end;
    if (marker === 'heading') while (/[#\s]/.test(text.charAt(end - 1)) && end > line.start) end--;
    const start = line.start + found[0].length;
    return start < end ? { marker, start, end } : { marker: 'rule', start: line.start, end: line.end };
  }
  return { marker: 'text', start: line.start, end: line.end };
}

/**
 * The index after the last line of what opens at `index` and is no prose: a fenced block of code, to its closing fence
 * or the text's end; an HTML comment that is closed. `index` itself where nothing opens.
 */
export function skipAside(text: string, lines: readonly Line[], index: number, lastComment: number): number {
  const line = lines[index] as Line;
  const fence = /^(?:`{3,}|~{3,})/.exec(text.slice(line.start, Math.min(line.end, line.start + 20)))?.[0];
  if (fence) {
    let end = index + 1;
    while (end < lines.length && !text.startsWith(fence, (lines[end] as Line).start)) end++;
    return Math.min(end + 1, lines.length);
  }
  if (line.start > lastComment || !text.startsWith('<!--', line.start)) return index;
  const close = text.indexOf('-->', line.start + 4);
  if (close < 0) return index;
  let end = index;
  while (end < lines.length && (lines[end] as Line).end < close + 3) end++;
  return (lines[end] as Line).end === close + 3 ? end + 1 : index;
}
