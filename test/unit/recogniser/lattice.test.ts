import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bestLabels, constrain, createLattice, marginals } from '../../../server/annotate/actors/recogniser/decode';
import { LABEL_COUNT as L, mayFollow } from '../../../server/annotate/actors/recogniser/labels';

const weight = fc.double({ min: -3, max: 3, noNaN: true });
const problem = fc.integer({ min: 1, max: 3 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    emission: fc.array(weight, { minLength: count * L, maxLength: count * L }),
    transition: fc.array(weight, { minLength: L * L, maxLength: L * L }),
  }),
);

/** Every labelling that the BIO scheme allows. */
function* labellings(count: number, before: readonly number[] = []): Generator<readonly number[]> {
  if (before.length === count) {
    yield before;
    return;
  }
  for (let label = 0; label < L; label++)
    if (mayFollow(before[before.length - 1] ?? 0, label)) yield* labellings(count, [...before, label]);
}

function scoreOf(labels: readonly number[], emission: readonly number[], transition: readonly number[]): number {
  return labels.reduce(
    (sum, label, at) => sum + emission[at * L + label]! + transition[(labels[at - 1] ?? 0) * L + label]!,
    0,
  );
}

describe('lattice of the recogniser', () => {
  it('finds the best labelling, as trying them all does', () => {
    fc.assert(
      fc.property(problem, ({ count, emission, transition }) => {
        const lattice = createLattice(count);
        lattice.emission.set(emission);
        const labels = new Uint8Array(count);
        bestLabels(lattice, count, constrain(Float64Array.from(transition)), labels);
        const best = Math.max(...[...labellings(count)].map((all) => scoreOf(all, emission, transition)));
        assert.ok(Math.abs(scoreOf([...labels], emission, transition) - best) < 1e-9);
        assert.ok(labels.every((label, at) => mayFollow(labels[at - 1] ?? 0, label)));
      }),
      { numRuns: 20 },
    );
  });

  it('sums over all labellings, as adding them up does', () => {
    fc.assert(
      fc.property(problem, ({ count, emission, transition }) => {
        const lattice = createLattice(count);
        lattice.emission.set(emission);
        const found = marginals(lattice, count, constrain(Float64Array.from(transition)).map(Math.exp));
        let sum = 0;
        const single = new Float64Array(count * L);
        for (const labels of labellings(count)) {
          const value = Math.exp(scoreOf(labels, emission, transition));
          sum += value;
          labels.forEach((label, at) => {
            single[at * L + label]! += value;
          });
        }
        assert.ok(Math.abs(found - Math.log(sum)) < 1e-9);
        single.forEach((value, cell) => {
          assert.ok(Math.abs(value / sum - lattice.forward[cell]! * lattice.backward[cell]!) < 1e-9);
        });
      }),
      { numRuns: 20 },
    );
  });
});
