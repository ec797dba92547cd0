import type { ActorLayer } from '../actors';
import type { Quote, Span } from '../annotations';
import type { Article, Block } from '../article/article';
import type { QuoteCandidate, ReportingEvidence } from './evidence';
import type { MarkedSpan } from './marks';
import { type Context, isAnyone, MentionIndex, NO_SPEAKER, resolveSpeaker, type Speaker, subjectOf } from './speakers';

/** A quote that may still grow: the next paragraph can go on with it. */
interface Growing {
  quote: Quote;
  /** The mark that it waits for; null when it may go on with marks of its own. */
  readonly open: MarkedSpan | null;
  /** True for words without quote marks. */
  readonly unmarked: boolean;
}

/** The quotes of an article: candidates with speakers, those that run over paragraphs joined, embedded posts. */
export function assemble(
  article: Article,
  reporting: readonly ReportingEvidence[],
  actors: ActorLayer,
): readonly Quote[] {
  const mentions = new MentionIndex(actors);
  const quotes: Quote[] = [];
  let last = NO_SPEAKER;
  let person = NO_SPEAKER;
  let body = NO_SPEAKER;
  let subject = NO_SPEAKER;
  const meet = (speaker: Speaker) => {
    if (!isAnyone(speaker)) return;
    last = speaker;
    if (speaker.person) person = speaker;
    else if (speaker.actor !== null) body = speaker;
  };
  const contextOf = (sentence: Speaker | null): Context => ({ sentence, last, person, body, subject });
  let growing: Growing | null = null;
  let announced: { readonly cue: Span | null; readonly speaker: Speaker } | null = null;
  article.blocks.forEach((block, index) => {
    const evidence = reporting[index] as ReportingEvidence;
    const { candidates, subjects, marks } = evidence;
    let skipUntil = 0;
    if (growing) {
      const goesOn = continuation(block, evidence, growing, reporting[index + 1]);
      if (goesOn) {
        growing.quote = {
          ...growing.quote,
          content: [...growing.quote.content, ...goesOn.content.map((span) => inBlock(block, span))],
        };
        quotes[quotes.length - 1] = growing.quote;
        skipUntil = goesOn.end;
        if (!goesOn.open) growing = null;
      } else {
        if (growing.open) quotes[quotes.length - 1] = cutAtSentence(article, growing.quote);
        growing = null;
      }
    }
    let sentence = 0;
    /** The attribution of what goes on from the paragraph before, where that gave none. */
    const attribute = (at: Block, { cue, clue, content }: QuoteCandidate) => {
      const quote = quotes[quotes.length - 1];
      if (!quote || !cue || quote.cue) return;
      const speaker = resolveSpeaker(article, at, mentions, clue, contextOf(null));
      const rest = content.slice(1).map((span) => inBlock(at, span));
      meet(speaker);
      quotes[quotes.length - 1] = {
        ...quote,
        content: [...quote.content, ...rest],
        cue: inBlock(at, cue),
        speaker: speaker.actor,
        speakerSpan: speaker.span,
      };
    };
    let spoken: { readonly sentence: number; readonly speaker: Speaker } | null = null;
    const passSubjects = (last: number) => {
      for (; sentence < last; sentence++) {
        subject = subjectOf(article, block, mentions, subjects[sentence] ?? null) ?? NO_SPEAKER;
        if (subject.actor !== null) meet(subject);
      }
    };
    for (const candidate of candidates) {
      const first = candidate.content[0] as Span;
      if (candidate.unopened || first.start < skipUntil) {
        if (skipUntil > 0) attribute(block, candidate);
        continue;
      }
      passSubjects(candidate.sentence);
      const inSentence = spoken?.sentence === candidate.sentence ? spoken.speaker : null;
      let speaker = resolveSpeaker(article, block, mentions, candidate.clue, contextOf(inSentence));
      let cue = candidate.cue && inBlock(block, candidate.cue);
      if (candidate.weak && speaker.actor === null) continue;
      if (candidate.awaits && !announced) continue;
      if (announced && candidate.bare && first.start === 0) {
        speaker = announced.speaker;
        cue = announced.cue;
      }
      const content = candidate.content.map((span) => inBlock(block, span));
      quotes.push({ kind: candidate.kind, content, cue, speaker: speaker.actor, speakerSpan: speaker.span });
      if (isAnyone(speaker)) {
        meet(speaker);
        subject = speaker;
        spoken = { sentence: candidate.sentence, speaker };
      }
      sentence = Math.max(sentence, candidate.sentence + 1);
    }
    passSubjects(subjects.length);
    growing ??= growingFrom(block, candidates, marks, quotes);
    announced = evidence.announced && {
      cue: evidence.announced.cue && inBlock(block, evidence.announced.cue),
      speaker: resolveSpeaker(article, block, mentions, evidence.announced.clue, contextOf(null)),
    };
  });
  return [...quotes, ...posts(article, mentions)].sort((a, b) => startOf(a) - startOf(b));
}

const startOf = (quote: Quote) => quote.content[0]?.start ?? 0;

/** A stretch of a paragraph moved into the article. */
function inBlock(block: Block, { start, end }: Span): Span {
  return { start: block.start + start, end: block.start + end };
}

/** The last quote of a paragraph where the next paragraph can go on with it. */
function growingFrom(
  block: Block,
  candidates: readonly QuoteCandidate[],
  marks: readonly MarkedSpan[],
  quotes: readonly Quote[],
): Growing | null {
  const candidate = candidates.findLast(({ kind }) => kind === 'direct');
  const quote = quotes[quotes.length - 1];
  if (!candidate || !quote || candidate !== candidates[candidates.length - 1]) return null;
  const open = marks.find(({ closed }) => !closed) ?? null;
  const lastPart = candidate.content[candidate.content.length - 1] as Span;
  if (open && lastPart.end === open.end) return { quote, open, unmarked: false };
  if (!candidate.last || candidate.bare) return null;
  const unmarked = !marks.some(({ start, end }) => start <= lastPart.start && lastPart.start < end);
  return { quote, open: null, unmarked: unmarked && lastPart.end === block.paragraph.text.length };
}

interface Continuation {
  readonly content: readonly Span[];
  /** Where in the paragraph what is new begins. */
  readonly end: number;
  /** Whether the paragraph after this one may go on. */
  readonly open: boolean;
}

/** What of a paragraph goes on with the quote before it; null when nothing does. */
function continuation(
  block: Block,
  evidence: ReportingEvidence,
  growing: Growing,
  next: ReportingEvidence | undefined,
): Continuation | null {
  const { marks, candidates } = evidence;
  const first = marks[0];
  const { text } = block.paragraph;
  if (block.kind !== 'paragraph') return null;
  if (growing.unmarked)
    return evidence.firstPerson && !first
      ? { content: [{ start: 0, end: text.length }], end: text.length, open: true }
      : null;
  if (growing.open) {
    if (first && !first.opened) return { content: [{ start: 0, end: first.end }], end: first.end, open: false };
    // Each paragraph of a long quote opens it anew.
    if (first?.start === 0 && first.mark === growing.open.mark)
      return { content: [{ start: 0, end: first.end }], end: first.end, open: !first.closed };
    const closesLater = next?.marks[0]?.opened === false;
    return !first && closesLater ? { content: [{ start: 0, end: text.length }], end: text.length, open: true } : null;
  }
  const candidate = candidates[0];
  const starts = candidate?.bare && candidate.clue.form === 'nobody' && (candidate.content[0] as Span).start === 0;
  return starts
    ? { content: candidate.content, end: (candidate.content[candidate.content.length - 1] as Span).end, open: false }
    : null;
}

/** A quote that nobody closes, taken to the end of its first sentence. */
function cutAtSentence(article: Article, quote: Quote): Quote {
  const last = quote.content[quote.content.length - 1] as Span;
  const block = article.blocks.find(({ start, end }) => start <= last.start && last.end <= end);
  const sentence = block?.paragraph.sentences.find(({ end }) => block.start + end > last.start + 1);
  if (!block || !sentence) return quote;
  const end = Math.min(last.end, block.start + sentence.end);
  return { ...quote, content: [...quote.content.slice(0, -1), { start: last.start, end }] };
}

/** Embedded posts: direct quotes of those who sign them. */
function posts(article: Article, mentions: MentionIndex): Quote[] {
  return article.posts.flatMap((post, index): Quote[] => {
    if (post.body.length === 0) return [];
    const signed = [post.name, post.handle].filter((span): span is Span => span !== null);
    const author = signed.flatMap((span) => mentions.within(span))[0];
    const speakerSpan = post.name ?? post.handle;
    return [
      { kind: 'direct', content: post.body, cue: null, speaker: author?.actor ?? null, speakerSpan, post: index },
    ];
  });
}
