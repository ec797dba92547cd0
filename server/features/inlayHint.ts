import { type InlayHint, InlayHintKind } from 'vscode-languageserver';
import type { Quote, Span, TemporalExpression } from '../annotate/annotations';
import type { AnnotatedDocument } from '../workspace/annotatedDocument';
import type { Settings } from '../workspace/settings';
import { cancellable } from './cancellable';
import { describeDate } from './describeDate';
import { speakerName } from './describeQuote';
import type { Feature } from './feature';
import { markup } from './markdown';

/** A speaker named farther from the quote than this, in UTF-16 code units, is worth a hint. */
const FAR = 240;
/** Values that name a day or more: `2025-12-26`, `2025-12`, `2025-W52`, `2025-12-26T15:30`; not `PXY` or `PAST_REF`. */
const POINT = /^\d{4}(?:-|$)/;

/** Inlay hints: the value of dates, and the speaker of a quote whose speaker is far away. */
export const inlayHint: Feature = {
  capabilities: { inlayHintProvider: true },
  register({ connection, documents, settings }) {
    connection.languages.inlayHint.on(
      cancellable(async ({ textDocument, range }, token): Promise<InlayHint[]> => {
        const document = await documents.annotated(textDocument.uri, token);
        if (!document) return [];
        const { inlayHints } = await settings();
        const from = document.document.offsetAt(range.start);
        const to = document.document.offsetAt(range.end);
        const within = ({ start, end }: Span) => end >= from && start <= to;
        const { dates, quotes } = document.annotations;
        return [
          ...dates
            .filter((date) => within(date) && wanted(document, date, inlayHints))
            .map((date) => dateHint(document, date)),
          ...(inlayHints.speakers ? quotes : []).flatMap((quote) => speakerHint(document, quote, within)),
        ];
      }),
    );
  },
};

function wanted(document: AnnotatedDocument, date: TemporalExpression, wishes: Settings['inlayHints']): boolean {
  if (!POINT.test(date.value) || document.text(date) === date.value) return false;
  return date.anchor === 'none' ? wishes.absoluteDates : wishes.relativeDates;
}

function dateHint(document: AnnotatedDocument, date: TemporalExpression): InlayHint {
  return {
    position: document.document.positionAt(date.end),
    label: date.value.replace(/T[A-Z]+$/, ''),
    paddingLeft: true,
    kind: InlayHintKind.Type,
    tooltip: markup(describeDate(date, document.annotated), ['markdown']),
  };
}

function speakerHint(document: AnnotatedDocument, quote: Quote, within: (span: Span) => boolean): InlayHint[] {
  const first = quote.content[0];
  const name = speakerName(document, quote);
  if (!first || !name || !within(first) || quote.post !== undefined || !isFar(quote, document)) return [];
  return [
    {
      position: document.document.positionAt(first.start),
      label: `${name}:`,
      paddingRight: true,
      kind: InlayHintKind.Parameter,
    },
  ];
}

/** Whether nothing near the quote names its speaker. */
function isFar({ content, speaker, speakerSpan }: Quote, document: AnnotatedDocument): boolean {
  const near = ({ start, end }: Span) => content.some((part) => start - part.end < FAR && part.start - end < FAR);
  if (speakerSpan) return !near(speakerSpan);
  return speaker !== null && !document.mentionsOf(speaker).some(near);
}
