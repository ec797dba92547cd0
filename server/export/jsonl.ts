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
    add: ({ name, annotations }) => ({ content: `${JSON.stringify({ id: name, ...annotations })}\n`, losses: [] }),
    fail: ({ name, problem }) => `${JSON.stringify({ id: name, error: problem })}\n`,
    end: () => '',
  }),
};
