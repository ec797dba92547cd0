import type { ActorLayer } from '../actors';
import type { Quote, Span } from '../annotations';
import type { Article, Block } from '../article/article';
import type { QuoteCandidate, ReportingEvidence } from './evidence';
import { MentionIndex, NO_SPEAKER, namedIn, resolveSpeaker, type Speaker } from './speakers';

/** Quotes of an article: candidates with their speakers, quotes that run over paragraphs joined, posts as quotes. */
export function assemble(
  article: Article,
  reporting: readonly ReportingEvidence[],
  actors: ActorLayer,
): readonly Quote[] {
  const mentions = new MentionIndex(actors);
  const quotes: Quote[] = posts(article, mentions);
  let before: Speaker = NO_SPEAKER;
  article.blocks.forEach((block, index) => {
    const evidence = reporting[index] as ReportingEvidence;
    let sentence = 0;
    const subjectsUpTo = (last: number) => {
      for (; sentence < last; sentence++)
        before = subjectOf(article, block, mentions, evidence.subjects[sentence] ?? null, before);
    };
    for (const candidate of evidence.candidates) {
      subjectsUpTo(candidate.sentence);
      const speaker = resolveSpeaker(article, block, mentions, candidate.clue, before);
      quotes.push(toQuote(block, candidate, speaker));
      if (speaker.actor !== null || speaker.span !== null) before = speaker;
      sentence = Math.max(sentence, candidate.sentence + 1);
    }
    subjectsUpTo(evidence.subjects.length);
  });
  return quotes.sort((a, b) => (a.content[0] as Span).start - (b.content[0] as Span).start);
}

/** Who is spoken of after a sentence: its subject where that is an actor who can speak, else whoever was before. */
function subjectOf(
  article: Article,
  block: Block,
  mentions: MentionIndex,
  subject: Span | null,
  before: Speaker,
): Speaker {
  if (!subject) return before;
  const found = namedIn(
    article,
    block,
    mentions,
    { start: block.start + subject.start, end: block.start + subject.end },
    undefined,
  );
  return found.actor === null ? before : found;
}

function toQuote(block: Block, candidate: QuoteCandidate, speaker: Speaker): Quote {
  const move = ({ start, end }: Span): Span => ({ start: block.start + start, end: block.start + end });
  return {
    kind: candidate.kind,
    content: candidate.content.map(move),
    cue: candidate.cue && move(candidate.cue),
    speaker: speaker.actor,
    speakerSpan: speaker.span,
  };
}

/** Embedded posts: direct quotes of those who sign them. */
function posts(article: Article, mentions: MentionIndex): Quote[] {
  return article.posts.flatMap((post, index): Quote[] => {
    if (post.body.length === 0) return [];
    const signed = [post.name, post.handle].filter((span): span is Span => span !== null);
    const author = signed.flatMap((span) => mentions.within(span))[0];
    return [
      {
        kind: 'direct',
        content: post.body,
        cue: null,
        speaker: author?.actor ?? null,
        speakerSpan: post.name ?? post.handle,
        post: index,
      },
    ];
  });
}
