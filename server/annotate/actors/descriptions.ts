import type { Span } from '../annotations';
import type { Paragraph, Token } from '../article/article';
import { fold } from './document/fold';
import type { ActorLexicon, Kind } from './lexicon';
import { lower, written } from './phrases';

/** How a phrase is introduced; a definite singular one may stand for an actor by itself. */
export type Determiner = 'definite' | 'indefinite' | 'plural' | 'none';

/** A noun phrase that says what somebody or something is: `l'ex presidente della Lega`, `Boeing spokeswoman`. */
export interface Description extends Span {
  /** Indices of the paragraph's tokens: the phrase, its determiner left out, and its noun within it. */
  readonly first: number;
  readonly last: number;
  readonly headFirst: number;
  readonly headLast: number;
  readonly determiner: Determiner;
  /** Where a free article stands that belongs to the extent of a mention, else `start`. */
  readonly articleStart: number;
  /** The lemma of the office or trade that the noun names, if it does. */
  readonly role: string | null;
  /** True when that is an office that one person holds at a time. */
  readonly office: boolean;
  /** Kinds of actor that the noun may stand for; null for a person. Empty for a noun that only names a role. */
  readonly kinds: readonly (Kind | null)[];
  /** The noun, folded. */
  readonly noun: string;
  /** True when words that are no adjectives known stand before the noun: `the sanctions committee`. */
  readonly compound: boolean;
  /** True when the phrase holds capitals besides its noun, demonyms left aside: part of a name, or somebody else's. */
  readonly named: boolean;
  /** True when the phrase says that the role is over. */
  readonly former: boolean;
  /** Countries that the phrase speaks of, by demonym or name. */
  readonly countries: readonly string[];
  /** The country that the paragraph spoke of last before a phrase for a country, by name or demonym. */
  readonly nearby: string | null;
  /** What the office is of: the folded words of the phrase but for noun, demonyms and small words. */
  readonly of: string;
  /** True when a complement says whose or what for: `della Lega`, `of directors`. */
  readonly complement: boolean;
}

/** A phrase reaches no further than this from its noun. */
const FARTHEST = { before: 4, after: 14, country: 40 } as const;
const CAPITAL = /^\p{Lu}/u;

/** Paragraph stage: the noun phrases around nouns that name roles or kinds of actors, in text order. */
export function findDescriptions(paragraph: Paragraph): readonly Description[] {
  const { tokens } = paragraph;
  const lexicon = paragraph.language.actors;
  const found: Description[] = [];
  for (const sentence of paragraph.sentences) {
    for (let at = sentence.first; at < sentence.last; ) {
      const description = describe(tokens, at, sentence.first, sentence.last, lexicon);
      if (description) found.push(description);
      at = description ? description.headLast : at + 1;
    }
  }
  return found;
}

function describe(
  tokens: readonly Token[],
  at: number,
  begin: number,
  end: number,
  lexicon: ActorLexicon,
): Description | null {
  const role = lexicon.roles.longest(tokens, at);
  const noun = lexicon.descriptions.longest(tokens, at);
  const headLast = Math.max(role?.end ?? 0, noun?.end ?? 0);
  if (headLast === 0 || headLast > end) return null;
  const first = expandLeft(tokens, at, begin, lexicon);
  const last = expandRight(tokens, headLast, end, lexicon);
  const before = tokens[first - 1];
  const determiner = first > begin && before ? determinerOf(lower(before), lexicon) : 'none';
  const kinds = noun?.end === headLast ? noun.value : [];
  const free = determiner === 'definite' && before && !lexicon.fused.has(lower(before));
  return {
    start: (tokens[first] as Token).start,
    end: (tokens[last - 1] as Token).end,
    first,
    last,
    headFirst: at,
    headLast,
    determiner,
    articleStart: free ? before.start : (tokens[first] as Token).start,
    role: role?.end === headLast ? role.value : null,
    office: role?.end === headLast && lexicon.offices.has(role.value),
    kinds,
    noun: fold(
      tokens
        .slice(at, headLast)
        .map(({ text }) => text)
        .join(' '),
    ),
    compound: tokens.slice(first, at).some((token) => !isModifier(token, lexicon)),
    named: [...tokens.slice(first, at), ...tokens.slice(headLast, last)].some(
      (token) => CAPITAL.test(token.text) && !lexicon.demonyms.longest([token], 0),
    ),
    former: tokens.slice(first, at).some((token) => lexicon.former.has(lower(token))),
    countries: countriesIn(tokens, first, last, lexicon),
    nearby: kinds.some((kind) => kind?.kind === 'country') ? countryBefore(tokens, first, lexicon) : null,
    of: scopeOf(tokens, first, at, headLast, last, lexicon),
    complement: tokens.slice(headLast, last).some((token) => lexicon.of.has(lower(token))),
  };
}

function determinerOf(word: string, lexicon: ActorLexicon): Determiner {
  if (lexicon.indefinites.has(word)) return 'indefinite';
  if (!(lexicon.articles.has(word) || lexicon.fused.has(word) || lexicon.demonstratives.has(word))) return 'none';
  return lexicon.plurals.has(word) ? 'plural' : 'definite';
}

/** Adjectives, demonyms and names before the noun; where a determiner stands before, whatever lies between too. */
function expandLeft(tokens: readonly Token[], head: number, begin: number, lexicon: ActorLexicon): number {
  let first = head;
  const limit = Math.max(begin, head - FARTHEST.before);
  while (first > limit && isPremodifier(tokens[first - 1] as Token, first - 1 === begin, lexicon)) first--;
  if (lower(tokens[first] as Token).startsWith("'")) first++;
  if (!lexicon.headLast) return first;
  for (let at = first; at > limit; at--) {
    const token = tokens[at - 1] as Token;
    if (determinerOf(lower(token), lexicon) !== 'none') return at;
    if (token.kind !== 'word' || lexicon.functionWords.has(lower(token))) break;
  }
  return first;
}

function isModifier(token: Token, lexicon: ActorLexicon): boolean {
  const word = lower(token);
  return lexicon.former.has(word) || lexicon.adjectives.has(word) || lexicon.demonyms.longest([token], 0) !== null;
}

function isPremodifier(token: Token, initial: boolean, lexicon: ActorLexicon): boolean {
  if (token.kind !== 'word') return false;
  const word = lower(token);
  if (isModifier(token, lexicon)) return true;
  if (word.startsWith("'")) return lexicon.headLast;
  if (!lexicon.headLast || determinerOf(word, lexicon) !== 'none') return false;
  return CAPITAL.test(token.text) && !(initial && lexicon.functionWords.has(word));
}

/** Demonyms, adjectives and complements after the noun: `ucraino`, `della Lega`, `of the national bank`. */
function expandRight(tokens: readonly Token[], head: number, end: number, lexicon: ActorLexicon): number {
  let last = head;
  const limit = Math.min(end, head + FARTHEST.after);
  for (let at = head; at < limit; ) {
    const token = tokens[at] as Token;
    const word = lower(token);
    if (token.kind !== 'word') break;
    if (lexicon.of.has(word) || (lexicon.connectors.has(word) && last > head)) {
      const noun = nounAfter(tokens, at, limit, lexicon);
      if (!noun || (!lexicon.of.has(word) && !CAPITAL.test((tokens[noun - 1] as Token).text))) break;
      at = last = noun;
    } else if (lexicon.demonyms.longest(tokens, at) && !(lexicon.headLast && at === head)) at = last = at + 1;
    else if (lexicon.functionWords.has(word)) break;
    else if (CAPITAL.test(token.text) || isPostmodifier(tokens, at, lexicon)) at = last = at + 1;
    else break;
  }
  return last;
}

/** Whether a word looks like an adjective of the noun before it, by its ending and by what comes next. */
function isPostmodifier(tokens: readonly Token[], at: number, lexicon: ActorLexicon): boolean {
  const word = lower(tokens[at] as Token);
  if (lexicon.adjectives.has(word)) return true;
  if (word.length < 5 || !lexicon.adjectiveEndings.some((ending) => word.endsWith(ending))) return false;
  const next = tokens[at + 1];
  if (!next || next.kind === 'punctuation') return true;
  const after = lower(next);
  if (lexicon.of.has(after) || lexicon.auxiliaries.has(after) || CAPITAL.test(next.text)) return true;
  return lexicon.demonyms.longest(tokens, at + 1) !== null;
}

/** Where the first noun after a preposition ends, articles passed over; 0 when there is none. */
function nounAfter(tokens: readonly Token[], at: number, limit: number, lexicon: ActorLexicon): number {
  for (let index = at + 1; index < limit && index < at + 4; index++) {
    const token = tokens[index] as Token;
    if (token.kind !== 'word') return 0;
    const word = lower(token);
    if (lexicon.articles.has(word) || lexicon.connectors.has(word) || lexicon.adjectives.has(word)) continue;
    return lexicon.functionWords.has(word) && !CAPITAL.test(token.text) ? 0 : index + 1;
  }
  return 0;
}

function countryBefore(tokens: readonly Token[], first: number, lexicon: ActorLexicon): string | null {
  for (let at = first - 1; at >= Math.max(0, first - FARTHEST.country); at--) {
    const [code] = lexicon.demonyms.longest(tokens, at)?.value ?? [];
    const territory = lexicon.territories.longest(tokens, at, written)?.value;
    if (code ?? territory) return code ?? territory?.code ?? null;
  }
  return null;
}

function scopeOf(
  tokens: readonly Token[],
  first: number,
  headFirst: number,
  headLast: number,
  last: number,
  lexicon: ActorLexicon,
): string {
  const words = [...tokens.slice(first, headFirst), ...tokens.slice(headLast, last)].filter((token) => {
    const word = lower(token);
    return (
      !(lexicon.functionWords.has(word) || lexicon.former.has(word) || lexicon.adjectives.has(word)) &&
      !lexicon.demonyms.get(word) &&
      !word.startsWith("'")
    );
  });
  return fold(words.map(({ text }) => text).join(' '));
}

function countriesIn(tokens: readonly Token[], first: number, last: number, lexicon: ActorLexicon): readonly string[] {
  const countries: string[] = [];
  for (let at = first; at < last; at++) {
    const demonym = lexicon.demonyms.longest(tokens, at);
    if (demonym) countries.push(...demonym.value);
    const territory = lexicon.territories.longest(tokens, at, written);
    if (territory) countries.push(territory.value.code);
  }
  return countries;
}
