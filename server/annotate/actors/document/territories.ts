import type { ActorLexicon } from '../lexicon';
import type { Entries } from './entries';

/** Makes one of the names of one country or capital: `Stati Uniti`, `Usa`, `America`. */
export function linkTerritories(entries: Entries, lexicon: ActorLexicon): void {
  const known = new Map<string, number>();
  for (const entry of entries.all) {
    const territory = entry.type === 'person' ? undefined : lexicon.territoryByKey.get(entry.key);
    if (!territory) continue;
    const place = `${entry.type} ${territory.code} ${territory.capital}`;
    const first = known.get(place);
    if (first === undefined) known.set(place, entry.index);
    else entries.groups.join(first, entry.index);
  }
}
