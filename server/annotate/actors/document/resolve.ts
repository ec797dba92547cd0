import type { Article } from '../../article/article';
import type { Description } from '../descriptions';
import type { ActorLayer, NameCandidate } from '../index';
import { linkAcronyms } from './acronyms';
import { compose } from './compose';
import { makeConsistent } from './consistency';
import { completeDefinitions } from './definitions';
import { type Entry, enterNames } from './entries';
import { linkMisspellings } from './misspellings';
import { gatherNames, type Name } from './name';
import { resolveDescriptions } from './nominals';
import { linkOrganisations } from './organisations';
import { linkPersons } from './persons';
import { readRoles } from './roles';
import { addSignatures, linkSignatures } from './signatures';
import { linkTerritories } from './territories';
import { trimNames } from './trimming';

/** Makes one actor of the names that mean one thing. `candidates[i]` belongs to `article.blocks[i]`. */
export function resolve(
  article: Article,
  candidates: readonly (readonly NameCandidate[])[],
  descriptions: readonly (readonly Description[])[],
): ActorLayer {
  const found = completeDefinitions(article, trimNames(article, gatherNames(article, candidates)));
  const names = makeConsistent(article, addSignatures(article, found));
  const groups = groupNames(article, names);
  const { roles, free } = readRoles(article, names, descriptions);
  const nominals = resolveDescriptions(free, names, groups, roles, article);
  return compose(article, names, groups, roles, nominals);
}

/** The group of every name, as a number that names of one actor share. */
function groupNames(article: Article, names: readonly Name[]): number[] {
  const entries = enterNames(names);
  const byName: Entry[] = [];
  for (const entry of entries.all) for (const name of entry.names) byName[name] = entry;
  const entryOf = (name: number) => byName[name] as Entry;
  linkSignatures(article, entries, entryOf);
  linkTerritories(entries, article);
  linkAcronyms(entries, article, entryOf);
  linkOrganisations(entries, article.language.actors);
  linkPersons(entries);
  linkMisspellings(entries);
  return names.map((_, name) => entries.groups.find(entries.exceptions.get(name) ?? entryOf(name).index));
}
