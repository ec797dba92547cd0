import * as l10n from '@vscode/l10n';
import type { Annotator } from '../annotate/annotate';
import type { Annotations } from '../annotate/annotations';
import { isIsoDate } from '../workspace/isoDate';
import { type Line, readLines } from './lines';

/** The largest line that is read, in bytes. */
const MOST_BYTES = 20_000_000;

type DocumentError = { readonly code: string; readonly message: string };
type Answer =
  | ({ readonly id: unknown } & Annotations)
  | { readonly id: unknown; readonly line: number; readonly error: DocumentError };

/**
 * Annotates documents, one JSON object a line, and gives an answer for each in the same order: annotations, or what is
 * wrong with the line. Blank lines are passed over. Holds one document at a time.
 */
export async function* filterLines(
  input: AsyncIterable<Uint8Array>,
  annotator: Annotator,
  mostBytes = MOST_BYTES,
): AsyncGenerator<Answer, void, void> {
  let line = 0;
  for await (const read of readLines(input, mostBytes)) {
    line++;
    if ('text' in read && !read.text.trim()) continue;
    yield answer(read, line, annotator);
  }
}

function answer(read: Line, line: number, annotator: Annotator): Answer {
  let id: unknown = null;
  const error = (code: string, message: string): Answer => ({ id, line, error: { code, message } });
  if ('problem' in read)
    return read.problem === 'encoding'
      ? error('encoding', l10n.t('The line is not UTF-8.'))
      : error('too-large', l10n.t('The line is longer than {0} MB.', MOST_BYTES / 1_000_000));
  let document: unknown;
  try {
    document = JSON.parse(read.text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    return error('invalid-json', l10n.t('The line is not JSON: {0}', (cause as Error).message));
  }
  if (typeof document !== 'object' || document === null || Array.isArray(document))
    return error('invalid-document', l10n.t('The line is not a JSON object with "id" and "text".'));
  const { id: given, text, published, language } = document as Readonly<Record<string, unknown>>;
  id = given ?? null;
  if (typeof text !== 'string') return error('missing-text', l10n.t('The document has no "text", or it is no string.'));
  if (published != null && !(typeof published === 'string' && isIsoDate(published)))
    return error(
      'invalid-published',
      l10n.t('"published" is not a date as YYYY-MM-DD: {0}', JSON.stringify(published)),
    );
  if (language != null && !(typeof language === 'string' && /^[a-z]{2,3}$/.test(language)))
    return error('invalid-language', l10n.t('"language" is not an ISO 639-1 code: {0}', JSON.stringify(language)));
  try {
    return {
      id,
      ...annotator.annotate(text, { ...(published ? { published } : {}), ...(language ? { language } : {}) }),
    };
  } catch (cause) {
    return error('failed', cause instanceof Error ? cause.message : String(cause));
  }
}
