import * as l10n from '@vscode/l10n';
import type { AnnotatedArticle } from '../annotate/annotate';
import type { TemporalExpression } from '../annotate/annotations';
import { escapeMarkdown } from './markdown';

/** What a temporal expression means: its text, TIMEX3 type and value, and what it was resolved against, in Markdown. */
export function describeDate(date: TemporalExpression, { article }: AnnotatedArticle): string {
  const lines = [`**${escapeMarkdown(article.text.slice(date.start, date.end))}**`, `${date.type} \`${date.value}\``];
  if (date.anchorValue) lines.push(l10n.t('Resolved against {0}', date.anchorValue));
  return lines.join('\n\n');
}
