import type { Span } from '../annotations';
import { readCalendarDate } from './calendarDate';
import type { ArticleLexicon } from './lexicon';

/** The line that signs an embedded post, read; spans are into the line. */
export interface Signature {
  readonly channel: string | null;
  readonly name: Span | null;
  readonly handle: Span | null;
  readonly date: string | null;
  readonly dateSpan: Span | null;
  /** True where the line stands above the post instead of below. */
  readonly above: boolean;
}

/** Networks by how they call themselves; not words of a language. */
const CHANNELS: readonly (readonly [string, RegExp])[] = [
  ['truth-social', /\btruth\s?social\b/i],
  ['facebook', /\bfacebook\b/i],
  ['telegram', /\btelegram\b/i],
  ['instagram', /\binstagram\b/i],
  ['x', /\btwitter\b|(?<![\p{L}\p{N}])X(?![\p{L}\p{N}'’])/u],
  ['threads', /\bthreads\b/i],
  ['bluesky', /\bbluesky\b|\.bsky\.social\b/i],
  ['mastodon', /\bmastodon\b/i],
  ['tiktok', /\btiktok\b/i],
  ['linkedin', /\blinkedin\b/i],
  ['whatsapp', /\bwhatsapp\b/i],
];
/** Longer than this no line that signs a post is. */
export const LONGEST_SIGNATURE = 240;
const LONGEST_REST = 90;
const HANDLE = /@[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,60}(?:@[\p{L}\p{N}.-]{1,60})?/u;
const DASH = /^[—–―-]{1,3}\s*/;
/** Telegram's way to copy a message: `Ada Hale, [26.12.2025 10:30]`. */
const TELEGRAM = /^(?<name>[^[\]@]{2,80}),\s?\[(?<date>[\d./, :-]{8,22})\]:?$/u;

/**
 * Reads a line as the signature of a post: by its dash and handle or network, or by how a network signs. Else null.
 * @param quoted true inside a block quote, where a dash and a name sign what is quoted.
 */
export function readSignature(content: string, lexicons: readonly ArticleLexicon[], quoted = false): Signature | null {
  if (content.length > LONGEST_SIGNATURE) return null;
  const telegram = TELEGRAM.exec(content);
  if (telegram) return read(content, 0, telegram.groups?.name?.length ?? 0, null, 'telegram', true, lexicons);
  const lower = content.toLowerCase();
  const phrase = lexicons
    .flatMap((lexicon) => lexicon.postSignatures)
    .find((candidate) => lower.startsWith(`${candidate} `));
  const dash = DASH.exec(content)?.[0].length ?? 0;
  const handle = HANDLE.exec(content);
  if (!phrase && !dash && !handle) return null;
  const start = phrase ? phrase.length + 1 : dash;
  const nameEnd = handle ? handle.index : nameLength(content, start, lexicons);
  const name = content.slice(start, nameEnd).replace(/[^\p{L}\p{M}\p{N}.)"”»’']+$/u, '');
  if (name !== '' && !isName(name, lexicons)) return null;
  const rest = content.slice(handle ? handle.index + handle[0].length : nameEnd);
  const channel = CHANNELS.find(([, pattern]) => pattern.test(rest))?.[0] ?? null;
  const dated = lexicons.some((lexicon) => readCalendarDate(rest, lexicon) !== null);
  if (rest.length > LONGEST_REST || (rest.length > 2 && !dated && !channel && !/^[\s)·|,]*$/.test(rest))) return null;
  const bracketed = handle !== null && content.charAt(handle.index - 1) === '(';
  const signed = dash > 0 && (handle !== null || channel !== null || (quoted && name !== ''));
  const below = phrase !== undefined || signed || (bracketed && dated);
  const above = !below && handle !== null && !bracketed && dash === 0;
  if (!below && !above) return null;
  const span = handle ? { start: handle.index, end: handle.index + handle[0].replace(/[.-]+$/, '').length } : null;
  return read(content, start, start + name.length, span, channel ?? (below && handle ? 'x' : null), above, lexicons);
}

/** The line under a post that tells when it was sent and how often it was seen: `10:30 AM · Dec 26, 2025 · 2M Views`. */
export function isPostFooter(content: string, lexicons: readonly ArticleLexicon[]): boolean {
  if (content.length > LONGEST_SIGNATURE || !/^\d{1,2}[:.]\d{2}/.test(content)) return false;
  return lexicons.some((lexicon) => readCalendarDate(content, lexicon) !== null);
}

function read(
  content: string,
  start: number,
  nameEnd: number,
  handle: Span | null,
  channel: string | null,
  above: boolean,
  lexicons: readonly ArticleLexicon[],
): Signature {
  const from = handle?.end ?? nameEnd;
  const date = lexicons
    .map((lexicon) => readCalendarDate(content.slice(from), lexicon))
    .find((found) => found !== null);
  return {
    channel,
    name: nameEnd > start ? { start, end: nameEnd } : null,
    handle,
    date: date?.value ?? null,
    dateSpan: date ? { start: from + date.start, end: from + date.end } : null,
    above,
  };
}

/** Where the name ends in a signature without a handle: before a comma, a bracket, a date or a small word. */
function nameLength(content: string, start: number, lexicons: readonly ArticleLexicon[]): number {
  const rest = content.slice(start);
  for (const found of rest.matchAll(/[,(|·[]|(?<=\s)\p{Ll}+|(?<=\s)\d/gu)) {
    if (!lexicons.some((lexicon) => lexicon.nameParticles.has(found[0]))) return start + found.index;
  }
  return content.length;
}

/** Words with a capital or of another script, particles of names, and the stroke between two forms of a name. */
function isName(name: string, lexicons: readonly ArticleLexicon[]): boolean {
  const words = name.split(/\s+/);
  if (words.length > 12) return false;
  return words.every(
    (word) =>
      /^[\p{Lu}\p{Lo}\p{N}/|"“«(&\p{Extended_Pictographic}]/u.test(word) ||
      lexicons.some((lexicon) => lexicon.nameParticles.has(word.toLowerCase())),
  );
}
