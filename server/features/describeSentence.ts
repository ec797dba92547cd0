import * as l10n from '@vscode/l10n';
import type { Sentence, Severity, Span } from '../annotate/annotations';
import { describeReason } from '../checks/reasons';
import type { AnnotatedDocument } from '../workspace/annotatedDocument';
import { escapeMarkdown } from './markdown';

/** Why a sentence is flagged, in Markdown; empty for one that is not. */
export function describeSentence(document: AnnotatedDocument, sentence: Sentence): { span: Span; text: string } {
  const reasons = sentence.reasons.map((reason) => `- ${escapeMarkdown(describeReason(reason))}`).join('\n');
  return { span: sentence, text: [headline(document, sentence), reasons].filter(Boolean).join('\n\n') };
}

function headline(document: AnnotatedDocument, { status, severity, source }: Sentence): string {
  if (status === 'unsourced' && severity)
    return `**${l10n.t('No source stands behind this statement.')}** ${describeNeed(severity)}`;
  if (status === 'anonymous') {
    const words = document.actor(source)?.name ?? source;
    const title = `**${l10n.t('This statement rests on a source that the reader cannot name.')}**`;
    return words ? `${title} *${escapeMarkdown(words)}*` : title;
  }
  return '';
}

function describeNeed(severity: Severity): string {
  const texts: Record<Severity, string> = {
    high: l10n.t('A reader needs one here.'),
    medium: l10n.t('A reader may want one here.'),
    low: l10n.t('A reader can do without one here.'),
  };
  return texts[severity];
}
