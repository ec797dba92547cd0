import type { ActorLayer } from '../actors';
import type { Mention, Span } from '../annotations';
import type { Article, Block } from '../article/article';
import type { SpeakerClue } from './evidence';

/** Whom a clue means: an actor, or a phrase when the source has no name, or neither. */
export interface Speaker {
  readonly actor: string | null;
  readonly span: Span | null;
}

export const NO_SPEAKER: Speaker = { actor: null, span: null };

/** Finds actors by where they are mentioned; offsets are into the article. */
export class MentionIndex {
  private readonly sorted: readonly Mention[];

  constructor(layer: ActorLayer) {
    this.sorted = [...layer.mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  }

  /** The mentions that lie in a span, in text order. */
  within(span: Span): readonly Mention[] {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sorted[middle] as Mention).start < span.start) low = middle + 1;
      else high = middle;
    }
    const found: Mention[] = [];
    for (let index = low; index < this.sorted.length && (this.sorted[index] as Mention).start < span.end; index++)
      if ((this.sorted[index] as Mention).end <= span.end) found.push(this.sorted[index] as Mention);
    return found;
  }
}

/** The speaker that a noun phrase names: the person in it, else the actor that is its head, else its own words. */
export function namedIn(
  article: Article,
  block: Block,
  mentions: MentionIndex,
  span: Span,
  wide: Span | undefined,
): Speaker {
  const found = mentions.within(span);
  const person = found.find((mention) => mention.type === 'person' && isHead(article, block, mention, span));
  if (person) return { actor: person.actor, span: plain(person) };
  const widePerson =
    wide && !found.some((mention) => heads(article, block, mention, span))
      ? mentions
          .within(wide)
          .find(
            (mention) => mention.type === 'person' && mention.kind === 'name' && isHead(article, block, mention, wide),
          )
      : undefined;
  if (widePerson) return { actor: widePerson.actor, span: plain(widePerson) };
  const head = found.find((mention) => heads(article, block, mention, span));
  if (head) return { actor: head.actor, span: plain(head) };
  return { actor: null, span };
}

const plain = ({ start, end }: Span): Span => ({ start, end });

/** Whether a mention is not a complement of another noun: no preposition before it, no possessive after it. */
function isHead(article: Article, block: Block, mention: Mention, span: Span): boolean {
  const { language } = block.paragraph;
  if (isPossessive(article.text, mention)) return false;
  if (mention.start === span.start) return true;
  const before = article.text.slice(Math.max(span.start, mention.start - 24), mention.start).trimEnd();
  const word = /(?:^|[^\p{L}'’])([\p{L}]+['’]?)$/u.exec(before)?.[1]?.toLowerCase();
  return word === undefined || !language.quotes.grammar.prepositions.has(word);
}

/** Whether a mention is the head of its phrase: nothing but determiners and adjectives before it, no noun after it. */
function heads(article: Article, block: Block, mention: Mention, span: Span): boolean {
  if (!isHead(article, block, mention, span)) return false;
  const { grammar } = block.paragraph.language.quotes;
  const before = article.text.slice(span.start, mention.start).trim();
  const words = before === '' ? [] : before.split(/\s+|(?<=['’])/u);
  if (
    words.some((word) => !grammar.classes.has(word.toLowerCase()) && /^\p{Ll}/u.test(word)) &&
    mention.kind === 'name'
  )
    return false;
  if (!grammar.adjectivesFirst) return true;
  const next = /^\s+(\p{Ll}[\p{L}-]+)/u.exec(article.text.slice(mention.end, span.end))?.[1];
  return next === undefined || grammar.classes.has(next);
}

function isPossessive(text: string, mention: Span): boolean {
  return /^['’]s?(?=\s)/u.test(text.slice(mention.end, mention.end + 3));
}

/** Whom a clue means, given who spoke or was the subject before. */
export function resolveSpeaker(
  article: Article,
  block: Block,
  mentions: MentionIndex,
  clue: SpeakerClue,
  before: Speaker,
): Speaker {
  const move = (span: Span): Span => ({ start: block.start + span.start, end: block.start + span.end });
  switch (clue.form) {
    case 'nobody':
      return NO_SPEAKER;
    case 'phrase':
      return clue.span ? namedIn(article, block, mentions, move(clue.span), clue.wide && move(clue.wide)) : NO_SPEAKER;
    case 'antecedent': {
      if (!clue.span) return before;
      const found = mentions.within(move(clue.span));
      const last = found[found.length - 1];
      return last ? { actor: last.actor, span: plain(last) } : { actor: null, span: move(clue.span) };
    }
    case 'pronoun':
      return {
        actor: before.actor,
        span:
          before.actor === null && before.span === null && clue.span
            ? move(clue.span)
            : clue.span
              ? move(clue.span)
              : null,
      };
    case 'subject':
      return clue.span ? orBefore(namedIn(article, block, mentions, move(clue.span), undefined), before) : before;
  }
}

function orBefore(found: Speaker, before: Speaker): Speaker {
  return found.actor !== null || before.actor === null ? found : before;
}
