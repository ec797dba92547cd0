import type { ActorLexicon } from '../lexicon';
import { type Entries, type Entry, EntryIndex, onlyGroup } from './entries';
import { fold } from './fold';

/** Makes one of the names of each organisation that differ in their legal form or leave words out. */
export function linkOrganisations(entries: Entries, lexicon: ActorLexicon): void {
  const organisations = entries.all.filter(({ type }) => type === 'organisation');
  const forms = new Set([...lexicon.legalForms].map(fold));
  const byCore = new EntryIndex();
  for (const entry of organisations) byCore.add(core(entry, forms, lexicon), entry);
  for (const entry of organisations)
    for (const same of byCore.get(core(entry, forms, lexicon))) entries.groups.join(entry.index, same.index);
  linkHeads(entries, organisations, lexicon);
}

/** A name without article, legal form and the nouns that only say what kind of company it is. */
function core(entry: Entry, forms: ReadonlySet<string>, lexicon: ActorLexicon): string {
  let end = entry.words.length;
  const loose = (word: string) => forms.has(word) || isCompanyNoun(word, lexicon);
  while (end > 1 && loose(entry.words[end - 1] as string)) end--;
  const start = end > 1 && lexicon.articles.has(entry.words[0] as string) ? 1 : 0;
  return entry.words.slice(start, end).join(' ');
}

function isCompanyNoun(word: string, lexicon: ActorLexicon): boolean {
  const kind = lexicon.nameKinds.get(word);
  return kind?.kind === 'company' || kind?.kind === 'maker';
}

/** `Procura` for `Procura di Trani`: an institution's noun alone, where the article names one such institution. */
function linkHeads(entries: Entries, organisations: readonly Entry[], lexicon: ActorLexicon): void {
  const byHead = new EntryIndex();
  for (const entry of organisations)
    if (entry.words.length > 1)
      for (const word of new Set([entry.words[0] as string, entry.words.at(-1) as string]))
        if (lexicon.nameKinds.has(word)) byHead.add(word, entry);
  for (const entry of organisations) {
    if (entry.words.length > 1) continue;
    const only = onlyGroup(entries, byHead.get(entry.key));
    if (only !== null) entries.groups.join(entry.index, only);
  }
}
