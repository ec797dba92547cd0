import type { ActorLexicon } from '../lexicon';
import { type Entries, type Entry, EntryIndex, onlyGroup } from './entries';
import { fold } from './fold';

/** A clipped form has at least so many letters: `Sampdo` for `Sampdoria`. */
const SHORTEST_CLIPPING = 4;

/** Makes one of the names of each organisation that differ in their legal form or leave words out. */
export function linkOrganisations(entries: Entries, lexicon: ActorLexicon): void {
  const organisations = entries.all.filter(({ type }) => type === 'organisation');
  const cores = coresOf(organisations, lexicon);
  const byCore = new EntryIndex();
  for (const entry of organisations) byCore.add((cores.get(entry) as readonly string[]).join(' '), entry);
  for (const entry of organisations)
    for (const same of byCore.get((cores.get(entry) as readonly string[]).join(' ')))
      entries.groups.join(entry.index, same.index);
  linkAliases(entries, organisations, lexicon);
  linkHeads(entries, organisations, lexicon);
  linkParts(entries, organisations, cores, lexicon);
}

/** `Viminale` and `ministero dell'Interno`: what one has to know. */
function linkAliases(entries: Entries, organisations: readonly Entry[], lexicon: ActorLexicon): void {
  const known = new Map<number, number>();
  for (const { key, index } of organisations) {
    const group = lexicon.aliases.get(key);
    if (group === undefined) continue;
    const first = known.get(group);
    if (first === undefined) known.set(group, index);
    else entries.groups.join(first, index);
  }
}

/** Names without article, legal form and the nouns that only say what kind of company it is. */
function coresOf(organisations: readonly Entry[], lexicon: ActorLexicon): Map<Entry, readonly string[]> {
  const forms = new Set([...lexicon.legalForms].map(fold));
  const loose = (word: string) => forms.has(word) || isCompanyNoun(word, lexicon);
  return new Map(
    organisations.map((entry) => {
      const { words } = entry;
      let end = words.length;
      while (end > 1 && loose(words[end - 1] as string)) end--;
      const start = end > 1 && lexicon.articles.has(words[0] as string) ? 1 : 0;
      return [entry, words.slice(start, end)];
    }),
  );
}

function isCompanyNoun(word: string, lexicon: ActorLexicon): boolean {
  const kind = lexicon.nameKinds.get(word);
  return kind?.kind === 'company' || kind?.kind === 'maker';
}

/**
 * `Procura` for `Procura di Trani`, `federal government` for `Norwegian government`: an institution's noun with
 * nothing that names it, where the article names one such institution.
 */
function linkHeads(entries: Entries, organisations: readonly Entry[], lexicon: ActorLexicon): void {
  const byHead = new EntryIndex();
  for (const entry of organisations)
    if (entry.words.length > 1) for (const head of headsOf(entry, lexicon)) byHead.add(head, entry);
  for (const entry of organisations) {
    if (!isUnnamed(entry, entries, lexicon)) continue;
    for (const head of headsOf(entry, lexicon)) {
      const only = onlyGroup(
        entries,
        byHead.get(head).filter((other) => other !== entry),
      );
      if (only !== null) entries.groups.join(entry.index, only);
    }
  }
}

function headsOf({ words }: Entry, lexicon: ActorLexicon): Set<string> {
  const ends = [words[0] as string, words.at(-1) as string];
  return new Set(ends.filter((word) => lexicon.nameKinds.get(word)?.type === 'organisation'));
}

function isUnnamed(entry: Entry, entries: Entries, lexicon: ActorLexicon): boolean {
  if (entry.words.length === 1) return true;
  const { text } = entries.names[entry.names[0] as number] as { text: string };
  return text === text.toLowerCase() && !entry.words.some((word) => lexicon.demonyms.get(word));
}

/** The beginning or the end of one organisation's name: `Kestrel` for `Kestrel Air`, or a clipped word. */
function linkParts(
  entries: Entries,
  organisations: readonly Entry[],
  cores: ReadonlyMap<Entry, readonly string[]>,
  lexicon: ActorLexicon,
): void {
  const parts = new EntryIndex();
  for (const entry of organisations) {
    const { words } = entry;
    for (let cut = 1; cut < Math.min(words.length, 8); cut++) {
      if (isLoose(words.slice(cut), lexicon)) parts.add(words.slice(0, cut).join(' '), entry);
      if (isGeneric(words.slice(0, cut), lexicon)) parts.add(words.slice(cut).join(' '), entry);
    }
    const [word] = words as [string];
    if (words.length === 1)
      for (let length = SHORTEST_CLIPPING; length < Math.min(word.length - 1, 12); length++)
        parts.add(word.slice(0, length), entry);
  }
  for (const entry of organisations) {
    const core = cores.get(entry) as readonly string[];
    const common = core.every((word) => lexicon.nameKinds.has(word) || lexicon.demonyms.get(word) !== undefined);
    if (common) continue;
    const only = onlyGroup(entries, parts.get(core.join(' ')));
    if (only !== null) entries.groups.join(entry.index, only);
  }
}

/** Whether words at a name's end may be left out: not where they name a part of the body, or a body at a place. */
function isLoose(words: readonly string[], lexicon: ActorLexicon): boolean {
  return words.every((word) => {
    const kind = lexicon.nameKinds.get(word);
    if (kind?.type === 'organisation') return kind.kind === 'company' || kind.within === 'company';
    return !lexicon.connectors.has(word) || lexicon.of.has(word);
  });
}

/** Whether words at a name's beginning only say what kind of body it is: `Church of`, `Gruppo`. */
function isGeneric(words: readonly string[], lexicon: ActorLexicon): boolean {
  return words.every((word) => lexicon.nameKinds.has(word) || lexicon.of.has(word) || lexicon.articles.has(word));
}
