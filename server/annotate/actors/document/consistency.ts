import type { ActorType } from '../../annotations';
import type { Article } from '../../article/article';
import { lower } from '../phrases';
import type { Name } from './name';
import { repeatNames } from './repetition';

/** Below this a name must be borne out by the rest of the article. */
const DOUBTFUL = 0.5;
/** What a form of address says for a person, against the confidences of other types. */
const ADDRESSED = 2;
/** A form that is part of a person's name and yet means something else is found with at least this confidence. */
const CONFIDENT = 0.75;

interface Votes {
  readonly sum: number;
  readonly count: number;
}

/**
 * What the article as a whole says of its names: a doubtful one stays where the article uses it again, a form has
 * the type that most of its uses have, and a name found in one place is found in every other.
 */
export function makeConsistent(article: Article, names: readonly Name[]): Name[] {
  const sure = names.filter((name) => name.confidence >= DOUBTFUL);
  const types = majorityTypes(article, sure);
  const lowered = sure.length < names.length ? lowerCaseWords(article) : new Set<string>();
  const counts = new Map<string, number>();
  for (const { key } of names) counts.set(key, (counts.get(key) ?? 0) + 1);
  const kept = names.filter(
    (name) =>
      name.confidence >= DOUBTFUL ||
      types.has(name.key) ||
      ((counts.get(name.key) ?? 0) > 1 && !lowered.has(name.text.toLowerCase())),
  );
  const typed = kept.map((name) => {
    const type = isDateline(article, name) ? 'place' : (types.get(name.key) ?? name.type);
    return type === name.type ? name : { ...name, type, metonym: false };
  });
  return repeatNames(article, typed);
}

/** The type that most uses of a form have; a given name or surname alone is the person's who bears it, unless it surely is not. */
function majorityTypes(article: Article, names: readonly Name[]): Map<string, ActorType> {
  const votes = new Map<string, Map<ActorType, Votes>>();
  for (const name of names) {
    const { key, confidence } = name;
    const type = isAddressed(article, name) ? 'person' : name.type;
    const forType = votes.get(key) ?? new Map<ActorType, Votes>();
    const { sum, count } = forType.get(type) ?? { sum: 0, count: 0 };
    forType.set(type, { sum: sum + (type === name.type ? confidence : ADDRESSED), count: count + 1 });
    votes.set(key, forType);
  }
  const { nameKinds } = article.language.actors;
  const types = new Map<string, ActorType>();
  for (const [key, forType] of votes) {
    const [best] = [...forType].sort((a, b) => b[1].sum - a[1].sum);
    if (best) types.set(key, best[0]);
  }
  for (const [key, type] of [...types])
    if (type === 'person' && key.includes(' ')) {
      const words = key.split(' ');
      if (types.get(words[0] as string) === 'place') continue;
      for (const part of [words[0] as string, words.at(-1) as string]) {
        const other = types.get(part);
        if (part.length > 2 && !nameKinds.has(part) && other && other !== 'person' && isUnsure(votes.get(part), other))
          types.set(part, 'person');
      }
    }
  for (const key of partsOfCompanies(article, names)) if (types.has(key)) types.set(key, 'organisation');
  return types;
}

/**
 * The first words of companies' names that stand alone as well, never after a preposition of places nor after a form
 * of address, and that no person's name holds: the company is meant.
 */
function partsOfCompanies(article: Article, names: readonly Name[]): ReadonlySet<string> {
  const parts = new Set<string>();
  for (const { key, type, text } of names) {
    const { legalForms } = article.language.actors;
    const words = key.split(' ');
    if (type !== 'organisation' || words.length < 2 || !text.split(' ').some((word) => legalForms.has(word))) continue;
    for (let length = 1; length < words.length; length++) parts.add(words.slice(0, length).join(' '));
  }
  for (const { key, type } of names)
    if (type === 'person' && key.includes(' ')) for (const word of key.split(' ')) parts.delete(word);
  for (const name of names) {
    const { key, block, first } = name;
    if (!parts.has(key)) continue;
    const paragraph = article.blocks[block]?.paragraph;
    const before = paragraph?.tokens[first - 1];
    const placed = before && paragraph.language.actors.placePrepositions.has(lower(before));
    if (placed || isAddressed(article, name) || paragraph?.language.actors.territoryByKey.has(key)) parts.delete(key);
  }
  return parts;
}

/** Whether the uses of a form as one type are less sure, on the average, than a name that is meant so. */
function isUnsure(votes: ReadonlyMap<ActorType, Votes> | undefined, type: ActorType): boolean {
  const { sum, count } = votes?.get(type) ?? { sum: 0, count: 1 };
  return sum / count < CONFIDENT;
}

const DASH = /^[—–-]$/;
/** In tokens: `SAN PIETRO, 3 maggio (Agenzia) –`. */
const LONGEST_DATELINE = 12;

/** Whether a name in capitals opens a paragraph as the place of its dateline: `HARBOUR POINT, June 3 —`. */
function isDateline(article: Article, { block, first, last, text }: Name): boolean {
  if (first !== 0 || text !== text.toUpperCase() || !/\p{L}{3}/u.test(text)) return false;
  const tokens = article.blocks[block]?.paragraph.tokens ?? [];
  for (let index = last; index < Math.min(tokens.length, last + LONGEST_DATELINE); index++) {
    const token = tokens[index];
    if (!token || /^[.!?:;]$/.test(token.text)) return false;
    if (DASH.test(token.text)) return token.spaced && tokens[index + 1]?.spaced === true;
    if (index === last && token.kind === 'word') return false;
  }
  return false;
}

/** Whether a form of address stands before a name: `Mr MacHale`. */
function isAddressed(article: Article, { block, first }: Name): boolean {
  const paragraph = article.blocks[block]?.paragraph;
  const before = paragraph?.tokens[first - 1];
  return before?.kind === 'word' && paragraph?.language.actors.honorifics.has(lower(before)) === true;
}

/** The words that the article also writes in lower case, within sentences. */
function lowerCaseWords(article: Article): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { paragraph } of article.blocks)
    for (const token of paragraph.tokens)
      if (token.kind === 'word' && token.text === token.lower) words.add(token.lower);
  return words;
}
