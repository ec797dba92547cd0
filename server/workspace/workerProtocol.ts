import type { AnnotateOptions } from '../annotate/annotate';
import type { FileProblem } from './fileProblem';
import type { ResultRecord } from './record';

/** What a worker is started with. */
export interface WorkerSettings {
  /** Where the packed models stand. */
  readonly models: string;
  /** Where records are kept, and what they depend on; null for no cache. */
  readonly cache: { readonly folder: string; readonly version: string } | null;
  readonly options: Omit<AnnotateOptions, 'uri'>;
  readonly locale: string;
}

export interface WorkerRequest {
  readonly id: number;
  readonly path: string;
}

export type WorkerAnswer = { readonly id: number } & (
  | { readonly text: string; readonly record: ResultRecord }
  | { readonly problem: FileProblem }
);
