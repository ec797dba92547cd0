import type { ArticleOptions } from '.';
import type { Post, PublicationSource } from './article';
import { calendarDay, readCalendarDate } from './calendarDate';
import type { ArticleLexicon } from './lexicon';
import type { Outline } from './structure';

export interface Publication {
  /** YYYY-MM-DD or null. */
  readonly published: string | null;
  readonly publishedFrom: PublicationSource | null;
}

/** The dash after the place and the day that open an agency's report: `ROMA, 12 marzo 2024 – …`. */
const OPENING = /^[^.!?\n]{3,80}?\s?[—–-]{1,2}\s/u;
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
    const opening =
      block.kind === 'paragraph' && index < TOP ? OPENING.exec(text.slice(block.start, block.start + 100))?.[0] : null;
    const line = block.kind === 'dateLine' || block.kind === 'byline' ? text.slice(block.start, block.end) : opening;
    const day = line ? read(line) : null;
    if (day) return { published: day, publishedFrom: 'dateLine' };
  }
  const post = posts.find((candidate: Post) => candidate.date)?.date ?? null;
  return { published: post, publishedFrom: post ? 'post' : null };
}

/** The day of `2024-03-12` or `2024-03-12T10:30`, null when there is no such day. */
function isoDay(date: string): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(date) ?? [];
  return year ? calendarDay(Number(year), Number(month), Number(day)) : null;
}
