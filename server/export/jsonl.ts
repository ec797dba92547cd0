import type { AnnotatedFile } from '../workspace/annotateFile';
import type { ExportFormat } from './format';

/** One article a line, as the filter writes it: `{"id", …annotations}` or `{"id", "error"}`; the id is the file's name. */
export const jsonl: ExportFormat = {
  id: 'jsonl',
  title: 'JSON Lines',
  extension: '.jsonl',
  offsets: 'UTF-16 code units',
  cannotExpress: [],
  stream: () => ({
    begin: '',
    add: (article) => ({ content: line(article), losses: [] }),
    fail: ({ name, problem }) => `${JSON.stringify({ id: name, error: problem })}\n`,
    end: () => '',
  }),
};

/** Takes the annotations as they were written once, so that a run that only passes them on never parses them. */
function line(article: AnnotatedFile): string {
  const annotations = article.serialised ?? JSON.stringify(article.annotations);
  return `{"id":${JSON.stringify(article.name)},${annotations.slice(1)}\n`;
}
