import type { Reason, Severity } from '../annotations';

/** Reasons for which a statement needs a source badly, the gravest first. */
export const WEIGHTY: readonly Reason[] = [
  'money',
  'casualty',
  'accusation',
  'figure',
  'superlative',
  'causal',
  'mind-reading',
  'hearsay',
];

/** Reasons for which it can do without one. */
export const LIGHT: readonly Reason[] = ['background', 'evaluation', 'forecast'];

/**
 * The reasons of an unsourced sentence, from what was observed: those that speak for its severity, at least one. A
 * medium statement is an event by what remains; a low one that shows nothing else is background.
 */
export function reasonsOf(severity: Severity, features: ReadonlySet<string>): readonly Reason[] {
  const seen = (reasons: readonly Reason[]) => reasons.filter((reason) => features.has(reason));
  if (severity === 'high') return seen(WEIGHTY);
  if (severity === 'medium') return ['event', ...seen(['dated'])];
  const light = seen(LIGHT);
  return light.length > 0 ? light : ['background'];
}
