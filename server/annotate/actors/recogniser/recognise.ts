import type { Paragraph } from '../../article/article';
import type { NameCandidate } from '../index';
import { bestLabels, constrain, createLattice, type Lattice, marginals } from './decode';
import { type Columns, createColumns, LONGEST_SENTENCE, MOST_FEATURES, readColumns, tokenFeatures } from './features';
import { beginning, classOf, isInside, LABEL_COUNT, METONYM_CLASS, OUTSIDE, ROW_SHIFT, TYPE_OF_CLASS } from './labels';
import type { RecogniserModel } from './model';

/** Finds the names of a paragraph, in text order. */
export type Recogniser = (paragraph: Paragraph) => readonly NameCandidate[];

/** Names that the model puts below this probability are not reported at all. */
const LEAST_CONFIDENCE = 0.3;

/** Makes a recogniser of a model. It keeps room for one sentence at a time, so it allocates nothing but its results. */
export function createRecogniser(model: RecogniserModel): Recogniser {
  const columns = createColumns();
  const lattice = createLattice(LONGEST_SENTENCE);
  const labels = new Uint8Array(LONGEST_SENTENCE);
  const transition = constrain(model.transition);
  const expTransition = transition.map(Math.exp);
  return (paragraph) => {
    const names: NameCandidate[] = [];
    for (const sentence of paragraph.sentences)
      for (let first = sentence.first; first < sentence.last; first += LONGEST_SENTENCE) {
        const last = Math.min(sentence.last, first + LONGEST_SENTENCE);
        readColumns(columns, paragraph.tokens, first, last, model);
        const count = last - first;
        score(model, columns, lattice);
        bestLabels(lattice, count, transition, labels);
        marginals(lattice, count, expTransition);
        collect(paragraph, first, count, labels, lattice, names);
      }
    return names;
  };
}

const features = new Int32Array(MOST_FEATURES);
const sums = new Int32Array(LABEL_COUNT);

/** Fills the lattice's emissions: the sum of the weights of each token's features, per label. */
function score(model: RecogniserModel, columns: Columns, { emission }: Lattice): void {
  const { state, scale, mask } = model;
  for (let index = 0; index < columns.count; index++) {
    const count = tokenFeatures(columns, index, mask, features);
    sums.fill(0);
    for (let feature = 0; feature < count; feature++) {
      const row = (features[feature] as number) << ROW_SHIFT;
      for (let label = 0; label < LABEL_COUNT; label++)
        sums[label] = (sums[label] as number) + (state[row + label] as number);
    }
    for (let label = 0; label < LABEL_COUNT; label++)
      emission[index * LABEL_COUNT + label] = (sums[label] as number) * scale;
  }
}

function collect(
  paragraph: Paragraph,
  first: number,
  count: number,
  labels: Uint8Array,
  lattice: Lattice,
  names: NameCandidate[],
): void {
  for (let start = 0; start < count; start++) {
    const label = labels[start] as number;
    if (label === OUTSIDE || isInside(label)) continue;
    let end = start + 1;
    while (end < count && labels[end] === label + 1) end++;
    const nameClass = classOf(label);
    const type = TYPE_OF_CLASS[nameClass];
    if (!type) continue;
    let confidence = 1;
    for (let token = start; token < end; token++) confidence = Math.min(confidence, typeProbability(lattice, token, type));
    if (confidence < LEAST_CONFIDENCE) continue;
    names.push({
      start: paragraph.tokens[first + start]!.start,
      end: paragraph.tokens[first + end - 1]!.end,
      type,
      metonym: nameClass === METONYM_CLASS,
      confidence,
    });
  }
}

/** The marginal probability that a token belongs to a name of an actor type. */
function typeProbability({ forward, backward }: Lattice, token: number, type: NameCandidate['type']): number {
  let sum = 0;
  for (let nameClass = 0; nameClass < TYPE_OF_CLASS.length; nameClass++) {
    if (TYPE_OF_CLASS[nameClass] !== type) continue;
    const cell = token * LABEL_COUNT + beginning(nameClass);
    sum += (forward[cell] as number) * (backward[cell] as number);
    sum += (forward[cell + 1] as number) * (backward[cell + 1] as number);
  }
  return sum;
}
