import type { Sources } from './gazetteers';

/** A data set and what one sentence of it counts. */
export interface WeighedSet {
  readonly name: string;
  /** The language whose tokenizer reads it. */
  readonly language: string;
  readonly weight: number;
}

/** How a language's model is trained; every figure was chosen on held-out articles (see the model cards). */
export interface Plan {
  readonly code: string;
  /** Files of `../shared/data/train`, and folders of `articles` beside this file. */
  readonly sets: readonly WeighedSet[];
  readonly articles: readonly WeighedSet[];
  readonly sources: Sources;
  readonly bucketBits: number;
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  readonly dropout: number;
  readonly levels: number;
  readonly seed: number;
}

const COMMON = {
  sources: { almanac: true, cities: true, names: true, territories: true, things: true, demonyms: true },
  bucketBits: 18,
  epochs: 8,
  rate: 0.2,
  l2: 1e-5,
  levels: 31,
  seed: 1,
};

/** Data of other languages helps: names, shapes and lists are much the same in all. */
export const PLANS: readonly Plan[] = [
  {
    ...COMMON,
    code: 'it',
    dropout: 0.1,
    sets: [
      { name: 'it-wikinews', language: 'it', weight: 1 },
      { name: 'it-news-written', language: 'it', weight: 1 },
      { name: 'en-gum', language: 'en', weight: 0.3 },
      { name: 'en-news-written', language: 'en', weight: 0.3 },
      { name: 'en-pud', language: 'en', weight: 0.1 },
      { name: 'en-wikigold', language: 'en', weight: 0.1 },
      { name: 'en-ewt', language: 'en', weight: 0.1 },
      { name: 'pt-bosque', language: 'it', weight: 0.1 },
    ],
    articles: [
      { name: 'it', language: 'it', weight: 1 },
      { name: 'en', language: 'en', weight: 0.3 },
    ],
  },
  {
    ...COMMON,
    code: 'en',
    dropout: 0.2,
    sets: [
      { name: 'en-gum', language: 'en', weight: 1 },
      { name: 'en-news-written', language: 'en', weight: 1 },
      { name: 'en-pud', language: 'en', weight: 0.3 },
      { name: 'en-wikigold', language: 'en', weight: 0.3 },
      { name: 'en-ewt', language: 'en', weight: 0.3 },
      { name: 'en-btc', language: 'en', weight: 0.1 },
      { name: 'en-wnut17', language: 'en', weight: 0.1 },
      { name: 'it-wikinews', language: 'it', weight: 0.2 },
      { name: 'it-news-written', language: 'it', weight: 0.2 },
    ],
    articles: [
      { name: 'en', language: 'en', weight: 1 },
      { name: 'it', language: 'it', weight: 0.2 },
    ],
  },
];
