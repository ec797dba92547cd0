import type { ActorType } from '../../annotations';
import { skeleton } from './fold';
import type { Name } from './name';
import { UnionFind } from './unionFind';

/** One written form of one type, with all the places where the article uses it. */
export interface Entry {
  readonly index: number;
  readonly type: ActorType;
  readonly key: string;
  readonly words: readonly string[];
  /** Skeletons of the words. */
  readonly sounds: readonly string[];
  /** Indices into the article's names, in text order; never empty. */
  readonly names: readonly number[];
}

/** The entries of an article and which of them mean one actor. */
export interface Entries {
  readonly names: readonly Name[];
  readonly all: readonly Entry[];
  readonly groups: UnionFind;
  /** For names whose entry alone does not tell, the entry that they belong to, by the name's index. */
  readonly exceptions: Map<number, number>;
}

/** Groups names by type and folded form. */
export function enterNames(names: readonly Name[]): Entries {
  const byForm = new Map<string, { type: ActorType; key: string; names: number[] }>();
  names.forEach(({ type, key }, index) => {
    const form = `${type} ${key}`;
    const entry = byForm.get(form);
    if (entry) entry.names.push(index);
    else byForm.set(form, { type, key, names: [index] });
  });
  const all = [...byForm.values()].map((entry, index) => {
    const words = entry.key.split(' ');
    return { ...entry, index, words, sounds: words.map(skeleton) };
  });
  return { names, all, groups: new UnionFind(all.length), exceptions: new Map() };
}

/** The first group of a list, when all its entries are in one group. */
export function onlyGroup(entries: Entries, members: readonly Entry[]): number | null {
  const [first, ...others] = members;
  if (!first) return null;
  const group = entries.groups.find(first.index);
  return others.every(({ index }) => entries.groups.find(index) === group) ? group : null;
}

/**
 * Decides, name by name, to which of several groups an ambiguous form belongs: the one mentioned last before it, or
 * first after it where none was mentioned yet.
 */
export function attachByRecency(entries: Entries, ambiguous: Entry, candidates: readonly Entry[]): void {
  const spots = candidates
    .flatMap((candidate) => candidate.names.map((name) => ({ name, entry: candidate.index })))
    .sort((a, b) => a.name - b.name);
  let next = 0;
  for (const name of ambiguous.names) {
    while (next < spots.length && (spots[next] as { name: number }).name < name) next++;
    const spot = spots[next - 1] ?? spots[next];
    if (spot) entries.exceptions.set(name, spot.entry);
  }
}

/** Entries by a text, such as a last word. */
export class EntryIndex {
  private readonly entries = new Map<string, Entry[]>();

  add(key: string, entry: Entry): void {
    const known = this.entries.get(key);
    if (!known) this.entries.set(key, [entry]);
    else if (known.at(-1) !== entry) known.push(entry);
  }

  get(key: string): readonly Entry[] {
    return this.entries.get(key) ?? [];
  }
}
