import type { AnnotatedFile } from '../workspace/annotateFile';
import { codePoints } from './codePoints';
import { type ExportFormat, happened } from './format';
import { labelled } from './labelled';

/** Label Studio's JSON of tasks with predictions, for a `<Labels name="label" toName="text">` on a `<Text name="text">`. */
export const labelStudio: ExportFormat = {
  id: 'label-studio',
  title: 'Label Studio JSON',
  extension: '.json',
  offsets: 'code points',
  cannotExpress: ['one region in several parts: the parts are joined by relations', 'sentences that assert nothing'],
  stream() {
    let separator = '';
    return {
      begin: '[',
      add(article) {
        const content = `${separator}\n${JSON.stringify(taskOf(article))}`;
        separator = ',';
        const parted = article.annotations.quotes.filter((quote) => quote.content.length > 1).length;
        const losses = happened([
          { what: 'quotes in several parts', count: parted },
          { what: 'sentences that assert nothing', count: article.summary.sentences.none },
        ]);
        return { content, losses };
      },
      end: () => '\n]\n',
    };
  },
};

function taskOf(article: AnnotatedFile): object {
  const { labels, links } = labelled(article);
  const points = codePoints(article.text);
  const { language, published } = article.annotations;
  const regions = labels.flatMap(({ id, label, parts, details }) =>
    parts.map((part, index) => ({
      id: index === 0 ? id : `${id}.${index + 1}`,
      from_name: 'label',
      to_name: 'text',
      type: 'labels',
      value: { ...points.span(part), text: article.text.slice(part.start, part.end), labels: [label] },
      meta: { text: Object.entries(details).map(([name, value]) => `${name}: ${value}`) },
    })),
  );
  const relation = (from: string, to: string, label: string) => ({
    type: 'relation',
    from_id: from,
    to_id: to,
    direction: 'right',
    labels: [label],
  });
  const relations = [
    ...links.map(({ from, to, kind }) => relation(from, to, kind)),
    ...labels.flatMap(({ id, parts }) =>
      parts
        .slice(1)
        .map((_, index) => relation(index === 0 ? id : `${id}.${index + 1}`, `${id}.${index + 2}`, 'continues')),
    ),
  ];
  return {
    data: { text: article.text, source: article.name, language, published },
    predictions: [{ model_version: 'fonte', result: [...regions, ...relations] }],
  };
}
