import { createColumns, LONGEST_SENTENCE, readColumns } from '../../annotate/actors/recogniser/columns';
import { MOST_FEATURES, tokenFeatures } from '../../annotate/actors/recogniser/features';
import type { Gazetteer } from '../../annotate/actors/recogniser/gazetteer';
import type { LabelledSentence } from './columns';
import type { Example } from './crf';

/** Turns labelled sentences into what the trainer reads, by the same features as the recogniser's. */
export function makeExamples(
  sentences: readonly LabelledSentence[],
  weight: number,
  gazetteer: Gazetteer,
  mask: number,
): Example[] {
  const columns = createColumns();
  const row = new Int32Array(MOST_FEATURES);
  return sentences.map(({ tokens, labels }) => {
    const count = Math.min(tokens.length, LONGEST_SENTENCE);
    readColumns(columns, tokens, 0, count, gazetteer);
    const offsets = new Int32Array(count + 1);
    const features: number[] = [];
    for (let index = 0; index < count; index++) {
      const found = tokenFeatures(columns, index, mask, row);
      for (let feature = 0; feature < found; feature++) features.push(row[feature] as number);
      offsets[index + 1] = features.length;
    }
    return { offsets, features: Int32Array.from(features), labels: labels.slice(0, count), weight };
  });
}
