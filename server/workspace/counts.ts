import type { Annotations, SentenceStatus } from '../annotate/annotations';
import type { Counts } from '../protocol';

/** How much of everything an article's annotations hold. */
export function countAnnotations({ actors, dates, quotes, sentences }: Annotations): Counts {
  const count = (status: SentenceStatus) => sentences.filter((sentence) => sentence.status === status).length;
  return {
    actors: actors.length,
    dates: dates.length,
    quotes: quotes.length,
    sentences: {
      none: count('none'),
      sourced: count('sourced'),
      anonymous: count('anonymous'),
      unsourced: count('unsourced'),
    },
  };
}
