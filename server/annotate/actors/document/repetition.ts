import type { ActorType } from '../../annotations';
import type { Article, Token } from '../../article/article';
import { lower, Phrases, written } from '../phrases';
import { makeName, type Name } from './name';

/** What follows a name's words where they are part of something else: `Kestrel 900`, `Kestrel Cup`. */
const GOES_ON = /^[\p{L}\p{M}\p{N}]|^[ -][\p{Lu}\p{N}]/u;
const SHORTEST = 3;
const SHORTEST_SURNAME = 4;

/** Adds the uses of known names that were not found: the same words, capitals and all, outside every name. */
export function repeatNames(article: Article, names: readonly Name[]): Name[] {
  const known = new Phrases<ActorType>();
  const seen = new Set<string>();
  for (const { text, type, block, first, last } of names) {
    if (seen.has(text) || text.length < SHORTEST || text === text.toLowerCase()) continue;
    seen.add(text);
    known.addWords((article.blocks[block]?.paragraph.tokens ?? []).slice(first, last).map(written), type);
  }
  for (const name of names) addSurname(known, name, article, seen);
  const all: Name[] = [];
  let next = 0;
  article.blocks.forEach((block, index) => {
    const { tokens } = block.paragraph;
    for (let at = 0; at < tokens.length; ) {
      const name = names[next];
      if (name?.block === index && name.first <= at) {
        all.push(name);
        next++;
        at = Math.max(at, name.last);
        continue;
      }
      const found = known.longest(tokens, at, written);
      const limit = name?.block === index ? name.first : tokens.length;
      if (!found || found.end > limit || goesOn(article, block.start, tokens, found.end)) at++;
      else {
        const span = {
          start: block.start + (tokens[at] as Token).start,
          end: block.start + (tokens[found.end - 1] as Token).end,
        };
        all.push(makeName(article, index, span, found.value));
        at = found.end;
      }
    }
    while (names[next]?.block === index) all.push(names[next++] as Name);
  });
  return all;
}

/** A surname is a use of its person's name, unless it is a word of the language too. */
function addSurname(known: Phrases<ActorType>, name: Name, article: Article, seen: ReadonlySet<string>): void {
  const paragraph = article.blocks[name.block]?.paragraph;
  const surname = paragraph?.tokens[name.last - 1];
  if (!surname || name.type !== 'person' || name.last - name.first < 2 || seen.has(surname.text)) return;
  if (surname.text.length < SHORTEST_SURNAME || !/^\p{Lu}/u.test(surname.text)) return;
  const { functionWords, nameKinds, roles, territories } = paragraph.language.actors;
  const word = lower(surname);
  if (functionWords.has(word) || nameKinds.has(word) || roles.get(word) || territories.get(surname.text)) return;
  known.addWords([written(surname)], 'person');
}

function goesOn(article: Article, offset: number, tokens: readonly Token[], end: number): boolean {
  const at = offset + (tokens[end - 1] as Token).end;
  return GOES_ON.test(article.text.slice(at, at + 3));
}
