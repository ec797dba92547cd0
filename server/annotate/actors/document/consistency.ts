import type { ActorType } from '../../annotations';
import type { Article } from '../../article/article';
import { inArticle } from '../../article/article';
import { makeName, type Name } from './name';

/** Below this a name must be borne out by the rest of the article. */
const DOUBTFUL = 0.5;

/** What follows a name's words where they are part of something else: `Kestrel 900`, `Kestrel Cup`. */
const GOES_ON = /^[\p{L}\p{M}\p{N}]|^[ -][\p{Lu}\p{N}]/u;

/**
 * What the article as a whole says of its names: a doubtful one stays where the article uses it again, a form has
 * the type that most of its uses have, and a name found in one place is found in every other.
 */
export function makeConsistent(article: Article, names: readonly Name[]): Name[] {
  const sure = names.filter((name) => name.confidence >= DOUBTFUL);
  const types = majorityTypes(sure);
  const lowered = lowerCaseWords(article);
  const counts = new Map<string, number>();
  for (const { key } of names) counts.set(key, (counts.get(key) ?? 0) + 1);
  const kept = names.filter(
    (name) =>
      name.confidence >= DOUBTFUL ||
      types.has(name.key) ||
      ((counts.get(name.key) ?? 0) > 1 && !lowered.has(name.text.toLowerCase())),
  );
  const typed = kept.map((name) => ({ ...name, type: types.get(name.key) ?? name.type }));
  return repeat(article, typed);
}

/** The type that most uses of a form have; a surname alone takes the type of the person who bears it. */
function majorityTypes(names: readonly Name[]): Map<string, ActorType> {
  const votes = new Map<string, Map<ActorType, number>>();
  for (const { key, type, confidence } of names) {
    const forType = votes.get(key) ?? new Map<ActorType, number>();
    forType.set(type, (forType.get(type) ?? 0) + confidence);
    votes.set(key, forType);
  }
  const types = new Map<string, ActorType>();
  for (const [key, forType] of votes) {
    const [best] = [...forType].sort((a, b) => b[1] - a[1]);
    if (best) types.set(key, best[0]);
  }
  for (const key of [...types.keys()])
    if (types.get(key) === 'person' && key.includes(' ')) {
      const surname = key.slice(key.lastIndexOf(' ') + 1);
      if (surname.length > 2 && types.has(surname)) types.set(surname, 'person');
    }
  return types;
}

/** The words that the article also writes in lower case, within sentences. */
function lowerCaseWords(article: Article): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { paragraph } of article.blocks)
    for (const token of paragraph.tokens)
      if (token.kind === 'word' && token.text === token.lower) words.add(token.lower);
  return words;
}

/** Adds the uses of known names that were not found: the same words, capitals and all, outside every name. */
function repeat(article: Article, names: readonly Name[]): Name[] {
  const known = new Map<string, { text: string; type: ActorType }[]>();
  const seen = new Set<string>();
  for (const { text, type } of names) {
    const first = /^[\p{L}\p{M}\p{N}]+/u.exec(text)?.[0];
    if (!first || seen.has(text) || text.length < 3 || text === text.toLowerCase()) continue;
    seen.add(text);
    const forms = known.get(first);
    if (forms) forms.push({ text, type });
    else known.set(first, [{ text, type }]);
  }
  for (const forms of known.values()) forms.sort((a, b) => b.text.length - a.text.length);
  const all: Name[] = [];
  let next = 0;
  article.blocks.forEach((block, index) => {
    let covered = 0;
    for (const token of block.paragraph.tokens) {
      const { start, end } = inArticle(block, token);
      while (next < names.length && (names[next] as Name).start <= start) {
        all.push(names[next] as Name);
        covered = Math.max(covered, (names[next] as Name).end);
        next++;
      }
      if (start < covered || token.kind !== 'word') continue;
      const forms = known.get(/^[\p{L}\p{M}\p{N}]+/u.exec(token.text)?.[0] ?? '');
      const limit = names[next]?.start ?? article.text.length;
      const form = forms?.find(
        ({ text }) =>
          start + text.length <= limit &&
          start + text.length >= end &&
          article.text.startsWith(text, start) &&
          !GOES_ON.test(article.text.slice(start + text.length, start + text.length + 3)),
      );
      if (!form) continue;
      covered = start + form.text.length;
      all.push(makeName(article, index, { start, end: covered }, form.type));
    }
  });
  while (next < names.length) all.push(names[next++] as Name);
  return all;
}
