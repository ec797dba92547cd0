import { isInside, LABEL_COUNT, mayFollow, OUTSIDE } from './labels';

const L = LABEL_COUNT;

/** Room for the dynamic programmes over a sentence, made once for the longest. */
export interface Lattice {
  /** `[token * LABEL_COUNT + label]`: log-potentials. */
  readonly emission: Float64Array;
  readonly best: Float64Array;
  readonly from: Uint8Array;
  readonly potential: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly scale: Float64Array;
}

export function createLattice(tokens: number): Lattice {
  const cells = tokens * L;
  return {
    emission: new Float64Array(cells),
    best: new Float64Array(cells),
    from: new Uint8Array(cells),
    potential: new Float64Array(cells),
    forward: new Float64Array(cells),
    backward: new Float64Array(cells),
    scale: new Float64Array(tokens),
  };
}

/** Transitions with the BIO scheme built in: minus infinity where a label may not follow. */
export function constrain(transition: Float64Array): Float64Array {
  return transition.map((value, cell) => (mayFollow(Math.floor(cell / L), cell % L) ? value : -Infinity));
}

/** The labels that may stand before one are those from `firstBefore` to `lastBefore`. */
function firstBefore(label: number): number {
  return isInside(label) ? label - 1 : 0;
}

function lastBefore(label: number): number {
  return isInside(label) ? label : L - 1;
}

/** Viterbi: writes the best label of each token into `labels`. */
export function bestLabels(lattice: Lattice, count: number, transition: Float64Array, labels: Uint8Array): void {
  const { emission, best, from } = lattice;
  for (let y = 0; y < L; y++) best[y] = (emission[y] as number) + (transition[OUTSIDE * L + y] as number);
  for (let t = 1; t < count; t++) {
    const at = t * L;
    for (let y = 0; y < L; y++) {
      let top = -Infinity;
      let argument = 0;
      for (let x = firstBefore(y); x <= lastBefore(y); x++) {
        const score = (best[at - L + x] as number) + (transition[x * L + y] as number);
        if (score > top) {
          top = score;
          argument = x;
        }
      }
      best[at + y] = top + (emission[at + y] as number);
      from[at + y] = argument;
    }
  }
  let label = 0;
  const end = (count - 1) * L;
  for (let y = 1; y < L; y++) if ((best[end + y] as number) > (best[end + label] as number)) label = y;
  for (let t = count - 1; t >= 0; t--) {
    labels[t] = label;
    label = from[t * L + label] as number;
  }
}

/**
 * Forward-backward, scaled at every token as Rabiner (1989) does; afterwards `forward[cell] * backward[cell]` is the
 * marginal probability of a label. Returns the logarithm of the partition function.
 * @param expTransition exponentials of the constrained transitions.
 */
export function marginals(lattice: Lattice, count: number, expTransition: Float64Array): number {
  const { emission, potential, forward, backward, scale } = lattice;
  let logPartition = 0;
  for (let t = 0; t < count; t++) {
    const at = t * L;
    let top = -Infinity;
    for (let y = 0; y < L; y++) if ((emission[at + y] as number) > top) top = emission[at + y] as number;
    let sum = 0;
    for (let y = 0; y < L; y++) {
      const own = Math.exp((emission[at + y] as number) - top);
      potential[at + y] = own;
      let reached = t === 0 ? (expTransition[OUTSIDE * L + y] as number) : 0;
      if (t > 0)
        for (let x = firstBefore(y); x <= lastBefore(y); x++)
          reached += (forward[at - L + x] as number) * (expTransition[x * L + y] as number);
      forward[at + y] = reached * own;
      sum += reached * own;
    }
    scale[t] = sum;
    for (let y = 0; y < L; y++) forward[at + y] = (forward[at + y] as number) / sum;
    logPartition += Math.log(sum) + top;
  }
  for (let y = 0; y < L; y++) backward[(count - 1) * L + y] = 1;
  for (let t = count - 2; t >= 0; t--) {
    const at = t * L;
    backward.fill(0, at, at + L);
    for (let y = 0; y < L; y++) {
      const next = ((potential[at + L + y] as number) * (backward[at + L + y] as number)) / (scale[t + 1] as number);
      for (let x = firstBefore(y); x <= lastBefore(y); x++)
        backward[at + x] = (backward[at + x] as number) + (expTransition[x * L + y] as number) * next;
    }
  }
  return logPartition;
}
