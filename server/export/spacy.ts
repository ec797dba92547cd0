import { codePoints } from './codePoints';
import { type ExportFormat, happened } from './format';
import { labelled } from './labelled';

/** JSON Lines as Prodigy and spaCy's span categoriser read them: one article a line, spans may overlap. */
export const spacy: ExportFormat = {
  id: 'spacy',
  title: 'spaCy / Prodigy JSONL',
  extension: '.jsonl',
  offsets: 'code points',
  cannotExpress: [
    'one span in several parts: each part is a span',
    'speakers and cues as links',
    'sentences that assert nothing',
  ],
  stream: () => ({
    begin: '',
    add(article) {
      const { labels, links } = labelled(article);
      const points = codePoints(article.text);
      const spans = labels.flatMap(({ label, parts, details }) =>
        parts.map((part) => ({ ...points.span(part), label, ...details })),
      );
      spans.sort((a, b) => a.start - b.start || a.end - b.end);
      const { language, published } = article.annotations;
      const meta = { source: article.name, language, published };
      const losses = happened([
        { what: 'quotes in several parts', count: labels.filter(({ parts }) => parts.length > 1).length },
        { what: 'links of quotes to speakers and cues', count: links.length },
        { what: 'sentences that assert nothing', count: article.summary.sentences.none },
      ]);
      return { content: `${JSON.stringify({ text: article.text, spans, meta })}\n`, losses };
    },
    end: () => '',
  }),
};
