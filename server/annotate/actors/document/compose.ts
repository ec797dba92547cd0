import type { Actor, ActorType, Mention, RoleMention, Span } from '../../annotations';
import type { Article } from '../../article/article';
import type { Description } from '../descriptions';
import type { ActorLayer } from '../index';
import type { Name } from './name';
import type { Nominal } from './nominals';
import type { Role } from './roles';

/** What is gathered for one actor before it is written down. */
interface Draft {
  readonly id: string;
  readonly names: Name[];
  readonly roles: string[];
}

/** Writes down what was found: actors in the order of their first mention, mentions in text order. */
export function compose(
  article: Article,
  names: readonly Name[],
  groups: readonly number[],
  roles: readonly Role[],
  nominals: readonly Nominal[],
): ActorLayer {
  const drafts = new Map<number, Draft>();
  const spoken = new Map<number, RoleMention[]>();
  for (const { name, start, end, description } of roles)
    if (description.role) {
      const own = new Set(names[name]?.key.split(' '));
      const of = description.of.split(' ').filter((word) => !own.has(word));
      const role = roleMention({ start, end }, { ...description, of: of.join(' ') });
      spoken.set(name, [...(spoken.get(name) ?? []), role]);
    }
  const mentions: Mention[] = names.map(({ start, end, type, metonym, ...name }, index) => {
    const group = groups[index] as number;
    const draft = drafts.get(group) ?? { id: `a${drafts.size + 1}`, names: [], roles: [] };
    drafts.set(group, draft);
    draft.names.push({ start, end, type, metonym, ...name });
    const offices = spoken.get(index);
    return { start, end, actor: draft.id, type, kind: 'name', metonym, ...(offices ? { roles: offices } : {}) };
  });
  for (const { name, text } of roles) drafts.get(groups[name] as number)?.roles.push(text);
  for (const { start, end, group, type, description } of nominals) {
    const draft = drafts.get(group) as Draft;
    const phrase = { start: end - (description.end - description.start), end };
    if (description.role) draft.roles.push(article.text.slice(phrase.start, phrase.end));
    const offices = description.role ? { roles: [roleMention(phrase, description)] } : {};
    mentions.push({ start, end, actor: draft.id, type, kind: 'nominal', metonym: false, ...offices });
  }
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  return { actors: [...drafts.values()].map(writeActor), mentions };
}

function roleMention({ start, end }: Span, { role, former, of, countries }: Description): RoleMention {
  return { start, end, office: role ?? '', former, of, countries };
}

/** An actor of its names: the fullest form in Latin letters is the name, the others are aliases. */
function writeActor({ id, names, roles }: Draft): Actor {
  const forms = new Map<string, number>();
  const types = new Map<ActorType, number>();
  for (const { text: written, type } of names) {
    const text = oneLine(written);
    forms.set(text, (forms.get(text) ?? 0) + 1);
    types.set(type, (types.get(type) ?? 0) + 1);
  }
  const [name] = [...forms].reduce((best, form) => (isFuller(form, best) ? form : best));
  const [type] = [...types].reduce((best, entry) => (entry[1] > best[1] ? entry : best));
  return {
    id,
    type,
    name,
    aliases: [...forms.keys()].filter((form) => form !== name),
    roles: distinct(roles.map(oneLine)),
  };
}

/** A name or role as it is read, where the text breaks its line inside it. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function isFuller([form, count]: [string, number], [best, bestCount]: [string, number]): boolean {
  const difference = fullness(form) - fullness(best);
  return difference > 0 || (difference === 0 && count > bestCount);
}

/** Words, those of another script than Latin after all others, handles last. */
function fullness(form: string): number {
  if (form.startsWith('@')) return 0;
  return form.split(' ').length + (/^\p{sc=Latin}/u.test(form) ? 100 : 0);
}

/** Each role once, without those that are part of a longer one: `President` beside `U.S. President`. */
function distinct(roles: readonly string[]): string[] {
  const once = [...new Map(roles.map((role) => [role.toLowerCase(), role])).values()];
  if (once.length > 20) return once;
  return once.filter((role) => !once.some((other) => other !== role && includesWords(other, role)));
}

function includesWords(longer: string, shorter: string): boolean {
  return longer.length > shorter.length && ` ${longer.toLowerCase()} `.includes(` ${shorter.toLowerCase()} `);
}
