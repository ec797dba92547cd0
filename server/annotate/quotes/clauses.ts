import type { Paragraph, SentenceSpan, Token } from '../article/article';
import type { VerbGroup } from './cues';
import { Class } from './grammar';
import type { QuoteLexicon } from './lexicon';
import { type MarkedSpan, pairMarks } from './marks';

/** A paragraph prepared for reading its clauses: what class each token is, which sentence and quote it stands in. */
export interface Scan {
  readonly paragraph: Paragraph;
  readonly tokens: readonly Token[];
  readonly lexicon: QuoteLexicon;
  /** Bits of `Class` by token. */
  readonly classes: Int32Array;
  /** Index into `marks` by token, -1 outside quote marks. */
  readonly quoted: Int32Array;
  /** Index of its sentence by token. */
  readonly sentenceOf: Int32Array;
  readonly marks: readonly MarkedSpan[];
  /** What `verbGroup` found at a token, so that no word is read twice. */
  readonly groups: Map<number, VerbGroup | null>;
}

/** No phrase is looked for further than so many tokens away, so that reading stays linear in endless sentences. */
export const REACH = 60;

/** Classifies the tokens of a paragraph. One dictionary look-up a token. */
export function scan(paragraph: Paragraph): Scan {
  const { tokens, sentences } = paragraph;
  const lexicon = paragraph.language.quotes;
  const known = lexicon.grammar.classes;
  const classes = new Int32Array(tokens.length);
  const sentenceOf = new Int32Array(tokens.length);
  const quoted = new Int32Array(tokens.length).fill(-1);
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (token.kind === 'punctuation') classes[index] = joins(tokens, index) ? 0 : Class.punctuation;
    else if (token.kind === 'word') {
      classes[index] = (known.get(token.lower) ?? 0) | (lexicon.verbs.has(token.lower) ? Class.cue : 0);
    }
  }
  sentences.forEach(({ first, last }, index) => {
    sentenceOf.fill(index, first, last);
  });
  const marks = pairMarks(tokens);
  marks.forEach(({ first, last }, index) => {
    quoted.fill(index, first, last);
  });
  return { paragraph, tokens, lexicon, classes, quoted, sentenceOf, marks, groups: new Map() };
}

/** Whether a token is the hyphen inside a compound: `the Halden-based company`. */
function joins(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.text === '-' && !tokens[index].spaced && tokens[index + 1]?.spaced === false;
}

/** Whether the token at an index belongs to any of the classes. */
export function is(scanned: Scan, index: number, bits: number): boolean {
  return ((scanned.classes[index] ?? 0) & bits) !== 0;
}

/** Whether the token at an index stands in quote marks. */
export function isQuoted(scanned: Scan, index: number): boolean {
  return (scanned.quoted[index] ?? -1) >= 0;
}

/** The text of the token at an index, lower case; empty outside the paragraph. */
export function word(scanned: Scan, index: number): string {
  return scanned.tokens[index]?.lower ?? '';
}

export function sentenceAt(scanned: Scan, index: number): SentenceSpan {
  return scanned.paragraph.sentences[scanned.sentenceOf[index] as number] as SentenceSpan;
}

/** An adverb by list or ending. */
export function isAdverb(scanned: Scan, index: number): boolean {
  const text = word(scanned, index);
  if (is(scanned, index, Class.adverb | Class.weekday)) return true;
  return text.length > 5 && scanned.classes[index] === 0 && endsIn(text, scanned.lexicon.grammar.adverbSuffixes);
}

/** A verb that can head a clause as it stands, by list or ending. */
export function isFiniteVerb(scanned: Scan, index: number): boolean {
  const token = scanned.tokens[index];
  if (isCapital(token) && index !== sentenceAt(scanned, index).first) return false;
  if (joins(scanned.tokens, index - 1)) return false;
  if (is(scanned, index, Class.be | Class.have | Class.modal | Class.finite)) return !isGoverned(scanned, index);
  if (token?.kind !== 'word' || token.lower.length < 4) return false;
  if (is(scanned, index, Class.cue) && isSlot(scanned, index, 'finite'))
    return !isNounLike(scanned, index) && !scanned.lexicon.nouns.has(token.lower);
  if (isGoverned(scanned, index)) return false;
  return /^\p{Ll}/u.test(token.text) && endsIn(token.lower, scanned.lexicon.grammar.finiteSuffixes);
}

/** Whether a determiner or preposition stands before a word, so that it is no verb: `lo stato`, `di stato`. */
function isGoverned(scanned: Scan, index: number): boolean {
  const before = index - 1;
  if (is(scanned, before, Class.clitic | Class.relative | Class.pronoun | Class.complementizer)) return false;
  return is(scanned, before, Class.determiner | Class.preposition | Class.possessive);
}

/** Whether a word that can be a noun is one: after a determiner, a preposition or a possessive, or with a capital. */
export function isNounLike(scanned: Scan, index: number): boolean {
  const before = index - 1;
  if (
    isCapital(scanned.tokens[index]) &&
    index !== sentenceAt(scanned, index).first &&
    (scanned.quoted[before] ?? -1) < 0
  )
    return true;
  if (is(scanned, before, Class.adverb | Class.pronoun | Class.relative)) return false;
  if (is(scanned, before, Class.clitic)) return scanned.lexicon.nouns.has(word(scanned, index));
  return is(scanned, before, Class.determiner | Class.preposition | Class.possessive);
}

/** Whether some reading of the word as a reporting verb fills the slot. */
export function isSlot(scanned: Scan, index: number, slot: 'finite' | 'participle' | 'gerund' | 'infinitive'): boolean {
  return (scanned.lexicon.verbs.get(word(scanned, index)) ?? []).some(({ slots }) => slots.has(slot));
}

export function isInfinitive(scanned: Scan, index: number): boolean {
  const suffixes = scanned.lexicon.grammar.infinitiveSuffixes;
  const token = scanned.tokens[index];
  if (token?.kind !== 'word') return false;
  return suffixes.length === 0
    ? scanned.classes[index] !== Class.determiner
    : endsIn(token.lower, suffixes) || is(scanned, index, Class.have | Class.be);
}

export function isGerund(scanned: Scan, index: number): boolean {
  const token = scanned.tokens[index];
  return (
    token?.kind === 'word' && token.lower.length > 4 && endsIn(token.lower, scanned.lexicon.grammar.gerundSuffixes)
  );
}

/** Whether any token from `from` to `to` can head a clause; looks no further than `REACH`. */
export function hasFinite(scanned: Scan, from: number, to: number): boolean {
  for (let index = from; index < Math.min(to, from + REACH); index++) if (isFiniteVerb(scanned, index)) return true;
  return false;
}

/** Whether the token is written with a capital. */
export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'handle' || (token.kind === 'word' && /^\p{Lu}/u.test(token.text)));
}

function endsIn(text: string, suffixes: readonly string[]): boolean {
  for (const suffix of suffixes) if (text.endsWith(suffix)) return true;
  return false;
}
