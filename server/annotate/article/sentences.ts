import type { SentenceSpan, Token } from './article';
import type { ArticleLexicon } from './lexicon';
import { bracketEnds, type MarkRole, markRoles } from './marks';

const FINAL = /^(?:[.!?…‽]|\.\.+)$/;
const DASH = /^[-–—―]+$/;
const SYMBOL = /^[[\]^*_]|^\[\^/;
/** An aside in brackets that is longer than this many tokens is a passage of its own, and its sentences count. */
const LONGEST_ASIDE = 60;
/** A speaker's name with title and initials is not longer than this many tokens. */
const LONGEST_SPEAKER = 5;

/**
 * The sentences of a paragraph's tokens: every token belongs to exactly one. A sentence ends at a final mark and the
 * closing marks that follow it, unless what comes next goes on with it: a word in lower case (`"Basta!", ha detto`), or
 * a speaker with a reporting verb after a question in quote marks (`"Why?" Hale asked`). Several sentences inside one
 * pair of quote marks are several sentences. Linear in the number of tokens.
 */
export function splitSentences(tokens: readonly Token[], lexicon: ArticleLexicon): SentenceSpan[] {
  const roles = markRoles(tokens);
  const brackets = bracketEnds(tokens, LONGEST_ASIDE);
  const sentences: SentenceSpan[] = [];
  let first = 0;
  for (let index = 0; index < tokens.length; index++) {
    const bracketEnd = index > first ? brackets.get(index) : undefined;
    if (bracketEnd !== undefined) index = bracketEnd;
    if (index > first && startsCredit(tokens, index, lexicon)) {
      sentences.push(sentence(tokens, first, index));
      first = index;
    }
    if (!mayEnd(tokens[index] as Token, lexicon)) continue;
    const last = closingEnd(tokens, roles, index + 1);
    if (last < tokens.length && !isBoundary(tokens, roles, index, last, lexicon)) continue;
    sentences.push(sentence(tokens, first, last));
    first = last;
    index = last - 1;
  }
  if (first < tokens.length) sentences.push(sentence(tokens, first, tokens.length));
  return sentences;
}

/** One sentence that holds every token; none where there is no token. */
export function wholeSentence(tokens: readonly Token[]): SentenceSpan[] {
  return tokens.length > 0 ? [sentence(tokens, 0, tokens.length)] : [];
}

/** Whether a token may end a sentence: a final mark, or an abbreviation whose full stop may serve for both. */
function mayEnd({ text, kind }: Token, lexicon: ArticleLexicon): boolean {
  if (kind === 'punctuation') return FINAL.test(text);
  return kind === 'word' && text.length > 2 && text.endsWith('.') && isFinalAbbreviation(text, lexicon);
}

/** `etc.`, `Inc.`, and every initialism of two letters and more: `U.S.`, `S.p.A.`, `p.m.`. */
function isFinalAbbreviation(text: string, lexicon: ArticleLexicon): boolean {
  const lower = text.toLowerCase();
  if (lexicon.finalAbbreviations.has(lower)) return true;
  return text.indexOf('.') < text.length - 1 && !lexicon.abbreviations.has(lower);
}

/** The index after the final marks, closing marks and note marks that follow a final mark. */
function closingEnd(tokens: readonly Token[], roles: readonly MarkRole[], from: number): number {
  let end = from;
  for (; end < tokens.length; end++) {
    const { text, spaced } = tokens[end] as Token;
    if (FINAL.test(text) && !spaced) continue;
    if (roles[end] === 'closes' && !(spaced && text === "'")) continue;
    if (!spaced && text === '[' && tokens[end + 2]?.text === ']' && !tokens[end + 2]?.spaced) end += 2;
    else if (spaced || !SYMBOL.test(text) || text === '[') break;
  }
  return end;
}

/** Whether a sentence ends before the token at `next`, given the final token of what may be the sentence. */
function isBoundary(
  tokens: readonly Token[],
  roles: readonly MarkRole[],
  final: number,
  next: number,
  lexicon: ArticleLexicon,
): boolean {
  let at = next;
  while (at < tokens.length && (roles[at] === 'opens' || DASH.test((tokens[at] as Token).text))) at++;
  const token = tokens[at];
  if (!token) return false;
  const end = tokens[final] as Token;
  const glued = !(tokens[next] as Token).spaced;
  if (token.kind === 'punctuation' || /^\p{Ll}(?!\p{Lu})/u.test(token.text)) return false;
  if (end.kind === 'word') return endsAtAbbreviation(end, token, at > next, lexicon);
  if (glued) return next === final + 1 && token.kind === 'word' && /^\p{Ll}{2}/u.test(tokens[final - 1]?.text ?? '');
  const quoted = next > final + 1 && end.text !== '.';
  return !(quoted && at === next && isSpeaker(tokens, next, lexicon));
}

/** Whether a sentence ends at an abbreviation: a function word goes on after it, or a quote, or for `p.m.` any name. */
function endsAtAbbreviation(end: Token, next: Token, opens: boolean, lexicon: ArticleLexicon): boolean {
  if (next.kind !== 'word') return false;
  if (opens || lexicon.starters.has(next.lower)) return true;
  if (end.lower !== end.text || /^\p{Lu}+\.?$/u.test(next.text)) return false;
  return !lexicon.months.has(next.lower) && !lexicon.weekdays.has(next.lower);
}

/** Whether names and then a reporting verb stand here: `Hale asked`, `Dr. J. Roe replied`. */
function isSpeaker(tokens: readonly Token[], from: number, lexicon: ArticleLexicon): boolean {
  for (let index = from; index <= from + LONGEST_SPEAKER && index < tokens.length; index++) {
    const { lower, text } = tokens[index] as Token;
    if (index > from && lexicon.reporting.has(lower)) return true;
    if (!/^\p{Lu}/u.test(text)) return false;
  }
  return false;
}

/** Whether a picture's credit starts here: `Image: Marta Veltri.` */
function startsCredit(tokens: readonly Token[], index: number, lexicon: ArticleLexicon): boolean {
  const token = tokens[index] as Token;
  if (tokens[index + 1]?.text !== ':' || !lexicon.credits.has(token.lower)) return false;
  return /^\p{Lu}/u.test(token.text) && tokens[index - 1]?.text !== '(';
}

function sentence(tokens: readonly Token[], first: number, last: number): SentenceSpan {
  return { start: (tokens[first] as Token).start, end: (tokens[last - 1] as Token).end, first, last };
}
