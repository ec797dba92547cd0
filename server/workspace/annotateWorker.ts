/** The thread that reads and annotates the files of a run: one message in, one out. */
import { parentPort, workerData } from 'node:worker_threads';
import { createAnnotator, runToEnd } from '../annotate/annotate';
import { ParagraphCache } from '../annotate/paragraphCache';
import { loadLanguages } from '../languages/load';
import { speak } from '../localize';
import { decode } from './decode';
import { MOST_BYTES, problemOf } from './fileProblem';
import { readModels } from './models';
import { nodeFileSource } from './nodeFileSource';
import { type ResultRecord, writeRecord } from './record';
import { noCache, openCache } from './resultCache';
import { summarize } from './summary';
import { textFindings } from './textFindings';
import type { WorkerAnswer, WorkerRequest, WorkerSettings } from './workerProtocol';

/** Few paragraphs come twice in a collection: what is kept would only cost memory. */
const PARAGRAPHS_KEPT = 50;

const { models, cache: kept, options, locale } = workerData as WorkerSettings;
speak(locale);
const cache = kept ? openCache(kept.folder, JSON.stringify([kept.version, options, locale])) : noCache;
let annotate = (text: string): ResultRecord => {
  const annotator = createAnnotator(loadLanguages(readModels(models)), new ParagraphCache(PARAGRAPHS_KEPT));
  annotate = (next) => {
    const annotated = runToEnd(annotator.steps(next, options));
    const findings = textFindings(annotated);
    return writeRecord(annotated.annotations, findings, summarize(annotated.annotations, findings));
  };
  return annotate(text);
};

async function answer({ id, path }: WorkerRequest): Promise<WorkerAnswer> {
  try {
    const decoded = decode(await nodeFileSource.read(path, MOST_BYTES));
    if ('problem' in decoded) return { id, problem: problemOf(decoded.problem) };
    const { text } = decoded;
    const known = cache.get(text);
    const record = known ?? annotate(text);
    if (!known) cache.put(text, record);
    return { id, text, record };
  } catch (error) {
    return { id, problem: problemOf(error) };
  }
}

/** One after the other, so that the pool knows on which file the thread died. */
let queue = Promise.resolve();
parentPort?.on('message', (request: WorkerRequest) => {
  queue = queue.then(async () => parentPort?.postMessage(await answer(request)));
});
