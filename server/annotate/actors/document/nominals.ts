import type { ActorType, Span } from '../../annotations';
import type { Article } from '../../article/article';
import type { Description } from '../descriptions';
import type { ActorLexicon } from '../lexicon';
import type { Name } from './name';
import { officeStem } from './office';
import type { FreeDescription, Role } from './roles';
import { territoryOf } from './territories';

/** A free-standing description of an actor that the article names. */
export interface Nominal extends Span {
  readonly group: number;
  readonly type: ActorType;
  readonly description: Description;
}

/** What is known of an actor while the article is read from its beginning. */
interface Known {
  readonly group: number;
  readonly type: ActorType;
  readonly total: number;
  readonly kinds: Set<string>;
  /** The words of the actor's names that are nouns for its kind. */
  readonly words: Set<string>;
  readonly roles: Set<string>;
  readonly formerRoles: Set<string>;
  readonly countries: Set<string>;
  /** Groups of the names in what is said of the actor. */
  readonly relations: Set<number>;
  readonly company: boolean;
  readonly country: boolean;
  readonly capital: boolean;
  lastBlock: number;
  lastEnd: number;
}

/** Among so many actors last mentioned, and most mentioned, a description finds its own. */
const WINDOW = 10;
/** What a candidate is worth by what speaks for it; a description needs LEAST in all. Weighed on the dev articles. */
const WEIGHT = {
  sameBlock: 1.5,
  blockBefore: 0.8,
  frequency: 0.6,
  kind: 2,
  role: 3,
  roleOnly: 1.5,
  country: 2.5,
  hint: 2,
  otherRole: -1,
  sameSentence: -1.5,
  near: 1,
  unrelated: -1.5,
} as const;
const LEAST = { organisation: 1.5, place: 2, person: 2 } as const;

/** Finds, for each free description, the actor that it stands for; what fits nobody well enough is left out. */
export function resolveDescriptions(
  free: readonly FreeDescription[],
  names: readonly Name[],
  groups: readonly number[],
  roles: readonly Role[],
  article: Article,
): Nominal[] {
  const lexicon = article.language.actors;
  const known = collect(names, groups, roles, article);
  const frequent = [...known.values()].sort((a, b) => b.total - a.total).slice(0, WINDOW);
  const recent: Known[] = [];
  const nominals: Nominal[] = [];
  let next = 0;
  for (const description of free) {
    for (; next < names.length && (names[next] as Name).start < description.start; next++)
      touch(recent, known.get(groups[next] as number) as Known, names[next] as Name);
    const candidates = new Set([...recent, ...frequent]);
    let best: Known | null = null;
    let most = 0;
    for (const candidate of candidates) {
      const score = candidate.lastBlock < 0 ? 0 : rate(candidate, description, groups, lexicon);
      if (score > most) [best, most] = [candidate, score];
    }
    if (!best || most < LEAST[best.type]) continue;
    const { start, end } = description;
    nominals.push({ start, end, group: best.group, type: best.type, description: description.description });
    learn(best, description.description);
    touch(recent, best, { block: description.block, end });
  }
  return nominals;
}

function collect(
  names: readonly Name[],
  groups: readonly number[],
  roles: readonly Role[],
  article: Article,
): Map<number, Known> {
  const lexicon = article.language.actors;
  const totals = new Map<number, number>();
  for (const group of groups) totals.set(group, (totals.get(group) ?? 0) + 1);
  const known = new Map<number, Known>();
  names.forEach((name, index) => {
    const { type, key, text } = name;
    const group = groups[index] as number;
    let actor = known.get(group);
    const territory = type === 'place' ? territoryOf(name, article) : undefined;
    if (!actor) {
      actor = {
        group,
        type,
        total: totals.get(group) ?? 0,
        kinds: new Set(),
        words: new Set(),
        roles: new Set(),
        formerRoles: new Set(),
        countries: new Set(territory ? [territory.code] : []),
        relations: new Set(),
        company: text.split(' ').some((word) => lexicon.legalForms.has(word)),
        country: territory?.capital === false,
        capital: territory?.capital === true,
        lastBlock: -1,
        lastEnd: 0,
      };
      known.set(group, actor);
    }
    if (type === 'organisation' || type === 'place')
      for (const word of key.split(' ')) {
        const kind = lexicon.nameKinds.get(word);
        if (kind?.type === type) {
          actor.kinds.add(kind.kind);
          actor.words.add(word);
        }
        if (type === 'organisation') for (const code of lexicon.demonyms.get(word) ?? []) actor.countries.add(code);
      }
  });
  for (const { name, description, inside } of roles) {
    const actor = known.get(groups[name] as number) as Known;
    learn(actor, description);
    for (const related of inside) actor.relations.add(groups[related] as number);
  }
  return known;
}

/** What a description beside a name, or one that was resolved, tells of an actor. */
function learn(actor: Known, { role, kinds, countries, former }: Description): void {
  if (role) (former ? actor.formerRoles : actor.roles).add(officeStem(role));
  for (const kind of kinds) if (kind?.type === actor.type) actor.kinds.add(kind.kind);
  if (actor.type !== 'place' && new Set(countries).size === 1) actor.countries.add(countries[0] as string);
}

function touch(recent: Known[], actor: Known, { block, end }: { block: number; end: number }): void {
  actor.lastBlock = block;
  actor.lastEnd = end;
  const at = recent.indexOf(actor);
  if (at >= 0) recent.splice(at, 1);
  recent.push(actor);
  if (recent.length > WINDOW) recent.shift();
}

/** How well an actor fits a description; 0 when it cannot be meant. */
function rate(
  actor: Known,
  { description, inside, block, start, sentenceStart }: FreeDescription,
  groups: readonly number[],
  lexicon: ActorLexicon,
): number {
  const { countries, complement } = description;
  if (actor.type !== 'person' && (complement || inside.length > 0 || description.named)) return 0;
  let score = 0;
  const related = inside.every((name) => actor.relations.has(groups[name] as number));
  if (complement && countries.length === 0 && !(inside.length > 0 && related)) {
    if (actor.relations.size > 0 || inside.length > 0) return 0;
    score += WEIGHT.unrelated;
  }
  if (actor.type === 'person') {
    const fit = ratePerson(actor, description, block);
    if (fit === null) return 0;
    score += fit;
    if (fit <= 0 && actor.lastEnd > sentenceStart) score += WEIGHT.sameSentence;
  } else {
    const fit = fitOf(actor, description, lexicon);
    if (fit === 0) return 0;
    if (fit === 2) score += WEIGHT.kind;
    if (actor.country && description.nearby !== null && actor.countries.has(description.nearby)) score += WEIGHT.hint;
  }
  if (countries.length > 0 && actor.countries.size > 0) {
    if (!countries.some((code) => actor.countries.has(code))) return 0;
    score += WEIGHT.country;
  } else if (countries.length > 0 && actor.type !== 'person') return 0;
  if (actor.lastBlock === block) score += WEIGHT.sameBlock;
  else if (actor.lastBlock === block - 1) score += WEIGHT.blockBefore;
  score += WEIGHT.near * Math.max(0, 1 - (start - actor.lastEnd) / 400);
  return score + WEIGHT.frequency * Math.min(3, Math.log2(actor.total));
}

/**
 * What a person's offices say for a description; null when it cannot be meant. An office that is not described further
 * must be known of the person: the former holder of what somebody holds now is somebody else, while who held it may
 * still be called by it just after.
 */
function ratePerson(person: Known, description: Description, block: number): number | null {
  const { role, kinds, countries, former, office } = description;
  if (role !== null) {
    const stem = officeStem(role);
    const unplaced = countries.length > 0 && person.countries.size === 0;
    if ((former ? person.formerRoles : person.roles).has(stem)) return unplaced ? WEIGHT.roleOnly : WEIGHT.role;
    if (!former && person.formerRoles.has(stem) && person.lastBlock === block) return WEIGHT.roleOnly;
  }
  if (!kinds.includes(null) || (office && countries.length === 0)) return null;
  return person.roles.size > 0 ? WEIGHT.otherRole : 0;
}

/** 2 when an actor is of a kind that is described, 1 when it may be, 0 when not. */
function fitOf(actor: Known, { kinds, noun, compound }: Description, lexicon: ActorLexicon): 0 | 1 | 2 {
  let fit: 0 | 1 | 2 = 0;
  if (actor.words.has(noun) && kinds.some((kind) => kind?.type === actor.type)) return 2;
  for (const kind of kinds) {
    if (kind?.type !== actor.type) continue;
    if (kind.kind === 'country' && actor.country) return 2;
    if ((kind.kind === 'capital' || kind.kind === 'city') && actor.capital) return 2;
    if (kind.kind === 'country' || kind.kind === 'capital') continue;
    if (kind.kind === 'company' && actor.company) return 2;
    if (compound && !kind.open) continue;
    for (const own of actor.kinds)
      if (own === kind.kind && kind.type === 'organisation') return 2;
      else if (own !== 'media' && isWithin(own, kind.kind, lexicon)) fit = 1;
    if (actor.kinds.size === 0 && !actor.country && !actor.capital && kind.open) fit = 1;
  }
  return fit;
}

function isWithin(own: string, asked: string, lexicon: ActorLexicon): boolean {
  for (let kind: string | null = own; kind !== null; kind = lexicon.kinds.get(kind)?.within ?? null)
    if (kind === asked) return true;
  return false;
}
