import ignore from 'ignore';
import type { Severity } from '../annotate/annotations';
import type { Finding } from '../checks/check';
import { type AnnotatedText, acceptedSentences } from './acceptance';
import { ignoredSpans } from './ignoreComments';
import type { Project } from './project';

const RANK: Readonly<Record<Severity, number>> = { low: 0, medium: 1, high: 2 };

/**
 * The findings that a project lets through, with the level that it gives them: those below its least severity, of
 * categories that are off, of accepted claims and in ignored lines left out. Pure; editor and command line share it.
 */
export function projectFindings(
  findings: readonly Finding[],
  annotated: AnnotatedText,
  project: Project,
): readonly Finding[] {
  const off = new Set(project.off);
  const { sentences } = annotated.annotations;
  const silenced = [...ignoredSpans(annotated.text, sentences), ...acceptedSentences(annotated, project.accepted)];
  silenced.sort((a, b) => a.start - b.start);
  let next = 0;
  let reach = -1; // how far the silenced stretches that began before the finding go
  return [...findings]
    .sort((a, b) => a.start - b.start)
    .flatMap((finding) => {
      for (; next < silenced.length && silenced[next]!.start <= finding.start; next++)
        reach = Math.max(reach, silenced[next]!.end);
      if (finding.start < reach || isOff(finding, off)) return [];
      const { severity } = finding;
      if (!severity) return [finding];
      if (RANK[severity] < RANK[project.minimumSeverity]) return [];
      const level = project.levels[severity] ?? finding.level;
      return level === 'off' ? [] : [{ ...finding, level }];
    });
}

/** A finding is off by its check's code, or when each of its reasons is. */
function isOff({ code, reasons = [] }: Finding, off: ReadonlySet<string>): boolean {
  return off.has(code) || (reasons.length > 0 && reasons.every((reason) => off.has(reason)));
}

/** Whether a project wants a file read; the path is relative to the project file's folder, with `/` between its parts. */
export function isWanted({ include, exclude }: Project, path: string): boolean {
  if (
    exclude.length > 0 &&
    ignore()
      .add([...exclude])
      .ignores(path)
  )
    return false;
  return (
    include.length === 0 ||
    ignore()
      .add([...include])
      .ignores(path)
  );
}
