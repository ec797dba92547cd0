import type { SentenceStatus, Severity } from '../annotations';
import { type Feature, isWeighty } from './features';
import weights from './weights.json';

/** What a sentence can turn out to be: a status, `unsourced` by its severity. */
export const OUTCOMES = ['none', 'sourced', 'anonymous', 'high', 'medium', 'low'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Weights of each observation, one an outcome, in the order of `OUTCOMES`. */
export type Weights = Readonly<Record<Feature, readonly number[]>>;

const trained: ReadonlyMap<Feature, readonly number[]> = new Map(Object.entries(weights.weights));

/** The probability of each outcome, by a multinomial logistic model over the observations. Sums to 1. */
export function probabilities(
  features: ReadonlySet<Feature>,
  model: ReadonlyMap<Feature, readonly number[]> = trained,
): number[] {
  const scores = OUTCOMES.map(() => 0);
  for (const feature of features) {
    const row = model.get(feature);
    if (row)
      for (let index = 0; index < scores.length; index++)
        scores[index] = (scores[index] as number) + (row[index] as number);
  }
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** The largest chance of being sourced or no claim with which a sentence is still high: a false alarm costs most there. */
const MOST_DOUBT = 0.22;

/** The judgement that the observations speak for: first whether the sentence is flagged and how, then how severe it is. */
export function decide(
  features: ReadonlySet<Feature>,
  model: ReadonlyMap<Feature, readonly number[]> = trained,
): { readonly status: SentenceStatus; readonly severity: Severity | null } {
  if (features.has('question') && features.has('quote:no')) return { status: 'none', severity: null };
  const [none = 0, sourced = 0, anonymous = 0, high = 0, medium = 0, low = 0] = probabilities(features, model);
  const unsourced = high + medium + low;
  const most = Math.max(none, sourced, anonymous, unsourced);
  if (most === none) return { status: 'none', severity: null };
  if (most === sourced) return { status: 'sourced', severity: null };
  if (most === anonymous) return { status: 'anonymous', severity: null };
  const shouts = features.has('hearsay') || (high >= medium && high >= low);
  if (shouts && isWeighty(features) && none + sourced <= MOST_DOUBT) return { status: 'unsourced', severity: 'high' };
  return { status: 'unsourced', severity: medium >= low || high >= low ? 'medium' : 'low' };
}
