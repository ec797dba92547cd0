import { Worker } from 'node:worker_threads';
import type { AnnotateFile, FileOutcome } from './annotateFile';
import type { FoundFile } from './discover';
import { problemOf } from './fileProblem';
import { openRecord } from './record';
import type { WorkerAnswer, WorkerRequest, WorkerSettings } from './workerProtocol';

/** How much a worker may hold, in MB: an article of 10 MB fits, and several workers stay within the budget. */
const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 };

interface Job {
  readonly file: FoundFile;
  readonly resolve: (outcome: FileOutcome) => void;
}

/** A thread with the jobs that it has not answered, oldest first. */
interface Hand {
  worker: Worker;
  readonly jobs: Map<number, Job>;
}

/**
 * Threads that annotate files. A file on which a thread dies is reported and the thread replaced; the other files that
 * it had are done by the new one.
 */
export class WorkerPool {
  private readonly hands: Hand[] = [];
  private next = 0;
  private closed = false;

  constructor(
    private readonly script: string,
    private readonly settings: WorkerSettings,
    private readonly size: number,
  ) {}

  /** Annotates a file in the thread that has least to do. */
  readonly annotateFile: AnnotateFile = (file) =>
    new Promise((resolve) => {
      const idle = this.hands.find(({ jobs }) => jobs.size === 0);
      const hand = idle ?? (this.hands.length < this.size ? this.hire() : this.leastBusy());
      this.assign(hand, { file, resolve });
    });

  /** Stops all threads at once; what they had under way is given up. */
  async close(): Promise<void> {
    this.closed = true;
    await Promise.all(this.hands.map(({ worker }) => worker.terminate()));
  }

  private hire(): Hand {
    const hand: Hand = { worker: this.start(), jobs: new Map() };
    this.listen(hand);
    this.hands.push(hand);
    return hand;
  }

  private start(): Worker {
    const worker = new Worker(this.script, { workerData: this.settings, resourceLimits: LIMITS });
    worker.setMaxListeners(0);
    return worker;
  }

  private leastBusy(): Hand {
    return this.hands.reduce((best, hand) => (hand.jobs.size < best.jobs.size ? hand : best));
  }

  private assign(hand: Hand, job: Job): void {
    const id = this.next++;
    hand.jobs.set(id, job);
    hand.worker.postMessage({ id, path: job.file.path } satisfies WorkerRequest);
  }

  private listen(hand: Hand): void {
    hand.worker.on('message', (answer: WorkerAnswer) => {
      const job = hand.jobs.get(answer.id);
      hand.jobs.delete(answer.id);
      job?.resolve(outcomeOf(job.file, answer));
    });
    hand.worker.on('error', (error) => this.replace(hand, error));
  }

  /** Gives up the file that the thread died on, which is the oldest, and takes a new thread for the others. */
  private replace(hand: Hand, error: Error): void {
    if (this.closed) return;
    const [culprit, ...others] = hand.jobs.values();
    hand.jobs.clear();
    hand.worker = this.start();
    this.listen(hand);
    culprit?.resolve({ ...culprit.file, problem: problemOf(error) });
    for (const job of others) this.assign(hand, job);
  }
}

function outcomeOf(file: FoundFile, answer: WorkerAnswer): FileOutcome {
  if ('problem' in answer) return { ...file, problem: answer.problem };
  try {
    return openRecord(file, answer.text, answer.record);
  } catch (error) {
    return { ...file, problem: problemOf(error) };
  }
}
