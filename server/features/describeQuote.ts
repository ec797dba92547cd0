import * as l10n from '@vscode/l10n';
import type { Quote, QuoteKind } from '../annotate/annotations';
import type { AnnotatedDocument } from '../workspace/annotatedDocument';
import { escapeMarkdown } from './markdown';

/** Kind, speaker, cue and, for an embedded post, channel and date of a quote, in Markdown. */
export function describeQuote(document: AnnotatedDocument, quote: Quote): string {
  const lines = [`**${describeKind(quote.kind)}**`];
  const speaker = speakerName(document, quote);
  lines.push(speaker ? l10n.t('Speaker: {0}', escapeMarkdown(speaker)) : l10n.t('The text does not say who speaks.'));
  if (quote.cue) lines.push(l10n.t('Cue: {0}', `*${escapeMarkdown(document.text(quote.cue))}*`));
  const post = quote.post === undefined ? undefined : document.article.posts[quote.post];
  if (post) {
    if (post.channel) lines.push(l10n.t('Posted on: {0}', escapeMarkdown(post.channel)));
    if (post.date) lines.push(l10n.t('Date: {0}', post.date));
  }
  return lines.join('\n\n');
}

/** The speaker as the article names it: the actor's name, else the words that stand for it; null when nobody is given. */
export function speakerName(document: AnnotatedDocument, quote: Quote): string | null {
  const actor = document.actor(quote.speaker);
  if (actor) return actor.name;
  return quote.speakerSpan ? document.text(quote.speakerSpan) : null;
}

export function describeKind(kind: QuoteKind): string {
  const names: Record<QuoteKind, string> = {
    direct: l10n.t('Direct quote'),
    mixed: l10n.t('Reported speech with quoted words'),
    indirect: l10n.t('Reported speech'),
  };
  return names[kind];
}
