import type { SentenceSpan, Token } from './article';

const FINAL = new Set(['.', '!', '?', '…', '...', '....']);
const OPENING = new Set(['“', '«', '‹', '„', '‘', '(', '[', '"', "'", '—', '–', '-', '¿', '¡']);
const CLOSING = new Set(['”', '»', '›', '’', ')', ']', '"', "'", '“']);

/**
 * The sentences of a paragraph's tokens: every token belongs to exactly one. A sentence ends at a final mark and the
 * closing marks that hug it, unless what follows goes on in lower case (`"Basta!", ha detto`, `"No." says he`).
 */
export function splitSentences(tokens: readonly Token[]): SentenceSpan[] {
  const sentences: SentenceSpan[] = [];
  let first = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (!FINAL.has(token.text) && !/^\.\.+$/.test(token.text)) continue;
    let last = index + 1;
    while (last < tokens.length && FINAL.has((tokens[last] as Token).text)) last++;
    while (last < tokens.length && CLOSING.has((tokens[last] as Token).text) && !(tokens[last] as Token).spaced) last++;
    index = last - 1;
    if (last < tokens.length && !startsSentence(tokens, last)) continue;
    sentences.push(sentence(tokens, first, last));
    first = last;
  }
  if (first < tokens.length) sentences.push(sentence(tokens, first, tokens.length));
  return sentences;
}

/** Whether a sentence may start at this token: a capital, a figure or an opening mark before one. */
function startsSentence(tokens: readonly Token[], index: number): boolean {
  let at = index;
  while (at < tokens.length && OPENING.has((tokens[at] as Token).text)) at++;
  const token = tokens[at];
  if (!token) return false;
  if (!(tokens[index] as Token).spaced && index > 0 && token.kind !== 'word') return false;
  if (token.kind === 'word') return /^\p{Lu}|^\p{Lo}|^\p{Lt}/u.test(token.text);
  return token.kind !== 'punctuation';
}

function sentence(tokens: readonly Token[], first: number, last: number): SentenceSpan {
  return { start: (tokens[first] as Token).start, end: (tokens[last - 1] as Token).end, first, last };
}
