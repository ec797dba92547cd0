import type { AnnotatedFile } from '../workspace/annotateFile';
import { codePoints } from './codePoints';
import { type ExportFormat, happened } from './format';
import { type Labelled, labelled } from './labelled';

/** How much of the text around a quotation helps to find it again, in UTF-16 code units. */
const CONTEXT = 32;

/** W3C Web Annotation Data Model (2017) in JSON-LD: one collection, an annotation a label. */
export const webAnnotation: ExportFormat = {
  id: 'w3c',
  title: 'W3C Web Annotation (JSON-LD)',
  extension: '.jsonld',
  offsets: 'code points',
  cannotExpress: ['what a date was resolved against, other than as text', 'sentences that assert nothing'],
  stream() {
    let separator = '';
    return {
      begin:
        '{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationCollection","label":"Fonte","first":{"type":"AnnotationPage","items":[',
      add(article) {
        const items = annotationsOf(article).map((item) => JSON.stringify(item));
        const content = items.length > 0 ? `${separator}\n${items.join(',\n')}` : '';
        if (content) separator = ',';
        const losses = [{ what: 'sentences that assert nothing', count: article.summary.sentences.none }];
        return { content, losses: happened(losses) };
      },
      end: () => '\n]}}\n',
    };
  },
};

function annotationsOf(article: AnnotatedFile): object[] {
  const { labels, links } = labelled(article);
  const points = codePoints(article.text);
  const source = encodeURI(article.name);
  const idOf = (id: string) => `urn:fonte:${encodeURIComponent(article.name)}:${id}`;
  const target = (label: Labelled) =>
    label.parts.map(({ start, end }) => ({
      source,
      selector: [
        { type: 'TextPositionSelector', ...points.span({ start, end }) },
        {
          type: 'TextQuoteSelector',
          exact: article.text.slice(start, end),
          prefix: wellFormed(article.text.slice(Math.max(0, start - CONTEXT), start)),
          suffix: wellFormed(article.text.slice(end, end + CONTEXT)),
        },
      ],
    }));
  return [
    ...labels.map((label) => ({
      id: idOf(label.id),
      type: 'Annotation',
      motivation: label.layer === 'sentence' ? 'assessing' : 'identifying',
      body: [
        { type: 'TextualBody', purpose: 'classifying', value: label.label },
        ...Object.entries(label.details).map(([name, value]) => ({
          type: 'TextualBody',
          purpose: 'describing',
          value: `${name}: ${value}`,
        })),
      ],
      target: target(label),
    })),
    ...links.map(({ kind, from, to }) => ({
      id: idOf(`${from}-${kind}`),
      type: 'Annotation',
      motivation: 'linking',
      body: [idOf(to), { type: 'TextualBody', purpose: 'classifying', value: kind }],
      target: idOf(from),
    })),
  ];
}

/** A cut text without half a character at its ends. */
function wellFormed(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
}
