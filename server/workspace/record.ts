import type { Annotations } from '../annotate/annotations';
import type { Finding } from '../checks/check';
import type { AnnotatedFile } from './annotateFile';
import type { FoundFile } from './discover';
import type { Summary } from './summary';

/**
 * The results of one text as three lines of JSON: summary, annotations, findings. What threads send each other and what
 * the cache keeps, so that a run that only counts never parses the rest.
 */
export type ResultRecord = string;

/** The record of an article's results. */
export function writeRecord(annotations: Annotations, findings: readonly Finding[], summary: Summary): ResultRecord {
  return [summary, annotations, findings].map((part) => JSON.stringify(part)).join('\n');
}

/** A file with the results of its record, each parsed when it is first asked for. Throws when the record is damaged. */
export function openRecord(file: FoundFile, text: string, record: ResultRecord): AnnotatedFile {
  const [summary = '', annotations = '', findings = ''] = record.split('\n');
  const parsed: { annotations?: Annotations; findings?: readonly Finding[] } = {};
  return {
    ...file,
    text,
    serialised: annotations,
    summary: JSON.parse(summary) as Summary,
    get annotations() {
      parsed.annotations ??= JSON.parse(annotations) as Annotations;
      return parsed.annotations;
    },
    get findings() {
      parsed.findings ??= JSON.parse(findings) as readonly Finding[];
      return parsed.findings;
    },
  };
}

/** Whether a record is whole: three lines, of which the last ends as a list does. */
export function isWhole(record: string): boolean {
  return record.startsWith('{') && record.endsWith(']') && record.split('\n').length === 3;
}
