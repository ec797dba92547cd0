import type { Quote } from '../annotations';
import { classNumber, hasClass, type Phrases } from './phrases';

/** Who speaks, as far as a reader can tell: a named actor, somebody or something described, an unnamed source, nobody. */
export type SpeakerKind = 'named' | 'document' | 'described' | 'unnamed' | 'nobody';

/**
 * What kind of source the speaker of each quote is, from the actor or from the words that describe it; a pronoun stands
 * for the speaker before it. `phrasesAt` gives the phrases of the language in which the text at an offset is written.
 */
export function speakerKinds(
  quotes: readonly Quote[],
  text: string,
  phrasesAt: (offset: number) => Phrases,
): Map<Quote, SpeakerKind> {
  const kinds = new Map<Quote, SpeakerKind>();
  let last: SpeakerKind = 'described';
  for (const quote of quotes) {
    const { speaker, speakerSpan } = quote;
    if (speaker !== null || !speakerSpan) kinds.set(quote, speaker !== null ? 'named' : 'nobody');
    else {
      const words = text.slice(speakerSpan.start, speakerSpan.end);
      kinds.set(quote, describedKind(words, phrasesAt(speakerSpan.start)) ?? last);
    }
    last = kinds.get(quote) as SpeakerKind;
  }
  return kinds;
}

/** The kind of a speaker that words describe; null for a pronoun. */
function describedKind(described: string, phrases: Phrases): SpeakerKind | null {
  const words = described.split(/[\s'’]+/).filter(Boolean);
  const is = (word: string | undefined, name: string) =>
    word !== undefined && hasClass(word.toLowerCase(), classNumber(phrases, name), phrases);
  const any = (name: string) => words.some((word) => is(word, name));
  const [first, ...others] = words;
  if (words.length === 1 && is(first, 'pronoun')) return null;
  if (any('unnamed') || any('hearsayNoun')) return 'unnamed';
  if (any('document') || any('outlet')) return 'document';
  const nameless = others.length > 0 && others.every((word) => /^\p{Ll}+$/u.test(word));
  return nameless && is(first, 'vague') ? 'unnamed' : 'described';
}
