import { homedir } from 'node:os';
import { join } from 'node:path';
import type { AnnotateOptions } from '../annotate/annotate';
import { type AnnotateFile, inlineAnnotateFile } from '../workspace/annotateFile';
import { packedModels } from '../workspace/models';
import { nodeFileSource } from '../workspace/nodeFileSource';
import { cacheFolder, programVersion } from '../workspace/resultCache';
import { WorkerPool } from '../workspace/workerPool';
import { loadAnnotator, MODELS } from './annotator';

export interface Analysis {
  readonly annotateFile: AnnotateFile;
  /** How many files may be under way, so that no thread waits for work. */
  readonly concurrency: number;
  close(): Promise<void>;
}

/** Under way for each thread: enough to hide the way there and back, few enough to bound memory. */
const FILES_A_WORKER = 8;

/** Analysis in this thread, for a file or two. */
export function inlineAnalysis(options: AnnotateOptions): Analysis {
  const annotateFile = inlineAnnotateFile(nodeFileSource, loadAnnotator(), options);
  return { annotateFile, concurrency: 1, close: async () => {} };
}

/** Analysis in threads, which remember results on disk unless they are told not to. */
export function pooledAnalysis(options: AnnotateOptions, workers: number, cached: boolean, locale: string): Analysis {
  const script = join(__dirname, 'worker.cjs');
  const version = programVersion([script, ...packedModels(MODELS)]);
  const cache = cached ? { folder: cacheFolder(userCache(), version), version } : null;
  const pool = new WorkerPool(script, { models: MODELS, cache, options, locale }, workers);
  return {
    annotateFile: pool.annotateFile,
    concurrency: workers * FILES_A_WORKER,
    close: () => pool.close(),
  };
}

/** Where the user's programs keep what they can make again. */
function userCache(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  return join(XDG_CACHE_HOME || LOCALAPPDATA || join(homedir(), '.cache'), 'fonte');
}
