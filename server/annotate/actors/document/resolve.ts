import type { Actor, ActorType, Mention } from '../../annotations';
import type { Article } from '../../article/article';
import type { Description } from '../descriptions';
import type { ActorLayer, NameCandidate } from '../index';
import { linkAcronyms } from './acronyms';
import { makeConsistent } from './consistency';
import { type Entries, type Entry, enterNames } from './entries';
import { gatherNames, type Name } from './name';
import { resolveDescriptions } from './nominals';
import { linkOrganisations } from './organisations';
import { linkPersons } from './persons';
import { readRoles } from './roles';
import { addSignatures, linkSignatures } from './signatures';
import { linkTerritories } from './territories';

/** Makes one actor of the names that mean one thing. `candidates[i]` belongs to `article.blocks[i]`. */
export function resolve(
  article: Article,
  candidates: readonly (readonly NameCandidate[])[],
  descriptions: readonly (readonly Description[])[],
): ActorLayer {
  const names = makeConsistent(article, addSignatures(article, gatherNames(article, candidates)));
  const groups = groupNames(article, names);
  const { roles, free } = readRoles(article, names, descriptions);
  const nominals = resolveDescriptions(free, names, groups, roles, article.language.actors);
  const actors: Actor[] = [];
  const mentions: Mention[] = [];
  const ids = new Map<number, string>();
  const own = new Map<number, Name[]>();
  names.forEach((name, index) => {
    const { start, end, type, metonym } = name;
    const group = groups[index] as number;
    const id = ids.get(group) ?? `a${ids.size + 1}`;
    ids.set(group, id);
    const members = own.get(group);
    if (members) members.push(name);
    else own.set(group, [name]);
    mentions.push({ start, end, actor: id, type, kind: 'name', metonym });
  });
  const said = new Map<number, string[]>();
  for (const { name, text } of roles) {
    const group = groups[name] as number;
    said.set(group, [...(said.get(group) ?? []), text]);
  }
  for (const [group, id] of ids)
    actors.push({ ...describe(id, own.get(group) as Name[]), roles: [...new Set(said.get(group))] });
  for (const { start, end, group, type } of nominals)
    mentions.push({ start, end, actor: ids.get(group) as string, type, kind: 'nominal', metonym: false });
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  return { actors, mentions };
}

/** The group of every name, as a number that names of one actor share. */
function groupNames(article: Article, names: readonly Name[]): number[] {
  const entries = enterNames(names);
  const byName: Entry[] = [];
  for (const entry of entries.all) for (const name of entry.names) byName[name] = entry;
  const entryOf = (name: number) => byName[name] as Entry;
  linkSignatures(article, entries, entryOf);
  linkTerritories(entries, article.language.actors);
  linkAcronyms(entries, article, entryOf);
  linkOrganisations(entries, article.language.actors);
  linkPersons(entries);
  return names.map((_, index) => groupOf(entries, index, entryOf));
}

function groupOf(entries: Entries, name: number, entryOf: (name: number) => Entry): number {
  return entries.groups.find(entries.exceptions.get(name) ?? entryOf(name).index);
}

/** An actor of its names: the fullest form in Latin letters is the name, the others are aliases. */
function describe(id: string, names: readonly Name[]): Actor {
  const forms = [...new Set(names.map(({ text }) => text))];
  const counts = new Map<string, number>();
  for (const { text } of names) counts.set(text, (counts.get(text) ?? 0) + 1);
  const rank = (form: string) =>
    form.startsWith('@') ? 0 : form.split(' ').length + (/^\p{sc=Latin}/u.test(form) ? 9 : 0);
  const name = forms.reduce((best, form) =>
    rank(form) > rank(best) || (rank(form) === rank(best) && (counts.get(form) ?? 0) > (counts.get(best) ?? 0))
      ? form
      : best,
  );
  const types = new Map<ActorType, number>();
  for (const { type } of names) types.set(type, (types.get(type) ?? 0) + 1);
  const type = [...types].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
  return { id, type, name, aliases: forms.filter((form) => form !== name), roles: [] };
}
