import type { Edit } from '../checks/check';
import { type PlainEdit, type PublicationDateParams, publicationDateEditMethod } from '../protocol';
import { cancellable } from './cancellable';
import type { Feature } from './feature';

/** `fonte/publicationDateEdit`: states an article's publication date in its front matter. */
export const publicationDateEdit: Feature = {
  capabilities: {},
  register({ connection, documents }) {
    connection.onRequest(
      publicationDateEditMethod,
      cancellable(async ({ uri, date }: PublicationDateParams, token): Promise<PlainEdit | null> => {
        const document = await documents.annotated(uri, token);
        if (!document) return null;
        const { text, blocks } = document.article;
        const metadata = blocks.find(({ kind }) => kind === 'metadata');
        const edit = statePublicationDate(text, metadata?.start === text.search(/\S/) ? metadata.end : null, date);
        return { range: document.range(edit), newText: edit.text };
      }),
    );
  },
};

/**
 * The edit that makes an article's front matter say its date: changes a `date` line, adds one, or adds front matter.
 * `metadataEnd` is where the front matter ends, null when there is none.
 */
export function statePublicationDate(text: string, metadataEnd: number | null, date: string): Edit {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  if (metadataEnd === null)
    return { start: 0, end: 0, text: `---${newline}date: ${date}${newline}---${newline}${newline}` };
  const metadata = text.slice(0, metadataEnd);
  const line = /^(?<key>(?:date|data|published|pubdate)[ \t]*:)[^\r\n]*/im.exec(metadata);
  if (line) return { start: line.index, end: line.index + line[0].length, text: `${line.groups?.key} ${date}` };
  const close = metadata.lastIndexOf('---');
  return { start: close, end: close, text: `date: ${date}${newline}` };
}
