import * as l10n from '@vscode/l10n';
import { FileError } from './fileSource';

/** The largest file that is read, in bytes; an article is a thousandth of it. */
export const MOST_BYTES = 10_000_000;

export type FileProblemCode =
  | 'missing'
  | 'not-permitted'
  | 'too-large'
  | 'unreadable'
  | 'binary'
  | 'encoding'
  | 'empty'
  | 'no-articles'
  | 'failed';

/** Why a file was not annotated: a code for programs and a sentence for people. */
export interface FileProblem {
  readonly code: FileProblemCode;
  /** What happened and what to do, in the user's language; the file is named by whoever shows it. */
  readonly message: string;
}

/** The problem that a code or an error stands for. */
export function problemOf(cause: unknown): FileProblem {
  if (cause instanceof FileError) return { code: cause.code, message: describe(cause.code, cause.detail) };
  if (typeof cause === 'string') return { code: cause as FileProblemCode, message: describe(cause, '') };
  return { code: 'failed', message: describe('failed', cause instanceof Error ? cause.message : String(cause)) };
}

function describe(code: string, detail: string): string {
  switch (code) {
    case 'missing':
      return l10n.t('There is no such file or folder.');
    case 'not-permitted':
      return l10n.t('It may not be read: permission denied ({0}).', detail);
    case 'too-large':
      return l10n.t(
        'It is too large for an article ({0} MB); at most {1} MB are read. Split it, or use --jsonl for a collection.',
        (Number(detail) / 1_000_000).toFixed(1),
        MOST_BYTES / 1_000_000,
      );
    case 'binary':
      return l10n.t('It is not a text file: it holds binary data.');
    case 'encoding':
      return l10n.t('Its encoding is not known: neither UTF-8, UTF-16 nor Windows-1252. Save it as UTF-8.');
    case 'empty':
      return l10n.t('It is empty.');
    case 'no-articles':
      return l10n.t('The folder holds no articles (.article, .txt, .md) that are not ignored.');
    case 'unreadable':
      return l10n.t('It cannot be read ({0}).', detail);
    default:
      return l10n.t('It could not be annotated: {0}', detail);
  }
}
