import assert from 'node:assert/strict';
import { loadLanguages } from '../../../server/languages/load';
import { alignSentence } from '../../../server/training/recogniser/columns';
import { type Example, trainCrf } from '../../../server/training/recogniser/crf';

const OPTIONS = { buckets: 16, epochs: 30, rate: 0.5, l2: 0, seed: 7, dropout: 0 };

/** Token `i` has the features `rows[i]`. */
function example(rows: readonly (readonly number[])[], labels: readonly number[]): Example {
  const offsets = Int32Array.from([0, ...rows.map((_, index) => rows.slice(0, index + 1).flat().length)]);
  return { offsets, features: Int32Array.from(rows.flat()), labels: Uint8Array.from(labels), weight: 1 };
}

describe('training of the recogniser', () => {
  const examples = [example([[1], [2], [3]], [1, 2, 0]), example([[3], [4]], [0, 5]), example([[2, 5]], [3])];

  it('learns what its examples show', () => {
    const losses: number[] = [];
    trainCrf(examples, OPTIONS, (_, loss) => losses.push(loss));
    assert.ok(losses[losses.length - 1]! < losses[0]! / 10);
  });

  it('gives the same weights for the same seed', () => {
    const first = trainCrf(examples, { ...OPTIONS, dropout: 0.3 });
    const again = trainCrf(examples, { ...OPTIONS, dropout: 0.3 });
    assert.deepEqual(first.state, again.state);
    assert.deepEqual(first.transition, again.transition);
  });
});

describe('alignment of data sets', () => {
  const lexicons = new Map(loadLanguages().map(({ code, article }) => [code, article]));
  for (const [code, words, labels, expected] of [
    ['it', "l' Istituto Fabiani di Orvena .", 'O B-ORG I-ORG O B-GPE O', "l'/0 Istituto/3 Fabiani/4 di/0 Orvena/5 ./0"],
    ['en', "Ada Brunlow 's plan", 'B-PER I-PER O O', "Ada/1 Brunlow/2 's/0 plan/0"],
    ['en', 'a well - known critic', 'O O O O O', 'a/0 well-known/0 critic/0'],
    ['en', 'Orvena Telmar met', 'B-GPE B-ORG O', 'Orvena/5 Telmar/3 met/0'],
  ] as const)
    it(words, () => {
      const sentence = { words: words.split(' '), labels: labels.split(' ') };
      const { tokens, labels: found } = alignSentence(sentence, lexicons.get(code)!);
      assert.equal(tokens.map(({ text }, index) => `${text}/${found[index]}`).join(' '), expected);
    });
});
