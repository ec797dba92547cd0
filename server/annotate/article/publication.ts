import type { ArticleOptions } from '.';
import type { Post, PublicationSource } from './article';
import { calendarDay, readCalendarDate } from './calendarDate';
import { isDateLine } from './kinds';
import type { ArticleLexicon } from './lexicon';
import type { BlockOutline, Outline } from './structure';

export interface Publication {
  /** YYYY-MM-DD or null. */
  readonly published: string | null;
  readonly publishedFrom: PublicationSource | null;
}

/** The dash after the place and the day that open an agency's report: `ROMA, 12 marzo 2024 – …`. */
const OPENING = /^[^!?\n]{3,90}?(?=\s?[—–-]{1,2}\s)/u;
/** The report's opening is looked for in this many blocks. */
const TOP = 6;

/** When the article was published: by the option, else its front matter, its date line, the post that it embeds. */
export function readPublication(
  text: string,
  options: ArticleOptions,
  { blocks, posts, frontMatter }: Outline,
  lexicons: readonly ArticleLexicon[],
): Publication {
  const read = (content: string) => {
    for (const lexicon of lexicons) {
      const date = readCalendarDate(content, lexicon);
      if (date) return date.value;
    }
    return null;
  };
  const given = options.published ? isoDay(options.published) : null;
  if (given) return { published: given, publishedFrom: 'option' };
  const written = frontMatter?.published ? read(frontMatter.published) : null;
  if (written) return { published: written, publishedFrom: 'frontMatter' };
  for (const [index, block] of blocks.entries()) {
    const tells = block.kind === 'dateLine' || block.kind === 'byline';
    const line = tells ? text.slice(block.start, block.end) : index < TOP ? opening(text, block, lexicons) : null;
    const day = line ? read(line) : null;
    if (day) return { published: day, publishedFrom: 'dateLine' };
  }
  const post = posts.find((candidate: Post) => candidate.date)?.date ?? null;
  return { published: post, publishedFrom: post ? 'post' : null };
}

/** The place and the day that open a paragraph before a dash; null where it opens otherwise. */
function opening(text: string, block: BlockOutline, lexicons: readonly ArticleLexicon[]): string | null {
  if (block.kind !== 'paragraph') return null;
  const line = OPENING.exec(text.slice(block.start, Math.min(block.end, block.start + 100)))?.[0];
  return line && isDateLine(line, lexicons) ? line : null;
}

/** The day of `2024-03-12` or `2024-03-12T10:30`, null when there is no such day. */
function isoDay(date: string): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(date) ?? [];
  return year ? calendarDay(Number(year), Number(month), Number(day)) : null;
}
