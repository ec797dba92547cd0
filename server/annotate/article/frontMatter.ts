import type { Span } from '../annotations';
import type { Line } from './lines';

/** What an article's front matter says of it, as written; the block's extent and how many lines it takes. */
export interface FrontMatter extends Span {
  readonly lines: number;
  readonly published: string | null;
  readonly language: string | null;
}

const FENCES = new Set(['---', '+++']);
const PUBLISHED = new Set([
  'date',
  'published',
  'publishdate',
  'publish_date',
  'pubdate',
  'datepublished',
  'published_at',
]);
const LANGUAGE = new Set(['lang', 'language', 'locale']);
/** `key: value` of YAML, `key = value` of TOML, at the top level. */
const ENTRY = /^(?<key>[\w-]{1,40})[ \t]{0,8}[:=][ \t]{0,8}(?<value>\S.*)$/;

/**
 * The front matter that opens a text, between two lines of `---` (YAML) or `+++` (TOML); null when there is none. Only
 * flat entries are read, which is all that a date and a language need.
 */
export function readFrontMatter(text: string, lines: readonly Line[]): FrontMatter | null {
  const content = (line: Line) => text.slice(line.start, Math.min(line.end, line.start + 400));
  const first = lines[0];
  if (!first || first.end - first.start !== 3) return null;
  const fence = content(first);
  if (!FENCES.has(fence)) return null;
  let published: string | null = null;
  let language: string | null = null;
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index] as Line;
    const entry = content(line);
    if (entry === fence || (fence === '---' && entry === '...')) {
      return { start: first.start, end: line.end, lines: index + 1, published, language };
    }
    const { key = '', value = '' } = ENTRY.exec(entry)?.groups ?? {};
    if (PUBLISHED.has(key.toLowerCase())) published ??= unquoted(value);
    else if (LANGUAGE.has(key.toLowerCase())) language ??= unquoted(value).slice(0, 2).toLowerCase();
  }
  return null;
}

function unquoted(value: string): string {
  return value
    .replace(/\s+#.*$/, '')
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim();
}
