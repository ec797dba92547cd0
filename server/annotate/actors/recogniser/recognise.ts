import type { ActorType } from '../../annotations';
import type { Paragraph } from '../../article/article';
import type { NameCandidate } from '../index';
import { type Columns, createColumns, LONGEST_SENTENCE, readColumns } from './columns';
import { bestLabels, constrain, createLattice, type Lattice, marginals } from './decode';
import { MOST_FEATURES, tokenFeatures } from './features';
import { classOf, isInside, LABEL_COUNT, METONYM_CLASS, OUTSIDE, ROW_SHIFT, TYPE_OF_CLASS } from './labels';
import type { RecogniserModel } from './model';

/** Finds the names of a paragraph, in text order. */
export type Recogniser = (paragraph: Paragraph) => readonly NameCandidate[];

/** What the best labelling holds is no less sure than this; what stands in the article need not bear it out. */
const DECIDED = 0.5;

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
        readColumns(columns, paragraph.tokens, first, last, model.gazetteer);
        const count = last - first;
        score(model, columns, lattice);
        bestLabels(lattice, count, transition, labels);
        if (labels.subarray(0, count).every((label) => label === OUTSIDE)) continue;
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
    names.push({
      start: paragraph.tokens[first + start]!.start,
      end: paragraph.tokens[first + end - 1]!.end,
      type,
      metonym: nameClass === METONYM_CLASS,
      confidence: Math.max(DECIDED, typeProbability(lattice, start, end, type)),
    });
  }
}

/** The least probability, over the tokens of a name, that they belong to a name of an actor type. */
function typeProbability({ forward, backward }: Lattice, start: number, end: number, type: ActorType): number {
  let least = 1;
  for (let token = start; token < end; token++) {
    let sum = 0;
    for (let label = 1; label < LABEL_COUNT; label++) {
      const cell = token * LABEL_COUNT + label;
      if (TYPE_OF_CLASS[classOf(label)] === type) sum += (forward[cell] as number) * (backward[cell] as number);
    }
    least = Math.min(least, sum);
  }
  return least;
}
