import type { ActorLayer } from '../actors';
import type { Mention, Span } from '../annotations';
import type { Article, Block } from '../article/article';
import type { SpeakerClue } from './evidence';
import { Class } from './grammar';

/** Whom a clue means: an actor, or a phrase when the source has no name, or neither. */
export interface Speaker {
  readonly actor: string | null;
  readonly span: Span | null;
  readonly person: boolean;
}

export const NO_SPEAKER: Speaker = { actor: null, span: null, person: false };

/** Whom a clue without a name may mean. */
export interface Context {
  /** Who spoke in the same sentence. */
  readonly sentence: Speaker | null;
  /** Who spoke or was spoken of last, and among those the last person and the last actor that is none. */
  readonly last: Speaker;
  readonly person: Speaker;
  readonly body: Speaker;
  /** The subject of the sentence before, in its own words where it has no name. */
  readonly subject: Speaker;
}

/** Whether somebody is meant at all. */
export function isAnyone({ actor, span }: Speaker): boolean {
  return actor !== null || span !== null;
}

/** Finds mentions of actors by where they stand; offsets are into the article. */
export class MentionIndex {
  private readonly sorted: readonly Mention[];

  constructor(layer: ActorLayer) {
    this.sorted = [...layer.mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  }

  /** The mentions that begin in a span, in text order; a phrase may have been cut within a name. */
  within(span: Span): readonly Mention[] {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sorted[middle] as Mention).start < span.start) low = middle + 1;
      else high = middle;
    }
    const found: Mention[] = [];
    for (; low < this.sorted.length && (this.sorted[low] as Mention).start < span.end; low++)
      found.push(this.sorted[low] as Mention);
    return found;
  }
}

/** A noun phrase in an article with the mentions in it. */
interface Phrase {
  readonly text: string;
  readonly block: Block;
  readonly span: Span;
  readonly mentions: readonly Mention[];
}

/** The speaker that a noun phrase names: the person in it, else the actor that is its head, else its own words. */
function speakerIn(article: Article, block: Block, index: MentionIndex, span: Span, wide: Span | undefined): Speaker {
  const phrase = phraseOf(article, block, index, span);
  const person = phrase.mentions.find((mention) => mention.type === 'person' && isFree(phrase, mention));
  if (person) return named(person);
  const wider = wide && (wide.start < span.start || wide.end > span.end) ? phraseOf(article, block, index, wide) : null;
  const apposed = wider?.mentions.find(
    (mention) => mention.type === 'person' && mention.kind === 'name' && isFree(wider, mention),
  );
  if (apposed) return named(apposed);
  const head = phrase.mentions.find((mention) => isHead(phrase, mention));
  if (head) return named(head);
  const maker = makerOf(wider ?? phrase);
  if (maker) return named(maker);
  return { actor: null, span, person: false };
}

function phraseOf(article: Article, block: Block, index: MentionIndex, span: Span): Phrase {
  return { text: article.text, block, span, mentions: index.within(span) };
}

const named = ({ actor, start, end, type }: Mention): Speaker => ({
  actor,
  span: { start, end },
  person: type === 'person',
});

/** Whether a mention is not a complement of another noun: no preposition before it, no possessive after it. */
function isFree({ text, block, span }: Phrase, mention: Mention): boolean {
  if (isPossessive(text, mention)) return false;
  const { grammar } = block.paragraph.language.quotes;
  const before = wordBefore(text, span.start, mention.start);
  if (before === null) return true;
  if (grammar.prepositions.has(before)) return false;
  if (((grammar.classes.get(before) ?? 0) & Class.determiner) === 0) return true;
  const further = wordBefore(text, span.start, mention.start - before.length - 1);
  return further === null || !grammar.prepositions.has(further);
}

/** The word, lower case, before an offset and not before `from`; null where there is none. */
function wordBefore(text: string, from: number, offset: number): string | null {
  const before = text.slice(Math.max(from, offset - 24), offset).trimEnd();
  return /(?:^|[^\p{L}'’])(\p{L}+['’]?)$/u.exec(before)?.[1]?.toLowerCase() ?? null;
}

/** Whether a mention is the head of its phrase: no other noun before it, unless it names that noun, and none after it. */
function isHead(phrase: Phrase, mention: Mention): boolean {
  if (!isFree(phrase, mention)) return false;
  const { text, span, block } = phrase;
  const { grammar, bodies } = block.paragraph.language.quotes;
  const isNoun = (word: string) => /^\p{Ll}/u.test(word) && !grammar.classes.has(word);
  const after = text.slice(mention.end, span.end);
  const next = /^\s+([\p{L}-]+)/u.exec(after)?.[1];
  const titled = next !== undefined && !bodies.has(next) && (isNoun(next) || /^\p{Lu}/u.test(next));
  if (grammar.adjectivesFirst && titled) return false;
  if (mention.kind === 'nominal') return true;
  const before = text
    .slice(span.start, mention.start)
    .split(/[\s'’]+/u)
    .filter(Boolean);
  return !before.some(isNoun) || after.trim() === '';
}

/** The actor who made a document that speaks for him: `il rapporto di X`, `X's analysis`, `i dati forniti da X`. */
function makerOf({ text, span, block, mentions }: Phrase): Mention | undefined {
  const { documents, grammar } = block.paragraph.language.quotes;
  const words = text
    .slice(span.start, span.end)
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  if (!words.some((word) => documents.has(word))) return undefined;
  const isMaker = Class.genitive | Class.agent;
  return mentions.find((mention) => {
    if (isPossessive(text, mention)) return true;
    const before = wordBefore(text, span.start, mention.start);
    const classes = before === null ? 0 : (grammar.classes.get(before) ?? 0);
    if ((classes & isMaker) !== 0) return true;
    if (before === null || (classes & Class.determiner) === 0) return false;
    const further = wordBefore(text, span.start, mention.start - before.length - 1);
    return further !== null && ((grammar.classes.get(further) ?? 0) & isMaker) !== 0;
  });
}

function isPossessive(text: string, mention: Span): boolean {
  return /^['’]s?(?=\s)/u.test(text.slice(mention.end, mention.end + 3));
}

/** Whom a clue means, given who spoke and was spoken of before. */
export function resolveSpeaker(
  article: Article,
  block: Block,
  mentions: MentionIndex,
  clue: SpeakerClue,
  context: Context,
): Speaker {
  const span = clue.span && inBlock(block, clue.span);
  switch (clue.form) {
    case 'nobody':
      return NO_SPEAKER;
    case 'phrase':
      return span
        ? (anaphorIn(article, block, span, context) ??
            speakerIn(article, block, mentions, span, clue.wide && inBlock(block, clue.wide)))
        : NO_SPEAKER;
    case 'antecedent':
      return span ? speakerIn(article, block, mentions, span, undefined) : context.last;
    case 'person': {
      const phrase = span && phraseOf(article, block, mentions, span);
      const last = phrase?.mentions.findLast((mention) => mention.type === 'person' && isFree(phrase, mention));
      return last ? named(last) : NO_SPEAKER;
    }
    case 'pronoun': {
      const meant = pronounMeans(clue.gender, context);
      return { ...meant, span: meant.actor === null && meant.span ? meant.span : span };
    }
    case 'subject': {
      if (context.sentence) return context.sentence;
      return span ? speakerIn(article, block, mentions, span, undefined) : context.last;
    }
  }
}

/** Whom a phrase means that points back: `lo stesso interessato`; null for any other. */
function anaphorIn(article: Article, block: Block, span: Span, { person, last }: Context): Speaker | null {
  const word = /[^\s]+$/u.exec(article.text.slice(span.start, span.end).slice(-24))?.[0].toLowerCase() ?? '';
  if (!block.paragraph.language.quotes.anaphors.has(word)) return null;
  const meant = isAnyone(person) ? person : last;
  return meant.actor === null ? null : { ...meant, span };
}

/** Whom a subject pronoun means: he and she a person, they the last subject unless it is one person, it a body. */
function pronounMeans(gender: string | undefined, { last, person, body, subject }: Context): Speaker {
  if (gender === 'm' || gender === 'f') return isAnyone(person) ? person : last;
  if (gender === 'p' && isAnyone(subject) && !subject.person) return subject;
  return isAnyone(body) ? body : last;
}

/**
 * The subject of a sentence, in its own words where it names no actor who can speak: no place unless it stands for its
 * government. Null where there is none.
 */
export function subjectOf(
  article: Article,
  block: Block,
  mentions: MentionIndex,
  subject: Span | null,
): Speaker | null {
  if (!subject) return null;
  const span = inBlock(block, subject);
  const found = speakerIn(article, block, mentions, span, undefined);
  if (found.actor === null) return found;
  const mention = mentions.within(span).find(({ actor }) => actor === found.actor);
  return mention?.type === 'place' && !mention.metonym ? { actor: null, span, person: false } : found;
}

/** A stretch of a paragraph moved into the article. */
function inBlock(block: Block, { start, end }: Span): Span {
  return { start: block.start + start, end: block.start + end };
}
