import { LABEL_COUNT, mayFollow, ROW_SHIFT } from '../../annotate/actors/recogniser/labels';

/** A sentence as the trainer sees it: the buckets of every token's features, and its labels. */
export interface Example {
  readonly offsets: Int32Array;
  readonly features: Int32Array;
  readonly labels: Uint8Array;
  readonly weight: number;
}

export interface TrainingOptions {
  readonly buckets: number;
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;

  readonly seed: number;
  /** Share of a token's features that are left out at random, so that none is relied on alone. */
  readonly dropout: number;
}

export interface Weights {
  readonly state: Float32Array;
  /** `[previous * LABEL_COUNT + label]`. */
  readonly transition: Float64Array;
}

const L = LABEL_COUNT;

/** A small generator of pseudo-random numbers in [0, 1): mulberry32. */
export function random(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Trains a linear-chain CRF by AdaGrad on the log-likelihood, sentence by sentence. */
export function trainCrf(
  examples: readonly Example[],
  options: TrainingOptions,
  report?: (epoch: number, loss: number, weights: Weights) => void,
): Weights {
  const { buckets, epochs, rate, l2, seed, dropout } = options;
  const state = new Float32Array(buckets << ROW_SHIFT);
  const squares = new Float32Array(buckets << ROW_SHIFT).fill(1e-2);
  const transition = new Float64Array(L * L);
  const transitionSquares = new Float64Array(L * L).fill(1e-2);
  const next = random(seed);
  const order = Int32Array.from(examples, (_, index) => index);
  const longest = examples.reduce((most, { labels }) => Math.max(most, labels.length), 1);
  const emission = new Float64Array(longest * L);
  const forward = new Float64Array(longest * L);
  const backward = new Float64Array(longest * L);
  const scale = new Float64Array(longest);
  const expTransition = new Float64Array(L * L);
  const transitionGradient = new Float64Array(L * L);
  const top = new Float64Array(longest);
  const kept = new Int32Array(longest * 128);
  const keptOffsets = new Int32Array(longest + 1);
  for (let epoch = 0; epoch < epochs; epoch++) {
    let loss = 0;
    for (let index = order.length - 1; index > 0; index--) {
      const other = Math.floor(next() * (index + 1));
      const swap = order[index] as number;
      order[index] = order[other] as number;
      order[other] = swap;
    }
    for (const which of order) {
      const { offsets, features, labels, weight } = examples[which] as Example;
      const n = labels.length;
      if (n === 0) continue;
      let size = 0;
      for (let t = 0; t < n; t++) {
        keptOffsets[t] = size;
        for (let f = offsets[t]!; f < offsets[t + 1]!; f++)
          if (dropout === 0 || next() >= dropout) kept[size++] = features[f]!;
      }
      keptOffsets[n] = size;
      const gain = dropout === 0 ? 1 : 1 / (1 - dropout);
      for (let t = 0; t < n; t++) {
        const at = t * L;
        for (let y = 0; y < L; y++) emission[at + y] = 0;
        for (let f = keptOffsets[t]!; f < keptOffsets[t + 1]!; f++) {
          const row = kept[f]! << ROW_SHIFT;
          for (let y = 0; y < L; y++) emission[at + y]! += state[row + y]!;
        }
        for (let y = 0; y < L; y++) emission[at + y]! *= gain;
      }
      for (let a = 0; a < L; a++)
        for (let b = 0; b < L; b++) {
          expTransition[a * L + b] = mayFollow(a, b) ? Math.exp(transition[a * L + b]!) : 0;
          transitionGradient[a * L + b] = 0;
        }
      // Emissions become potentials, relative to the best label of each token.
      let gold = 0;
      for (let t = 0; t < n; t++) {
        const at = t * L;
        const y = labels[t]!;
        gold += emission[at + y]! + transition[(t > 0 ? labels[t - 1]! : 0) * L + y]!;
        let best = -Infinity;
        for (let b = 0; b < L; b++) if (emission[at + b]! > best) best = emission[at + b]!;
        top[t] = best;
        for (let b = 0; b < L; b++) emission[at + b] = Math.exp(emission[at + b]! - best);
      }
      let logZ = 0;
      for (let t = 0; t < n; t++) {
        const at = t * L;
        let sum = 0;
        for (let b = 0; b < L; b++) {
          let value = 0;
          if (t === 0) value = expTransition[b]!;
          else for (let a = 0; a < L; a++) value += forward[at - L + a]! * expTransition[a * L + b]!;
          value *= emission[at + b]!;
          forward[at + b] = value;
          sum += value;
        }
        scale[t] = sum;
        for (let b = 0; b < L; b++) forward[at + b]! /= sum;
        logZ += Math.log(sum) + top[t]!;
      }
      for (let b = 0; b < L; b++) backward[(n - 1) * L + b] = 1;
      for (let t = n - 2; t >= 0; t--) {
        const at = t * L;
        for (let a = 0; a < L; a++) {
          let value = 0;
          for (let b = 0; b < L; b++)
            value += expTransition[a * L + b]! * emission[at + L + b]! * backward[at + L + b]!;
          backward[at + a] = value / scale[t + 1]!;
        }
      }
      loss += weight * (logZ - gold);
      for (let t = 0; t < n; t++) {
        const at = t * L;
        // transition gradient
        if (t > 0)
          for (let a = 0; a < L; a++) {
            const left = forward[at - L + a]! / scale[t]!;
            if (left === 0) continue;
            for (let b = 0; b < L; b++) {
              const p = left * expTransition[a * L + b]! * emission[at + b]! * backward[at + b]!;
              transitionGradient[a * L + b]! += p;
            }
          }
        else for (let b = 0; b < L; b++) transitionGradient[b]! += forward[b]! * backward[b]!;
        transitionGradient[(t > 0 ? labels[t - 1]! : 0) * L + labels[t]!]! -= 1;
      }
      for (let t = 0; t < n; t++) {
        const at = t * L;
        const y = labels[t]!;
        for (let b = 0; b < L; b++) {
          const gradient = weight * (forward[at + b]! * backward[at + b]! - (b === y ? 1 : 0));
          if (gradient > -1e-4 && gradient < 1e-4) continue;
          for (let f = keptOffsets[t]!; f < keptOffsets[t + 1]!; f++) {
            const cell = (kept[f]! << ROW_SHIFT) + b;
            const g = gradient + l2 * state[cell]!;
            const square = squares[cell]! + g * g;
            squares[cell] = square;
            const step = rate / Math.sqrt(square);
            state[cell] = state[cell]! - step * g;
          }
        }
      }
      for (let cell = 0; cell < L * L; cell++) {
        const g = weight * transitionGradient[cell]!;
        if (g === 0) continue;
        transitionSquares[cell]! += g * g;
        transition[cell]! -= (rate / Math.sqrt(transitionSquares[cell]!)) * g;
      }
    }
    report?.(epoch, loss, { state, transition });
  }
  return { state, transition };
}
