import type { Span } from '../annotations';
import type { BlockKind, Post } from './article';
import { readCalendarDate } from './calendarDate';
import type { ArticleLexicon } from './lexicon';
import { isPostFooter, LONGEST_SIGNATURE, readSignature, type Signature } from './signature';

/** A block while the structure is being read. */
export interface Draft extends Span {
  kind: BlockKind;
  post: number | null;
  readonly blankBefore: boolean;
  /** True inside a block quote. */
  readonly quoted: boolean;
}

/** The language of a stretch of text, null when it cannot be told. */
export type Identify = (text: string) => string | null;

/** What the search for posts needs of the article: its blocks, and facts that are worked out once, when first asked. */
interface Surroundings {
  readonly text: string;
  readonly blocks: readonly Draft[];
  readonly lexicons: readonly ArticleLexicon[];
  readonly languageOf: (block: Draft) => string | null;
  /** True where paragraphs stand apart by blank lines, so that close lines belong together. */
  readonly apart: boolean;
  /** The language of most of the article. */
  readonly prevailing: () => string | null;
}

const LONGEST_POST = 12;
const LONGEST_NAME = 60;
/** A line this short tells no language, and goes with the one above it. */
const LONGEST_REMARK = 80;
const BODY: ReadonlySet<BlockKind> = new Set(['paragraph', 'heading', 'headline', 'listItem']);

/** Finds the embedded posts among the blocks, and marks their bodies and signatures. */
export function findPosts(
  text: string,
  blocks: readonly Draft[],
  lexicons: readonly ArticleLexicon[],
  identify: Identify,
): Post[] {
  const languageOf = (block: Draft) => identify(text.slice(block.start, block.end));
  let prevailing: string | null | undefined;
  const around: Surroundings = {
    text,
    blocks,
    lexicons,
    languageOf,
    apart: blocks.filter((block) => block.blankBefore).length * 2 > blocks.length,
    prevailing: () => {
      if (prevailing === undefined) prevailing = mostCommon(blocks, languageOf);
      return prevailing;
    },
  };
  const posts: Post[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.post !== null || block.kind === 'metadata' || block.end - block.start > LONGEST_SIGNATURE) continue;
    const signature = readSignature(text.slice(block.start, block.end), lexicons, block.quoted);
    if (!signature) continue;
    const post = signature.above ? postBelow(around, index, signature) : postAbove(around, index, signature);
    if (!post) continue;
    for (const part of post.parts) part.post = posts.length;
    posts.push(post.post);
  }
  return posts.sort((a, b) => a.start - b.start);
}

interface Found {
  readonly post: Post;
  readonly parts: readonly Draft[];
}

/** The post whose signature stands below its body. */
function postAbove(around: Surroundings, index: number, signature: Signature): Found {
  const line = around.blocks[index] as Draft;
  let first = index;
  while (first > 0 && index - first < LONGEST_POST && goesOnAbove(around, first - 1, index)) first--;
  return claim(line, signature, around.blocks.slice(first, index), []);
}

/**
 * Whether a block belongs to the post signed at `signed`: the block right above always; those further up when they are
 * quoted alike, stand close where paragraphs are apart, or are in the post's language while the article is not.
 */
function goesOnAbove(around: Surroundings, at: number, signed: number): boolean {
  const block = around.blocks[at] as Draft;
  if (block.post !== null || !BODY.has(block.kind)) return false;
  if (at === signed - 1) return true;
  const below = around.blocks[at + 1] as Draft;
  if (block.quoted || below.quoted) return block.quoted && below.quoted;
  if (!below.blankBefore && around.apart) return true;
  const language = around.languageOf(block);
  if (language === null && block.end - block.start <= LONGEST_REMARK)
    return at > 0 && signed - at < LONGEST_POST && goesOnAbove(around, at - 1, signed);
  if (language === null || language === around.prevailing()) return false;
  for (let index = signed - 1; index > at; index--) {
    const known = around.languageOf(around.blocks[index] as Draft);
    if (known) return known === language;
  }
  return true;
}

/**
 * The post whose signature stands above its body: to the line that tells the time, else what follows closely. Null when
 * neither line is dated, since an author's line under a headline looks the same.
 */
function postBelow(around: Surroundings, index: number, signature: Signature): Found | null {
  const { text, blocks, lexicons } = around;
  const line = blocks[index] as Draft;
  const named = signature.name ? undefined : nameAbove(blocks[index - 1]);
  if (!signature.name && !named) return null;
  const isBody = (block: Draft | undefined): block is Draft => block?.post === null && BODY.has(block.kind);
  const isFooter = (block: Draft | undefined) =>
    block !== undefined &&
    ((block.kind === 'dateLine' && !block.blankBefore) || isPostFooter(text.slice(block.start, block.end), lexicons));
  let end = index + 1;
  while (end - index <= LONGEST_POST && isBody(blocks[end]) && !isFooter(blocks[end])) end++;
  const footer = isFooter(blocks[end]) ? blocks[end] : undefined;
  if (!footer) {
    if (signature.date === null) return null;
    const limit = end;
    end = Math.min(index + 2, limit);
    while (end < limit && end > index + 1 && !blocks[end]?.blankBefore) end++;
  }
  const body = blocks.slice(index + 1, end);
  if (body.length === 0) return null;
  const dotted = [line, footer].some((block) => block && text.slice(block.start, block.end).includes('·'));
  return claim(
    line,
    { ...signature, channel: signature.channel ?? (dotted ? 'x' : null) },
    body,
    [named, footer].filter((block) => block !== undefined),
    named,
    footerDate(around, footer),
  );
}

/** The short line above a handle that names who posts. */
function nameAbove(block: Draft | undefined): Draft | undefined {
  const short = block && block.post === null && block.end - block.start <= LONGEST_NAME;
  return short && ['heading', 'headline', 'byline'].includes(block.kind) ? block : undefined;
}

function footerDate(around: Surroundings, footer: Draft | undefined): Pick<Post, 'date' | 'dateSpan'> | undefined {
  if (!footer) return undefined;
  const content = around.text.slice(footer.start, footer.end);
  for (const lexicon of around.lexicons) {
    const date = readCalendarDate(content, lexicon);
    if (date) return { date: date.value, dateSpan: moved(date, footer) };
  }
  return undefined;
}

/** Makes a post of its parts, and gives them their kinds. */
function claim(
  line: Draft,
  signature: Signature,
  body: readonly Draft[],
  others: readonly Draft[],
  named?: Draft,
  dated?: Pick<Post, 'date' | 'dateSpan'>,
): Found {
  for (const block of body) block.kind = 'post';
  for (const block of [line, ...others]) block.kind = 'signature';
  const parts = [line, ...body, ...others];
  const name = named ? { start: named.start, end: named.end } : signature.name && moved(signature.name, line);
  const post = {
    start: Math.min(...parts.map(({ start }) => start)),
    end: Math.max(...parts.map(({ end }) => end)),
    channel: signature.channel,
    body: body.map(({ start, end }) => ({ start, end })),
    name,
    handle: signature.handle && moved(signature.handle, line),
    date: signature.date,
    dateSpan: signature.dateSpan && moved(signature.dateSpan, line),
    ...dated,
  };
  return { post, parts };
}

function moved({ start, end }: Span, block: Span): Span {
  return { start: block.start + start, end: block.start + end };
}

function mostCommon(blocks: readonly Draft[], languageOf: (block: Draft) => string | null): string | null {
  const letters = new Map<string, number>();
  for (const block of blocks) {
    const language = block.kind === 'metadata' ? null : languageOf(block);
    if (language) letters.set(language, (letters.get(language) ?? 0) + block.end - block.start);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
