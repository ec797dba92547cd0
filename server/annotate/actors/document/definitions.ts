import type { Article, Token } from '../../article/article';
import type { ActorLexicon } from '../lexicon';
import { lower } from '../phrases';
import { fold } from './fold';
import { makeName, type Name } from './name';

/** A long form has at most so many words before its acronym in parentheses. */
const LONGEST = 10;
const ACRONYM = /^\p{Lu}[\p{L}\p{N}&]{1,7}$/u;

/**
 * Makes whole the names of organisations that an acronym in parentheses spells: where only `Unione` was found of
 * `Unione degli armatori lacustri (Ual)`, the name runs from the word that the acronym begins with. The
 * acronym is an organisation with it.
 */
export function completeDefinitions(article: Article, names: readonly Name[]): Name[] {
  const whole: Name[] = [];
  const acronyms = new Set<string>();
  for (const acronym of names) {
    const paragraph = article.blocks[acronym.block]?.paragraph;
    if (!paragraph || acronym.last - acronym.first !== 1 || !ACRONYM.test(acronym.text)) continue;
    const { tokens } = paragraph;
    if (tokens[acronym.first - 1]?.text !== '(' || tokens[acronym.last]?.text !== ')') continue;
    const first = spelledFrom(tokens, acronym.first - 1, acronym.key, paragraph.language.actors);
    if (first === null) continue;
    acronyms.add(acronym.key);
    const offset = article.blocks[acronym.block]?.start ?? 0;
    const start = offset + (tokens[first] as Token).start;
    const end = offset + (tokens[acronym.first - 2] as Token).end;
    whole.push(makeName(article, acronym.block, { start, end }, 'organisation'));
  }
  if (whole.length === 0) return [...names];
  const typed = names.map(
    (name): Name => (acronyms.has(name.key) ? { ...name, type: 'organisation', metonym: false } : name),
  );
  return merge(typed, whole);
}

/** The token from which on the words before a parenthesis have an acronym's letters for initials; null when none is. */
function spelledFrom(tokens: readonly Token[], end: number, acronym: string, lexicon: ActorLexicon): number | null {
  let left = acronym.length;
  for (let at = end - 1; at >= Math.max(0, end - LONGEST); at--) {
    const token = tokens[at] as Token;
    if (token.kind !== 'word') return null;
    const word = lower(token);
    const small = lexicon.connectors.has(word) || lexicon.articles.has(word) || lexicon.fused.has(word);
    if (fold(token.text).charAt(0) === acronym.charAt(left - 1)) left--;
    else if (!small) return null;
    if (left === 0) return acronym.length > 2 && isHead(token, lexicon) && at < end - 1 ? at : null;
  }
  return null;
}

function isHead(token: Token, lexicon: ActorLexicon): boolean {
  return /^\p{Lu}/u.test(token.text) || lexicon.nameKinds.has(lower(token));
}

/** Puts the whole names in the place of those that they cover. */
function merge(names: readonly Name[], whole: readonly Name[]): Name[] {
  const merged: Name[] = [];
  let next = 0;
  for (const name of names) {
    while (next < whole.length && (whole[next] as Name).end <= name.start) merged.push(whole[next++] as Name);
    const cover = whole[next];
    if (!cover || name.end <= cover.start) merged.push(name);
    else if (name.start < cover.start) {
      merged.push(name);
      next++;
    }
  }
  return merged.concat(whole.slice(next));
}
