import type { Sources } from './gazetteers';

/** How a language's model is trained; every figure was chosen on held-out articles (see the model cards). */
export interface Plan {
  readonly code: string;
  /** Data sets of `../shared/data/train` with what one sentence of each counts. */
  readonly sets: readonly { readonly name: string; readonly weight: number }[];
  readonly sources: Sources;
  readonly bucketBits: number;
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  readonly dropout: number;
  readonly seed: number;
}

const COMMON = {
  sources: { almanac: true, cities: true, names: true, territories: true },
  bucketBits: 18,
  epochs: 8,
  rate: 0.2,
  l2: 1e-5,
  dropout: 0.1,
  seed: 1,
};

export const PLANS: readonly Plan[] = [
  {
    ...COMMON,
    code: 'it',
    sets: [
      { name: 'it-wikinews', weight: 1 },
      { name: 'it-news-written', weight: 1 },
    ],
  },
  {
    ...COMMON,
    code: 'en',
    dropout: 0.3,
    sets: [
      { name: 'en-gum', weight: 1 },
      { name: 'en-news-written', weight: 1 },
      { name: 'en-pud', weight: 0.5 },
      { name: 'en-wikigold', weight: 0.5 },
      { name: 'en-ewt', weight: 0.5 },
    ],
  },
];
