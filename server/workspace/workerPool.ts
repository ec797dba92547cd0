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

/** A thread with the jobs that it has not answered. */
interface Hand {
  worker: Worker;
  readonly jobs: Map<number, Job>;
  /** Jobs of a thread that died: given out one at a time, so that it shows on which of them it dies. */
  readonly doubtful: Job[];
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
      const idle = this.hands.find((hand) => loadOf(hand) === 0);
      const hand = idle ?? (this.hands.length < this.size ? this.hire() : this.leastBusy());
      this.assign(hand, { file, resolve });
    });

  /** Stops all threads at once; what they had under way is given up. */
  async close(): Promise<void> {
    this.closed = true;
    await Promise.all(this.hands.map(({ worker }) => worker.terminate()));
  }

  private hire(): Hand {
    const hand: Hand = { worker: this.start(), jobs: new Map(), doubtful: [] };
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
    return this.hands.reduce((best, hand) => (loadOf(hand) < loadOf(best) ? hand : best));
  }

  private assign(hand: Hand, job: Job): void {
    if (hand.doubtful.length > 0) hand.doubtful.push(job);
    else this.send(hand, job);
  }

  private send(hand: Hand, job: Job): void {
    const id = this.next++;
    hand.jobs.set(id, job);
    hand.worker.postMessage({ id, path: job.file.path } satisfies WorkerRequest);
  }

  private listen(hand: Hand): void {
    hand.worker.on('message', (answer: WorkerAnswer) => {
      const job = hand.jobs.get(answer.id);
      hand.jobs.delete(answer.id);
      job?.resolve(outcomeOf(job.file, answer));
      this.goOn(hand);
    });
    hand.worker.on('error', (error) => this.replace(hand, error));
  }

  /** Gives out the next doubtful job when the one before it is done. */
  private goOn(hand: Hand): void {
    if (hand.jobs.size > 0) return;
    const next = hand.doubtful.shift();
    if (next) this.send(hand, next);
  }

  /**
   * Takes a new thread for one that died. A job that was alone is what it died on; of several it cannot be told, also
   * since answers may be lost with the thread, so they are tried again one by one.
   */
  private replace(hand: Hand, error: Error): void {
    if (this.closed) return;
    const jobs = [...hand.jobs.values()];
    hand.jobs.clear();
    hand.worker = this.start();
    this.listen(hand);
    if (jobs.length > 1) hand.doubtful.unshift(...jobs);
    else jobs[0]?.resolve({ ...jobs[0].file, problem: problemOf(error) });
    this.goOn(hand);
  }
}

function loadOf({ jobs, doubtful }: Hand): number {
  return jobs.size + doubtful.length;
}

function outcomeOf(file: FoundFile, answer: WorkerAnswer): FileOutcome {
  if ('problem' in answer) return { ...file, problem: answer.problem };
  try {
    return openRecord(file, answer.text, answer.record);
  } catch (error) {
    return { ...file, problem: problemOf(error) };
  }
}
