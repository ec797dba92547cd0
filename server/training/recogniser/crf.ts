import { createLattice, type Lattice, marginals } from '../../annotate/actors/recogniser/decode';
import { MOST_FEATURES } from '../../annotate/actors/recogniser/features';
import { LABEL_COUNT, mayFollow, OUTSIDE, ROW_SHIFT } from '../../annotate/actors/recogniser/labels';
import { random, shuffle } from './random';

/** A sentence as the trainer sees it: the buckets of every token's features, and its labels. */
export interface Example {
  /** Where each token's features begin; one more than there are tokens. */
  readonly offsets: Int32Array;
  readonly features: Int32Array;
  readonly labels: Uint8Array;
  /** What the sentence counts; 1 is full. */
  readonly weight: number;
}

export interface TrainingOptions {
  readonly buckets: number;
  readonly epochs: number;
  /** AdaGrad's step. */
  readonly rate: number;
  /** Pull towards zero, each time that a weight is touched. */
  readonly l2: number;
  readonly seed: number;
  /** Share of a token's features that are left out at random, so that none is relied on alone. */
  readonly dropout: number;
}

export interface Weights {
  readonly state: Float32Array;
  /** `[previous * LABEL_COUNT + label]`. */
  readonly transition: Float32Array;
}

const L = LABEL_COUNT;

/** The weights are the mean of those after each of the last epochs, which evens out the order of the sentences. */
const AVERAGED = 5;
/** AdaGrad starts from this sum of squares, so that its first steps are not too long. */
const FIRST_SQUARE = 1e-2;
/** Smaller gradients of a label are not worth a pass over the token's features. */
const LEAST_GRADIENT = 1e-4;

/** Trains a linear-chain CRF by AdaGrad (Duchi et al. 2011) on the log-likelihood, sentence by sentence. */
export function trainCrf(
  examples: readonly Example[],
  options: TrainingOptions,
  report?: (epoch: number, loss: number) => void,
): Weights {
  const longest = examples.reduce((most, { labels }) => Math.max(most, labels.length), 1);
  const trainer = new Trainer(options, longest);
  const averaged = { state: new Float32Array(options.buckets << ROW_SHIFT), transition: new Float32Array(L * L) };
  const order = Int32Array.from(examples, (_, index) => index);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, trainer.next);
    let loss = 0;
    for (const index of order) loss += trainer.learn(examples[index] as Example);
    if (epoch >= options.epochs - AVERAGED) {
      const share = 1 / Math.min(AVERAGED, options.epochs);
      addShare(averaged.state, trainer.state, share);
      addShare(averaged.transition, trainer.transition, share);
    }
    report?.(epoch, loss);
  }
  return averaged;
}

function addShare(sum: Float32Array, values: Float32Array, share: number): void {
  for (let cell = 0; cell < sum.length; cell++) sum[cell] = (sum[cell] as number) + (values[cell] as number) * share;
}

/** Weights while they are learnt, and room to work in. */
class Trainer implements Weights {
  readonly state: Float32Array;
  readonly transition = new Float32Array(L * L);
  readonly next: () => number;
  private readonly squares: Float32Array;
  private readonly transitionSquares = new Float32Array(L * L).fill(FIRST_SQUARE);
  private readonly expTransition = new Float64Array(L * L);
  private readonly expected = new Float64Array(L * L);
  private readonly lattice: Lattice;
  /** The features that dropout leaves, and where each token's begin. */
  private readonly kept: Int32Array;
  private readonly begin: Int32Array;

  constructor(
    private readonly options: TrainingOptions,
    longest: number,
  ) {
    this.state = new Float32Array(options.buckets << ROW_SHIFT);
    this.squares = new Float32Array(options.buckets << ROW_SHIFT).fill(FIRST_SQUARE);
    this.next = random(options.seed);
    this.lattice = createLattice(longest);
    this.kept = new Int32Array(longest * MOST_FEATURES);
    this.begin = new Int32Array(longest + 1);
  }

  /** Takes one step; returns the sentence's negative log-likelihood before it. */
  learn(example: Example): number {
    const { labels, weight } = example;
    if (labels.length === 0) return 0;
    this.drop(example);
    const gold = this.score(labels);
    for (let cell = 0; cell < L * L; cell++)
      this.expTransition[cell] = mayFollow(Math.floor(cell / L), cell % L)
        ? Math.exp(this.transition[cell] as number)
        : 0;
    const loss = marginals(this.lattice, labels.length, this.expTransition) - gold;
    this.learnTransitions(example);
    this.learnState(example);
    return weight * loss;
  }

  private drop({ offsets, features, labels }: Example): void {
    const { dropout } = this.options;
    let size = 0;
    for (let token = 0; token < labels.length; token++) {
      this.begin[token] = size;
      for (let at = offsets[token] as number; at < (offsets[token + 1] as number); at++)
        if (dropout === 0 || this.next() >= dropout) this.kept[size++] = features[at] as number;
    }
    this.begin[labels.length] = size;
  }

  /** Fills the lattice's emissions; returns the score of the true labels. */
  private score(labels: Uint8Array): number {
    const { emission } = this.lattice;
    const gain = 1 / (1 - this.options.dropout);
    let gold = 0;
    emission.fill(0, 0, labels.length * L);
    for (let token = 0; token < labels.length; token++) {
      const at = token * L;
      for (let f = this.begin[token] as number; f < (this.begin[token + 1] as number); f++) {
        const row = (this.kept[f] as number) << ROW_SHIFT;
        for (let y = 0; y < L; y++) emission[at + y] = (emission[at + y] as number) + (this.state[row + y] as number);
      }
      for (let y = 0; y < L; y++) emission[at + y] = (emission[at + y] as number) * gain;
      const label = labels[token] as number;
      const previous = labels[token - 1] ?? OUTSIDE;
      gold += (emission[at + label] as number) + (this.transition[previous * L + label] as number);
    }
    return gold;
  }

  private learnTransitions({ labels, weight }: Example): void {
    const { potential, forward, backward, scale } = this.lattice;
    const { expected, expTransition } = this;
    expected.fill(0);
    for (let token = 0; token < labels.length; token++) {
      const at = token * L;
      for (let y = 0; y < L; y++) {
        const right = ((potential[at + y] as number) * (backward[at + y] as number)) / (scale[token] as number);
        for (let x = 0; x < L; x++) {
          const left = token > 0 ? (forward[at - L + x] as number) : x === OUTSIDE ? 1 : 0;
          const cell = x * L + y;
          expected[cell] = (expected[cell] as number) + left * (expTransition[cell] as number) * right;
        }
      }
      const cell = (labels[token - 1] ?? OUTSIDE) * L + (labels[token] as number);
      expected[cell] = (expected[cell] as number) - 1;
    }
    for (let cell = 0; cell < L * L; cell++)
      if (expected[cell] !== 0)
        step(this.transition, this.transitionSquares, cell, weight * (expected[cell] as number), this.options.rate);
  }

  private learnState({ labels, weight }: Example): void {
    const { forward, backward } = this.lattice;
    const { rate, l2 } = this.options;
    for (let token = 0; token < labels.length; token++)
      for (let y = 0; y < L; y++) {
        const cell = token * L + y;
        const truth = labels[token] === y ? 1 : 0;
        const gradient = weight * ((forward[cell] as number) * (backward[cell] as number) - truth);
        if (Math.abs(gradient) < LEAST_GRADIENT) continue;
        for (let f = this.begin[token] as number; f < (this.begin[token + 1] as number); f++) {
          const at = ((this.kept[f] as number) << ROW_SHIFT) + y;
          step(this.state, this.squares, at, gradient + l2 * (this.state[at] as number), rate);
        }
      }
  }
}

/** AdaGrad's step down a gradient. */
function step(weights: Float32Array, squares: Float32Array, cell: number, gradient: number, rate: number): void {
  const square = (squares[cell] as number) + gradient * gradient;
  squares[cell] = square;
  weights[cell] = (weights[cell] as number) - (rate / Math.sqrt(square)) * gradient;
}
