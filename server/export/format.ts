import type { AnnotatedFile } from '../workspace/annotateFile';
import type { FailedFile } from '../workspace/discover';

/** What a format counts offsets in. */
export type OffsetUnit = 'UTF-16 code units' | 'code points' | 'tokens' | 'lines and columns' | 'none';

/** Something that a format could not take from an article, in words, with how often. */
export interface Loss {
  readonly what: string;
  readonly count: number;
}

export interface Exported<T> {
  readonly content: T;
  readonly losses: readonly Loss[];
}

/** A whole file; the name is relative to where the export goes. */
export interface ExportedFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** One file that takes many articles, written from the top down. */
export interface ExportStream {
  readonly begin: string;
  add(article: AnnotatedFile): Exported<string>;
  /** How a file that could not be annotated appears; nothing when the format has no place for it. */
  fail?(file: FailedFile): string;
  end(): string;
}

/** One file of many articles that can only be written when all of them are there. */
export interface ExportCollector {
  add(article: AnnotatedFile): readonly Loss[];
  end(): Uint8Array;
}

/** Loads a library that only one format needs, by its name. */
export type LoadLibrary = (name: 'sql.js') => Promise<unknown>;

/** One way to take annotations elsewhere. A format writes files of one article, or one or more files of many, or both. */
export interface ExportFormat {
  readonly id: string;
  readonly title: string;
  /** Of the files it writes, with the dot. */
  readonly extension: string;
  readonly offsets: OffsetUnit;
  /** What of Fonte's annotations it has no place for. */
  readonly cannotExpress: readonly string[];
  /** The files of one article. Throws an Error when the article cannot be exported. */
  article?(article: AnnotatedFile): Exported<readonly ExportedFile[]>;
  stream?(): ExportStream;
  /** Several files of many articles, by their names. */
  streams?(): Readonly<Record<string, ExportStream>>;
  collect?(load: LoadLibrary): Promise<ExportCollector>;
}

/** The losses that happened at all. */
export function happened(losses: readonly Loss[]): readonly Loss[] {
  return losses.filter(({ count }) => count > 0);
}
