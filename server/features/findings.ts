import type { Severity } from '../annotate/annotations';
import type { Finding } from '../checks/check';
import type { AnnotatedDocument } from '../workspace/annotatedDocument';
import type { FindingLevel, Settings } from '../workspace/settings';

/** A finding as the user wants to see it. */
export interface ShownFinding extends Finding {
  readonly shownAs: Exclude<FindingLevel, 'off'>;
}

const RANK: Readonly<Record<Severity, number>> = { low: 0, medium: 1, high: 2 };

/** The findings that the user's settings let through, each with the level that they give it. */
export function shownFindings({ findings }: AnnotatedDocument, { findings: wishes }: Settings): ShownFinding[] {
  return findings.flatMap((finding) => {
    if (wishes.off.includes(finding.code)) return [];
    if (finding.severity && RANK[finding.severity] < RANK[wishes.minimumSeverity]) return [];
    const shownAs = finding.severity ? wishes.levels[finding.severity] : finding.level;
    return shownAs === 'off' ? [] : [{ ...finding, shownAs }];
  });
}
