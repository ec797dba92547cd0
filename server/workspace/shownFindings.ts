import type { Severity } from '../annotate/annotations';
import type { Finding } from '../checks/check';
import type { AnnotatedText } from './acceptance';
import type { Project } from './project';
import { projectFindings } from './projectFindings';
import type { Settings } from './settings';

const RANK: Readonly<Record<Severity, number>> = { low: 0, medium: 1, high: 2 };

/**
 * The findings that the user's settings and the project's file let through, each with the level they give it. Where
 * both speak, the project has the word on levels, the stricter one on what is left out.
 */
export function shownFindings(
  findings: readonly Finding[],
  annotated: AnnotatedText,
  { findings: wishes }: Settings,
  project: Project,
): readonly Finding[] {
  const least = RANK[project.minimumSeverity] > RANK[wishes.minimumSeverity] ? project : wishes;
  return projectFindings(findings, annotated, {
    ...project,
    minimumSeverity: least.minimumSeverity,
    levels: { ...wishes.levels, ...project.levels },
    off: [...project.off, ...wishes.off],
  });
}
