import type { Reason, Sentence } from '../annotations';
import type { SentenceInContext } from './context';
import { type Feature, observe } from './features';
import { decide, probabilities } from './model';
import { BODY_SENTENCES, supportOf } from './support';

/** An observed sentence. */
export interface Observed {
  readonly sentence: SentenceInContext;
  readonly features: ReadonlySet<Feature>;
}

/** The observations of every sentence of an article. */
export function observeAll(sentences: readonly SentenceInContext[]): Observed[] {
  return sentences.map((sentence, index) => ({
    sentence,
    features: observe(sentence, {
      previous: sentences[index - 1] ?? null,
      next: sentences[index + 1] ?? null,
      supported: supportOf(sentence, sentences.slice(index + 1, index + 1 + BODY_SENTENCES)),
    }),
  }));
}

const REASONS: readonly Reason[] = [
  'money',
  'casualty',
  'accusation',
  'figure',
  'superlative',
  'causal',
  'mind-reading',
  'hearsay',
  'event',
  'dated',
  'background',
  'evaluation',
  'forecast',
];
const WEIGHTY = new Set<Reason>(REASONS.slice(0, 8));
const LIGHT = new Set<Reason>(['background', 'evaluation', 'forecast']);

/** Status, severity, reasons and source of an observed sentence. */
export function judge({ sentence, features }: Observed): Sentence {
  const { status, severity } = decide(probabilities(features));
  const named = sentence.quotes.find(({ speaker }) => speaker === 'named');
  return {
    start: sentence.start,
    end: sentence.end,
    language: sentence.block.paragraph.languageCode,
    status,
    severity,
    reasons: severity ? reasonsFor(severity, features) : [],
    source: status === 'sourced' ? (named?.quote.speaker ?? null) : null,
  };
}

/** The observations that speak for the severity, as reason codes. */
function reasonsFor(severity: 'high' | 'medium' | 'low', features: ReadonlySet<Feature>): Reason[] {
  const seen = REASONS.filter((reason) => features.has(reason));
  if (severity === 'high') return seen.filter((reason) => WEIGHTY.has(reason));
  if (severity === 'low') return seen.filter((reason) => LIGHT.has(reason));
  return seen.filter((reason) => reason === 'event' || reason === 'dated');
}
