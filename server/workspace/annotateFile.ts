import type { AnnotateOptions, Annotator } from '../annotate/annotate';
import type { Annotations } from '../annotate/annotations';
import type { Finding } from '../checks/check';
import { runCooperatively } from './cooperate';
import { decode } from './decode';
import type { FailedFile, FoundFile } from './discover';
import { MOST_BYTES, problemOf } from './fileProblem';
import type { FileSource } from './fileSource';
import { type Summary, summarize } from './summary';
import { textFindings } from './textFindings';

/** A file with all that was found in it. Offsets are into `text`, which has no byte order mark. */
export interface AnnotatedFile extends FoundFile {
  readonly text: string;
  readonly annotations: Annotations;
  /** The annotations as JSON, where they have been written already. */
  readonly serialised?: string;
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

/** Annotates files in this thread, which stays responsive: it pauses as often as `cooperate` has it. */
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
      const annotated = await runCooperatively(steps, () => false);
      const { annotations } = annotated;
      const findings = textFindings(annotated);
      return { ...file, text: decoded.text, annotations, findings, summary: summarize(annotations, findings) };
    } catch (error) {
      return { ...file, problem: problemOf(error) };
    }
  };
}
