import type { AnnotatedArticle } from '../annotate/annotate';
import { anonymousSource } from './anonymousSource';
import type { Check, Finding } from './check';
import { conflictingRole } from './conflictingRole';
import { dateOrder } from './dateOrder';
import { impossibleDate } from './impossibleDate';
import { inconsistentName } from './inconsistentName';
import { noPublicationDate } from './noPublicationDate';
import { speakerUnnamed } from './speakerUnnamed';
import { unattributedQuote } from './unattributedQuote';
import { unclosedQuote } from './unclosedQuote';
import { unsourcedClaim } from './unsourcedClaim';
import { weekdayMismatch } from './weekdayMismatch';

/** Every check, one file each; a new one is added here and nowhere else. */
export const checks: readonly Check[] = [
  anonymousSource,
  conflictingRole,
  dateOrder,
  impossibleDate,
  inconsistentName,
  noPublicationDate,
  speakerUnnamed,
  unattributedQuote,
  unclosedQuote,
  unsourcedClaim,
  weekdayMismatch,
];

/** The findings of all checks in text order. */
export function findAll(annotated: AnnotatedArticle): readonly Finding[] {
  return checks.flatMap((check) => check.run(annotated)).sort((a, b) => a.start - b.start || a.end - b.end);
}
