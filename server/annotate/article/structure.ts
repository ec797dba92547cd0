import type { Span } from '../annotations';
import type { Language } from '../language';
import type { BlockKind, Post } from './article';
import { readCalendarDate } from './calendarDate';

/** A block before its text is read: what it is and where it stands. */
export interface BlockOutline extends Span {
  readonly kind: BlockKind;
  readonly post: number | null;
  readonly section: number;
}

export interface Outline {
  readonly blocks: readonly BlockOutline[];
  readonly posts: readonly Post[];
}

const SIGNATURE = /^\s*[—–-]{1,2}\s*(?<name>[^(@\n]{2,80}?)\s*\((?<handle>@[\p{L}\p{N}_]+)\)\s*(?<date>.*)$/u;
const LONGEST_HEADING = 120;

/** Reads the structure of an article: which lines are headline, headings, date line, paragraphs, embedded posts. */
export function outline(text: string, languages: readonly Language[]): Outline {
  const lines = readLines(text);
  const blocks: BlockOutline[] = [];
  const posts: Post[] = [];
  let section = 0;
  let index = skipFrontMatter(text, lines, blocks);
  for (; index < lines.length; index++) {
    const line = lines[index] as Span;
    const content = text.slice(line.start, line.end);
    const signature = SIGNATURE.exec(content);
    if (signature) {
      closePost(line, signature, blocks, posts, languages);
      continue;
    }
    const kind = kindOf(content, blocks, languages);
    if (kind === 'heading') section++;
    blocks.push({ ...line, kind, post: null, section });
  }
  return { blocks, posts };
}

/** The lines that hold anything, trimmed of white space at both ends. */
function readLines(text: string): Span[] {
  const lines: Span[] = [];
  for (const match of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    const leading = /^[\s\uFEFF]*/u.exec(match[0])?.[0].length ?? 0;
    const trimmed = match[0].slice(leading).trimEnd();
    if (trimmed) lines.push({ start: match.index + leading, end: match.index + leading + trimmed.length });
  }
  return lines;
}

function skipFrontMatter(text: string, lines: readonly Span[], blocks: BlockOutline[]): number {
  if (!lines[0] || text.slice(lines[0].start, lines[0].end) !== '---') return 0;
  const close = lines.findIndex((line, index) => index > 0 && text.slice(line.start, line.end) === '---');
  if (close < 0) return 0;
  blocks.push({ start: lines[0].start, end: (lines[close] as Span).end, kind: 'metadata', post: null, section: 0 });
  return close + 1;
}

function kindOf(content: string, before: readonly BlockOutline[], languages: readonly Language[]): BlockKind {
  const body = before.filter((block) => block.kind !== 'metadata');
  if (/^#{1,6}\s/.test(content)) return body.length === 0 ? 'headline' : 'heading';
  if (/^(?:[-*•]|\d+[.)])\s/.test(content)) return 'listItem';
  const short = content.length <= LONGEST_HEADING && !/[.!?…:;,»”"]$/.test(content);
  if (isDateLine(content, languages)) return 'dateLine';
  if (isByline(content, languages)) return 'byline';
  if (short) return body.length === 0 ? 'headline' : 'heading';
  return 'paragraph';
}

function isDateLine(content: string, languages: readonly Language[]): boolean {
  if (content.length > 60) return false;
  return languages.some((language) => {
    const date = readCalendarDate(content, language.article);
    return date !== null && content.length - (date.end - date.start) < 30 && !/[.!?]$/.test(content);
  });
}

function isByline(content: string, languages: readonly Language[]): boolean {
  const words = content.split(/\s+/);
  if (words.length < 2 || words.length > 7 || /[.!?]$/.test(content)) return false;
  const opener = (words[0] as string).toLowerCase();
  return (
    languages.some((language) => language.article.bylines.has(opener)) &&
    words.slice(1).every((word) => /^\p{Lu}|^(?:e|and|de|di|van|von)$/u.test(word))
  );
}

/** Turns the paragraphs that a signature signs into a post, and reads the signature. */
function closePost(
  line: Span,
  signature: RegExpExecArray,
  blocks: BlockOutline[],
  posts: Post[],
  languages: readonly Language[],
): void {
  const post = posts.length;
  const body: Span[] = [];
  const last = blocks[blocks.length - 1];
  if (last && last.post === null && last.kind !== 'metadata') {
    blocks[blocks.length - 1] = { ...last, kind: 'post', post };
    body.push({ start: last.start, end: last.end });
  }
  const { name = '', handle = '', date = '' } = signature.groups as Record<string, string>;
  const nameStart = line.start + signature[0].indexOf(name, signature[0].search(/[^\s—–-]/));
  const handleStart = line.start + signature[0].indexOf(handle, nameStart - line.start + name.length);
  const dateStart = line.end - date.length;
  const day = languages.map((language) => readCalendarDate(date, language.article)).find((found) => found !== null);
  blocks.push({ ...line, kind: 'signature', post, section: last?.section ?? 0 });
  posts.push({
    start: body[0]?.start ?? line.start,
    end: line.end,
    channel: 'x',
    body,
    name: { start: nameStart, end: nameStart + name.length },
    handle: { start: handleStart, end: handleStart + handle.length },
    date: day?.value ?? null,
    dateSpan: day ? { start: dateStart + day.start, end: dateStart + day.end } : null,
  });
}
