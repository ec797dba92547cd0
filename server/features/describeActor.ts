import * as l10n from '@vscode/l10n';
import type { ActorType, Mention } from '../annotate/annotations';
import type { ActorIndex, IndexedActor } from '../workspace/actorIndex';
import type { AnnotatedDocument } from '../workspace/annotatedDocument';
import { fileName } from '../workspace/leftAlone';
import { escapeMarkdown, excerpt } from './markdown';

const MOST_ARTICLES = 5;

/** Name, type, roles, aliases with counts, mentions, quotes and first mention of the actor of a mention, in Markdown. */
export function describeActor(document: AnnotatedDocument, mention: Mention, index?: ActorIndex): string {
  const actor = document.actor(mention.actor);
  if (!actor) return '';
  const mentions = document.mentionsOf(actor.id);
  const lines = [`**${escapeMarkdown(actor.name)}** (${describeType(actor.type)})`];
  if (mention.metonym) lines.push(l10n.t('Here the place stands for those who govern it.'));
  if (actor.roles.length > 0) lines.push(l10n.t('Roles: {0}', actor.roles.map(escapeMarkdown).join('; ')));
  const forms = countForms(document, mentions);
  forms.delete(actor.name);
  if (forms.size > 0) {
    const counted = [...forms].map(([form, count]) => `${escapeMarkdown(form)} (${count})`);
    lines.push(l10n.t('Also written: {0}', counted.join(', ')));
  }
  lines.push(describeCounts(mentions.length, document.quotesOf(actor.id).length));
  const first = mentions[0];
  if (first) lines.push(describeFirst(document, first));
  const others = index?.elsewhere(document.document.uri, actor) ?? [];
  if (others.length > 0) lines.push(describeElsewhere(others));
  return lines.join('\n\n');
}

/** The other articles that name the actor, the first few by name. */
function describeElsewhere(others: readonly IndexedActor[]): string {
  const names = others.slice(0, MOST_ARTICLES).map(({ uri }) => escapeMarkdown(fileName(uri)));
  const more = others.length - names.length;
  return l10n.t('Also in: {0}', names.join(', ') + (more > 0 ? ` (+${more})` : ''));
}

/** `12 mentions, 3 quotes`. */
export function describeCounts(mentions: number, quotes: number): string {
  const first = mentions === 1 ? l10n.t('1 mention') : l10n.t('{0} mentions', mentions);
  const second = quotes === 1 ? l10n.t('1 quote') : l10n.t('{0} quotes', quotes);
  return `${first}, ${second}`;
}

export function describeType(type: ActorType): string {
  const names: Record<ActorType, string> = {
    person: l10n.t('person'),
    organisation: l10n.t('organisation'),
    place: l10n.t('place'),
  };
  return names[type];
}

/** How often each form of a name is used; forms in the order of first use. */
function countForms(document: AnnotatedDocument, mentions: readonly Mention[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const mention of mentions) {
    const form = document.text(mention).replace(/\s+/g, ' ');
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return counts;
}

function describeFirst(document: AnnotatedDocument, first: Mention): string {
  const line = document.range(first).start.line + 1;
  const sentence = document.sentenceAt(first.start);
  const where = l10n.t('First mention: line {0}', line);
  return sentence ? `${where}: *${excerpt(document.text(sentence))}*` : where;
}
