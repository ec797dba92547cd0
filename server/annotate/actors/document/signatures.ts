import type { Span } from '../../annotations';
import type { Article } from '../../article/article';
import type { Entries, Entry } from './entries';
import { makeName, type Name } from './name';

/** What parts two forms of a name in a signature: `Ada Brink / Ада Брінк`. */
const FORMS = /\s*[/|]\s*/g;

/** Where a name in a signature stands in each of its forms. */
function formsOf(text: string, name: Span): Span[] {
  const spans: Span[] = [];
  let start = name.start;
  for (const match of text.slice(name.start, name.end).matchAll(FORMS)) {
    spans.push({ start, end: name.start + match.index });
    start = name.start + match.index + match[0].length;
  }
  spans.push({ start, end: name.end });
  return spans.filter((span) => span.end > span.start);
}

/** The names with those that sign the embedded posts, and their handles, as persons unless found otherwise. */
export function addSignatures(article: Article, names: readonly Name[]): Name[] {
  if (article.posts.length === 0) return [...names];
  const found = new Map(names.map((name) => [`${name.start}-${name.end}`, name]));
  const signed: Name[] = [];
  let block = 0;
  for (const { name, handle } of article.posts) {
    if (!handle) continue;
    while (block + 1 < article.blocks.length && (article.blocks[block]?.end ?? 0) < handle.end) block++;
    for (const span of [...(name ? formsOf(article.text, name) : []), handle])
      signed.push(found.get(`${span.start}-${span.end}`) ?? makeName(article, block, span, 'person'));
  }
  const others = names.filter(({ start, end }) => !signed.some((name) => start < name.end && name.start < end));
  return [...others, ...signed].sort((a, b) => a.start - b.start);
}

/** Makes one of the names and the handle in each signature. */
export function linkSignatures(article: Article, entries: Entries, entryOf: (name: number) => Entry): void {
  let at = 0;
  for (const { name, handle } of article.posts) {
    if (!handle) continue;
    const from = name?.start ?? handle.start;
    while (at < entries.names.length && (entries.names[at] as Name).start < from) at++;
    const first = at;
    for (; at < entries.names.length && (entries.names[at] as Name).end <= handle.end; at++)
      entries.groups.join(entryOf(first).index, entryOf(at).index);
  }
}
