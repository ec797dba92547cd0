import type { AnnotateOptions, Annotator } from '../annotate/annotate';
import type { Annotations } from '../annotate/annotations';
import { findAll } from '../checks';
import type { Finding } from '../checks/check';
import { decode } from './decode';
import type { FailedFile, FoundFile } from './discover';
import { MOST_BYTES, problemOf } from './fileProblem';
import type { FileSource } from './fileSource';
import { type Summary, summarize } from './summary';

/** A file with all that was found in it. Offsets are into `text`, which has no byte order mark. */
export interface AnnotatedFile extends FoundFile {
  readonly text: string;
  readonly annotations: Annotations;
  readonly findings: readonly Finding[];
  readonly summary: Summary;
}

export type FileOutcome = AnnotatedFile | FailedFile;

/** Reads and annotates one file; never rejects, whatever is the matter becomes a problem. */
export type AnnotateFile = (file: FoundFile) => Promise<FileOutcome>;

/** Whether the file could not be annotated. */
export function isFailed(outcome: FoundFile | FileOutcome): outcome is FailedFile {
  return 'problem' in outcome;
}

/** How long the analysis goes on without a pause, in milliseconds. */
const TURN = 10;

/** Annotates files in this thread, which stays responsive: it pauses every 10 ms. */
export function inlineAnnotateFile(
  source: FileSource,
  annotator: Annotator,
  options: Omit<AnnotateOptions, 'uri'> = {},
): AnnotateFile {
  return async (file) => {
    try {
      const decoded = decode(await source.read(file.path, MOST_BYTES));
      if ('problem' in decoded) return { ...file, problem: problemOf(decoded.problem) };
      const steps = annotator.steps(decoded.text, { ...options, uri: file.path });
      let turn = performance.now();
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done) {
          const { annotations } = step.value;
          const findings = findAll(step.value);
          return { ...file, text: decoded.text, annotations, findings, summary: summarize(annotations, findings) };
        }
        if (performance.now() - turn > TURN) {
          await new Promise((resume) => setTimeout(resume));
          turn = performance.now();
        }
      }
    } catch (error) {
      return { ...file, problem: problemOf(error) };
    }
  };
}
