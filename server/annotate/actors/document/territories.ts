import type { Article } from '../../article/article';
import type { Territory } from '../lexicon';
import type { Entries } from './entries';
import type { Name } from './name';

/** Makes one of the names of one country or capital: `Stati Uniti`, `Usa`, `America`, in whatever language. */
export function linkTerritories(entries: Entries, article: Article): void {
  const known = new Map<string, number>();
  for (const entry of entries.all) {
    const name = entries.names[entry.names[0] as number];
    const territory = name && name.type !== 'person' ? territoryOf(name, article) : undefined;
    if (!territory) continue;
    const place = `${entry.type} ${territory.code} ${territory.capital}`;
    const first = known.get(place);
    if (first === undefined) known.set(place, entry.index);
    else entries.groups.join(first, entry.index);
  }
}

/** The country or capital that a name means in the language of its paragraph, or of the article. */
export function territoryOf({ key, block }: Name, article: Article): Territory | undefined {
  const lexicon = article.blocks[block]?.paragraph.language.actors;
  return lexicon?.territoryByKey.get(key) ?? article.language.actors.territoryByKey.get(key);
}
