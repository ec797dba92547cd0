import type { Annotations, SentenceStatus, Severity } from '../annotate/annotations';
import type { Finding } from '../checks/check';

/** The figures of one annotated article, as tables and progress show them. */
export interface Summary {
  readonly language: string;
  readonly published: string | null;
  readonly actors: number;
  readonly dates: number;
  readonly quotes: number;
  readonly sentences: Readonly<Record<SentenceStatus, number>>;
  readonly findings: Readonly<Record<Severity, number>>;
}

const SEVERITY_OF_LEVEL = { error: 'high', warning: 'high', information: 'medium', hint: 'low' } as const;

/** How grave a finding is: its own severity, else the one that its level in Problems stands for. */
export function severityOf(finding: Finding): Severity {
  return finding.severity ?? SEVERITY_OF_LEVEL[finding.level];
}

/** Counts what was found in an article. */
export function summarize(annotations: Annotations, findings: readonly Finding[]): Summary {
  const { language, published, actors, dates, quotes } = annotations;
  const sentences = { none: 0, sourced: 0, anonymous: 0, unsourced: 0 };
  for (const { status } of annotations.sentences) sentences[status]++;
  const bySeverity = { high: 0, medium: 0, low: 0 };
  for (const finding of findings) bySeverity[severityOf(finding)]++;
  return {
    language,
    published,
    actors: actors.length,
    dates: dates.length,
    quotes: quotes.length,
    sentences,
    findings: bySeverity,
  };
}
