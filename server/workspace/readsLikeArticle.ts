const SAMPLE = 6000;
const LEAST_WORDS = 25;
/** How long a line is, in UTF-16 units, that was wrapped by hand. */
const SHORTEST_WRAPPED = 55;
const LONGEST_WRAPPED = 100;
const LETTERS = /[\p{L}\p{M}\s]/gu;

/**
 * True when a text is made of running prose, as an article is: most of it stands in lines with whole sentences, and
 * it shows no code, table or list of settings. Looks at the first 6,000 characters; which language it is in is judged
 * apart.
 */
export function readsLikeArticle(text: string): boolean {
  const sample = withoutFrontMatter(text).slice(0, SAMPLE);
  if (/^(?:```|~~~|#!|<\?xml|<!doctype)/im.test(sample)) return false;
  const lines = unwrap(sample.split(/\r\n|\r|\n/)).filter((line) => line.trim() !== '');
  const prose = lines.filter(isProse);
  const words = prose.reduce((sum, line) => sum + countWords(line), 0);
  const share = length(prose) / Math.max(1, length(lines));
  return words >= LEAST_WORDS && share >= 0.6;
}

/** Lines of a text, those that were wrapped by hand joined: a long one goes on in the next. */
function unwrap(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let wrapped = false;
  for (const line of lines) {
    if (wrapped && line.trim() !== '') joined.push(`${joined.pop()} ${line}`);
    else joined.push(line);
    wrapped = line.length >= SHORTEST_WRAPPED && line.length <= LONGEST_WRAPPED;
  }
  return joined;
}

/** A line with a sentence in it: several words, mostly letters, an end mark. */
function isProse(line: string): boolean {
  const words = countWords(line);
  const letters = line.match(LETTERS)?.length ?? 0;
  return words >= 6 && letters / line.length >= 0.8 && /[.!?…][”"’»)\]]*(?:\s|$)/u.test(line);
}

function countWords(line: string): number {
  return line.match(/\p{L}[\p{L}\p{M}'’-]*/gu)?.length ?? 0;
}

function length(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}

function withoutFrontMatter(text: string): string {
  if (!/^\uFEFF?---\r?\n/.test(text)) return text;
  const close = text.indexOf('\n---', 3);
  return close < 0 ? text : text.slice(close + '\n---'.length);
}
