import type { Sentence } from '../annotations';
import type { SentenceInContext } from './context';
import { type Feature, observe } from './features';
import { decide } from './model';
import { reasonsOf } from './reasons';
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

/**
 * Status, severity, reasons and source of an observed sentence: the weights of `weights.json` on what `features.ts`
 * observes. What makes a sentence `anonymous` are the phrases of the language's `anonymous.json`, which come out as the
 * features `anonymous:…`.
 */
export function judge({ sentence, features }: Observed): Sentence {
  const { status, severity } = decide(features);
  const named = sentence.quotes.find(({ speaker }) => speaker === 'named');
  return {
    start: sentence.start,
    end: sentence.end,
    language: sentence.block.paragraph.languageCode,
    status,
    severity,
    reasons: severity ? reasonsOf(severity, features) : [],
    source: status === 'sourced' ? (named?.quote.speaker ?? null) : null,
  };
}
