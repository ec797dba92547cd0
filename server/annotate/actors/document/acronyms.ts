import type { Article } from '../../article/article';
import { type Entries, type Entry, EntryIndex, onlyGroup } from './entries';
import type { Name } from './name';

const ACRONYM = /^(?:\p{Lu}\.?){2,8}$|^\p{Lu}\p{Ll}{1,4}$|^(?=\S*\p{Lu}\S*\p{Lu})[\p{L}\p{N}]{2,6}$/u;
const CAPITALS = /^\p{Lu}{3,6}$/u;
/** Short words that an acronym may pass over. */
const SMALL = 3;

/** Makes one of an acronym and its long form: `Ente Laghi Minori (ELM)`, either way round, or by its initials alone. */
export function linkAcronyms(entries: Entries, article: Article, entryOf: (name: number) => Entry): void {
  const { names } = entries;
  for (let index = 1; index < names.length; index++) {
    const before = names[index - 1] as Name;
    const after = names[index] as Name;
    if (before.block !== after.block || after.start - before.end > 4) continue;
    if (!/^\s*\(["“«]?$/.test(article.text.slice(before.end, after.start))) continue;
    const [one, other] = [entryOf(index - 1), entryOf(index)];
    if (one.type === 'person' || other.type === 'person') continue;
    const [short, long] = one.words.length < other.words.length ? [one, other] : [other, one];
    const defined = spells(short.key, long.words) || isDefinition(before, after, article);
    if (long.words.length > 1 && defined) entries.groups.join(short.index, long.index);
  }
  linkByInitials(entries);
}

/** Two organisations, the second in parentheses by itself and all capitals: its letters may be another language's. */
function isDefinition(before: Name, after: Name, { text }: Article): boolean {
  const alone = text.charAt(after.end) === ')' && text.charAt(after.start - 1) === '(';
  return alone && before.type === 'organisation' && after.type === 'organisation' && CAPITALS.test(after.text);
}

/** Acronyms that stand apart from their long form: every letter must begin a word of it. */
function linkByInitials(entries: Entries): void {
  const byInitials = new EntryIndex();
  for (const entry of entries.all) {
    if (entry.type === 'person' || entry.words.length < 2) continue;
    byInitials.add(initials(entry.words), entry);
    byInitials.add(initials(entry.words.filter((word) => word.length > SMALL)), entry);
  }
  for (const entry of entries.all) {
    const written = entries.names[entry.names[0] as number]?.text ?? '';
    if (entry.type === 'person' || entry.words.length > 1 || !ACRONYM.test(written)) continue;
    const only = onlyGroup(
      entries,
      byInitials.get(entry.key).filter(({ type }) => type === entry.type),
    );
    if (only !== null) entries.groups.join(entry.index, only);
  }
}

function initials(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('');
}

/** Whether an acronym's letters are found in order, each at a word's beginning or going on inside a word. */
function spells(acronym: string, words: readonly string[]): boolean {
  if (acronym.length < 2 || acronym.charAt(0) !== words[0]?.charAt(0)) return false;
  const letters = acronym.replaceAll(' ', '');
  let at = 0;
  for (const word of words) {
    let taken = 0;
    while (at < letters.length && taken < word.length && word[taken] === letters[at]) {
      taken++;
      at++;
      if (at < letters.length && words.some((other) => other !== word && other.startsWith(letters.charAt(at)))) break;
    }
  }
  return at === letters.length;
}
