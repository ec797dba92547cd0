import * as l10n from '@vscode/l10n';
import type { AnnotatedArticle } from '../annotate/annotate';
import type { TemporalExpression } from '../annotate/annotations';
import { spokenLocale } from '../localize';
import { escapeMarkdown } from './markdown';
import { shiftInWords } from './shiftInWords';

/** What a temporal expression means: its text, TIMEX3 type and value, and how the value came about, in Markdown. */
export function describeDate(date: TemporalExpression, { article }: AnnotatedArticle): string {
  const lines = [`**${escapeMarkdown(article.text.slice(date.start, date.end))}**`];
  const words = valueInWords(date.value);
  lines.push(words ? `${escapeMarkdown(words)} · ${date.type} \`${date.value}\`` : `${date.type} \`${date.value}\``);
  const explanation = explainDate(date);
  if (explanation) lines.push(escapeMarkdown(explanation));
  return lines.join('\n\n');
}

/** Why the expression has its value, in the user's language; null where it tells everything itself. */
export function explainDate({
  anchor,
  anchorValue,
  resolution,
  impossible,
  unanchored,
}: TemporalExpression): string | null {
  if (impossible) return l10n.t('The calendar has no such day.');
  if (unanchored) return l10n.t('It depends on the article’s publication date, which is not known.');
  if (!anchorValue || anchor === 'none') return null;
  const value = valueInWords(anchorValue) ?? anchorValue;
  const anchors = {
    published: l10n.t('the article’s date, {0}', value),
    post: l10n.t('the post’s date, {0}', value),
    previous: l10n.t('the date mentioned before, {0}', value),
  };
  const named = anchors[anchor];
  if (!resolution) return l10n.t('Resolved against {0}', named);
  if (resolution.shift !== undefined) return shiftInWords(resolution.shift, resolution.unit, named);
  if (resolution.side === 'before') return l10n.t('the last such date before {0}', named);
  if (resolution.side === 'after') return l10n.t('the next such date after {0}', named);
  return l10n.t('the same date as {0}', named);
}

/** A day, month or year as the user's language writes it; null for other values. */
export function valueInWords(value: string): string | null {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:T(\d{2}):(\d{2}))?$/.exec(value);
  if (!match) return null;
  const [, year, month, day, hour, minute] = match;
  const date = new Date(
    Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1), Number(hour ?? 0), Number(minute ?? 0)),
  );
  return new Intl.DateTimeFormat(spokenLocale() === 'en' ? 'en-GB' : spokenLocale(), {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day ? { day: 'numeric' } : {}),
    ...(hour ? { hour: '2-digit', minute: '2-digit' } : {}),
  }).format(date);
}
