import type { ActorType } from '../../annotations';
import type { Article, Token } from '../../article/article';
import type { ActorLexicon } from '../lexicon';
import { lower, written } from '../phrases';
import { type Name, partOf } from './name';

/**
 * Names without what is not theirs: forms of address and titles go (`Ambassador Brink`), and what is two names by what
 * the article says elsewhere is cut in two (`Kestrel Ada Brink`, `Usa Brink`).
 */
export function trimNames(article: Article, names: readonly Name[]): Name[] {
  const known = learn(names);
  return names.flatMap((name) => {
    const tokens = article.blocks[name.block]?.paragraph.tokens ?? [];
    const lexicon = article.blocks[name.block]?.paragraph.language.actors;
    if (!lexicon || name.last - name.first < 2) return [name];
    return cut(trim(name, article, tokens, lexicon, known), article, tokens, known);
  });
}

/** What the article's names tell of each other. */
interface Known {
  /** The type of every form found. */
  readonly types: ReadonlyMap<string, ActorType>;
  /** The full names that a surname belongs to, where their given name is nothing else. */
  readonly surnames: ReadonlyMap<string, ReadonlySet<string>>;
}

function learn(names: readonly Name[]): Known {
  const types = new Map<string, ActorType>();
  for (const { key, type } of names) if (!types.has(key)) types.set(key, type);
  const surnames = new Map<string, Set<string>>();
  for (const { key, type } of names) {
    const [given, surname, ...others] = key.split(' ') as [string, string?, ...string[]];
    if (type === 'person' && surname && others.length === 0 && !types.has(given))
      surnames.set(surname, (surnames.get(surname) ?? new Set()).add(key));
  }
  return { types, surnames };
}

/** Whether a part of a name is a person by what stands elsewhere. */
function isPerson({ types, surnames }: Known, part: Name, whole: Name): boolean {
  const type = types.get(part.key);
  if (type !== undefined) return type === 'person';
  const bearers = surnames.get(part.key);
  return bearers !== undefined && (bearers.size > 1 || !bearers.has(whole.key));
}

/** A person's name without the titles and small words that it begins with. */
function trim(name: Name, article: Article, tokens: readonly Token[], lexicon: ActorLexicon, known: Known): Name {
  if (name.type !== 'person') return name;
  let first = name.first;
  let addressed = false;
  for (let moved = true; moved; ) {
    moved = false;
    const word = lower(tokens[first] as Token);
    addressed ||= lexicon.honorifics.has(word);
    const title = lexicon.roles.longest(tokens, first)?.end ?? 0;
    const other = lexicon.honorifics.has(word) || lexicon.functionWords.has(word) ? first + 1 : 0;
    const end = Math.max(title, other);
    if (end > first && end < name.last && /^\p{Lu}/u.test((tokens[end] as Token).text)) {
      first = end;
      moved = true;
    }
  }
  if (first === name.first) return name;
  const rest = partOf(name, article, first, name.last);
  return addressed || name.last - first > 1 || isPerson(known, rest, name) ? rest : name;
}

const HYPHEN = /^[-‐‑–]$/;

/**
 * One name, or the two that it is made of: the second a known person, or a whole name after a known body or place; or
 * two known names with a hyphen between (`the Oslo-Bergen line`).
 */
function cut(name: Name, article: Article, tokens: readonly Token[], known: Known): Name[] {
  for (let at = name.first + 1; at < name.last && at < name.first + 5; at++) {
    if ((tokens[at] as Token).kind !== 'word' || !/^\p{Lu}/u.test((tokens[at] as Token).text)) continue;
    const joined = HYPHEN.test((tokens[at - 1] as Token).text);
    const before = partOf(name, article, name.first, joined ? at - 1 : at);
    const after = partOf(name, article, at, name.last);
    const left = known.types.get(before.key);
    const other = known.types.get(after.key);
    if (joined && left && other)
      return [
        { ...before, type: left },
        { ...after, type: other },
      ];
    if (left === undefined || left === 'person') continue;
    const whole = name.type === 'person' && name.last - at > 1;
    const apart = name.last - name.first > 2 || isTerritory(name, article);
    if (whole || (apart && isPerson(known, after, name)))
      return [
        { ...before, type: left },
        { ...after, type: 'person', metonym: false },
      ];
    const right = known.types.get(after.key);
    if (name.type === 'person' && left === 'place' && right === 'organisation')
      return [
        { ...before, type: left },
        { ...after, type: right },
      ];
  }
  return [name];
}

/** Whether a name begins with that of a country or capital. */
function isTerritory({ block, first }: Name, article: Article): boolean {
  const paragraph = article.blocks[block]?.paragraph;
  return paragraph ? paragraph.language.actors.territories.longest(paragraph.tokens, first, written) !== null : false;
}
