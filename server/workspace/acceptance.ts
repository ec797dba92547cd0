import type { Annotations, Sentence, Span } from '../annotate/annotations';

/**
 * A claim that somebody accepted without a source. It is known by its own words and by its neighbours' hashes, not by
 * its place, so that edits elsewhere keep it and a change of the claim revives the finding.
 */
export interface AcceptedClaim {
  /** The sentence, white space made single. */
  readonly claim: string;
  /** Hashes of the sentences before and after it; null at the article's beginning or end. */
  readonly before: string | null;
  readonly after: string | null;
  /** Why it is accepted, in the words of who accepted it. */
  readonly reason: string;
  /** The day it was accepted, YYYY-MM-DD. */
  readonly on?: string;
}

/** An article as far as acceptance needs it. */
export interface AnnotatedText {
  readonly text: string;
  readonly annotations: Pick<Annotations, 'sentences'>;
}

/** The entry that accepts the sentence at a span, for `.fonte.json`; null when no sentence stands there. */
export function acceptClaim(
  { text, annotations }: AnnotatedText,
  span: Span,
  reason: string,
  on?: string,
): AcceptedClaim | null {
  const index = annotations.sentences.findIndex(({ start, end }) => start < span.end && end > span.start);
  const sentence = annotations.sentences[index];
  if (!sentence) return null;
  const { before, after } = neighbours(text, annotations.sentences, index);
  return { claim: wordsOf(text, sentence), before, after, reason, ...(on ? { on } : {}) };
}

/**
 * The sentences that an accepted claim covers. It covers a sentence of the same words with at least one of its
 * neighbours; so one edited neighbour keeps it, and the same words in another place are not covered.
 */
export function acceptedSentences(
  { text, annotations: { sentences } }: AnnotatedText,
  accepted: readonly AcceptedClaim[],
): ReadonlySet<Sentence> {
  if (accepted.length === 0) return new Set();
  const byWords = new Map<string, AcceptedClaim[]>();
  for (const claim of accepted) byWords.set(claim.claim, [...(byWords.get(claim.claim) ?? []), claim]);
  return new Set(
    sentences.filter((sentence, index) => {
      const candidates = byWords.get(wordsOf(text, sentence));
      if (!candidates) return false;
      const { before, after } = neighbours(text, sentences, index);
      return candidates.some((claim) => claim.before === before || claim.after === after);
    }),
  );
}

function neighbours(text: string, sentences: readonly Sentence[], index: number) {
  const [before, after] = [sentences[index - 1], sentences[index + 1]];
  return {
    before: before ? hash(wordsOf(text, before)) : null,
    after: after ? hash(wordsOf(text, after)) : null,
  };
}

/** A sentence's words with single spaces, so that another line break is no change. */
function wordsOf(text: string, { start, end }: Span): string {
  return text.slice(start, end).normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Sixteen hexadecimal digits: FNV-1a (Fowler, Noll, Vo) of the UTF-16 units, from two offsets, 32 bits each. */
export function hash(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x01000193;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit, 0x01000193);
  }
  return [first, second].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
