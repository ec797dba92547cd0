import type { Span } from '../annotate/annotations';

const COMMENT = /^<!--[ \t]*fonte-ignore[ \t]*-->/;
const MARK = '<!--';

/**
 * The stretches of a text that `<!-- fonte-ignore -->` silences: the sentence that a comment stands in or behind; when
 * nothing stands before it in its line, the rest of the line; when it has the line to itself, the next line that holds
 * anything. `sentences` are in text order; offsets are UTF-16 code units. Linear in the text.
 */
export function ignoredSpans(text: string, sentences: readonly Span[]): readonly Span[] {
  const silenced: Span[] = [];
  let next = 0;
  let line: Span = { start: 0, end: -1 };
  let first = 0; // where the line's first character stands that is no white space
  for (let start = text.indexOf(MARK); start >= 0; start = text.indexOf(MARK, start + MARK.length)) {
    const comment = COMMENT.exec(text.slice(start, start + 64));
    if (!comment) continue;
    if (start >= line.end) {
      line = lineAt(text, start);
      first = skipSpace(text, line.start);
    }
    const end = start + comment[0].length;
    if (first >= start) {
      const rest = skipSpace(text, end);
      silenced.push(rest >= line.end && rest < text.length ? lineAt(text, rest) : line);
      continue;
    }
    while (next < sentences.length && (sentences[next] as Span).start < start) next++;
    const before = sentences[next - 1];
    silenced.push(before && before.start >= line.start ? { start: before.start, end: start } : line);
  }
  return silenced;
}

function lineAt(text: string, offset: number): Span {
  const end = text.indexOf('\n', offset);
  return { start: text.lastIndexOf('\n', offset - 1) + 1, end: end < 0 ? text.length : end };
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  return at;
}
