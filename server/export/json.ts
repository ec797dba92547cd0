import type { Annotations } from '../annotate/annotations';
import type { ExportFormat } from './format';

/** The annotations themselves (schemas/annotations.schema.json): an object an article, an array of them for many. */
export const json: ExportFormat = {
  id: 'json',
  title: 'JSON',
  extension: '.json',
  offsets: 'UTF-16 code units',
  cannotExpress: [],
  article: ({ name, annotations }) => ({
    content: [{ name: `${name}.json`, content: `${layOut(annotations)}\n` }],
    losses: [],
  }),
  stream() {
    let separator = '';
    const element = (text: string) => {
      const before = separator;
      separator = ',\n';
      return before + text;
    };
    return {
      begin: '[\n',
      add: ({ name, annotations }) => ({ content: element(layOut({ file: name, ...annotations })), losses: [] }),
      fail: ({ name, problem }) => element(JSON.stringify({ file: name, error: problem })),
      end: () => '\n]\n',
    };
  },
};

/** JSON for eyes and diffs: a member a line, and an element a line in each list. */
export function layOut(annotations: Annotations & { readonly file?: string }): string {
  const members = Object.entries(annotations).map(([key, value]) => {
    const list = Array.isArray(value) && value.length > 0;
    const text = list
      ? `[\n${value.map((element) => `    ${JSON.stringify(element)}`).join(',\n')}\n  ]`
      : JSON.stringify(value);
    return `  ${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${members.join(',\n')}\n}`;
}
