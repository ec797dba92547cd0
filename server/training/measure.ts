import type { Sentence, SentenceStatus } from '../annotate/annotations';

type Judgement = Pick<Sentence, 'status' | 'severity'>;

/** A sentence's gold judgement and the predicted one. */
export interface Pair {
  readonly gold: Judgement;
  readonly predicted: Judgement;
}

const STATUSES: readonly SentenceStatus[] = ['none', 'sourced', 'anonymous', 'unsourced'];

/** The figures that the claims layer is measured by, in per cent, defined as the project's scorer defines them. */
export function measure(pairs: readonly Pair[]): Record<string, number> {
  const flagged = ({ status }: Judgement) => status === 'anonymous' || status === 'unsourced';
  const high = ({ severity }: Judgement) => severity === 'high';
  const f1 = STATUSES.map((status) => {
    const [precision, recall] = precisionRecall(pairs, (judged) => judged.status === status);
    return [status, precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0] as const;
  });
  const [flaggedPrecision, flaggedRecall] = precisionRecall(pairs, flagged);
  const [highPrecision, highRecall] = precisionRecall(pairs, high);
  const shown = pairs.filter(({ predicted }) => high(predicted));
  return {
    accuracy: share(pairs.filter(({ gold, predicted }) => gold.status === predicted.status).length, pairs.length),
    macro: f1.reduce((sum, [, value]) => sum + value, 0) / f1.length,
    ...Object.fromEntries(f1),
    'flagged P': flaggedPrecision,
    'flagged R': flaggedRecall,
    'high P': highPrecision,
    'high R': highRecall,
    'high flagged': share(shown.filter(({ gold }) => flagged(gold)).length, shown.length),
  };
}

function precisionRecall(pairs: readonly Pair[], is: (judged: Judgement) => boolean): [number, number] {
  const both = pairs.filter(({ gold, predicted }) => is(gold) && is(predicted)).length;
  return [
    share(both, pairs.filter(({ predicted }) => is(predicted)).length),
    share(both, pairs.filter(({ gold }) => is(gold)).length),
  ];
}

function share(part: number, whole: number): number {
  return whole > 0 ? (100 * part) / whole : 0;
}

/** The figures on one line. */
export function report(figures: Readonly<Record<string, number>>): string {
  return Object.entries(figures)
    .map(([name, value]) => `${name} ${value.toFixed(1)}`)
    .join(' · ');
}
