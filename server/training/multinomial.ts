/** One example: the features it has, and the number of its outcome. */
export interface Example {
  readonly features: readonly string[];
  readonly outcome: number;
  /** How much the example counts; 1 by default. */
  readonly weight?: number;
}

const ROUNDS = 300;
const RATE = 0.5;

/**
 * Weights of a multinomial logistic regression with an L2 penalty, by full-batch AdaGrad (Duchi, Hazan and Singer, 2011).
 * Deterministic. `penalty` is the strength per example; features seen fewer than `least` times are left out.
 */
export function trainMultinomial(
  examples: readonly Example[],
  outcomes: number,
  penalty: number,
  least: number,
): Map<string, number[]> {
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= least).map(([name]) => name);
  const index = new Map(names.sort().map((name, at) => [name, at]));
  const rows = examples.map(({ features }) => features.flatMap((name) => index.get(name) ?? []));
  const weights = new Float64Array(names.length * outcomes);
  const squares = new Float64Array(weights.length).fill(1e-6);
  const gradient = new Float64Array(weights.length);
  const scores = new Float64Array(outcomes);
  for (let round = 0; round < ROUNDS; round++) {
    gradient.fill(0);
    examples.forEach((example, at) => {
      const row = rows[at] as number[];
      scores.fill(0);
      for (const feature of row) for (let k = 0; k < outcomes; k++) scores[k]! += weights[feature * outcomes + k]!;
      const highest = Math.max(...scores);
      let sum = 0;
      for (let k = 0; k < outcomes; k++) sum += scores[k] = Math.exp(scores[k]! - highest);
      for (let k = 0; k < outcomes; k++) {
        const error = (scores[k]! / sum - (k === example.outcome ? 1 : 0)) * (example.weight ?? 1);
        for (const feature of row) gradient[feature * outcomes + k]! += error;
      }
    });
    for (let k = 0; k < weights.length; k++) {
      const slope = gradient[k]! / examples.length + penalty * weights[k]!;
      squares[k]! += slope * slope;
      weights[k]! -= (RATE * slope) / Math.sqrt(squares[k]!);
    }
  }
  return new Map(names.map((name, at) => [name, [...weights.subarray(at * outcomes, (at + 1) * outcomes)]]));
}
