import type { Language } from '../language';
import type { Article, Block, Paragraph, Post, PublicationSource } from './article';
import { readCalendarDate } from './calendarDate';
import { identifyLanguage } from './identify';
import { splitSentences } from './sentences';
import { type BlockOutline, outline } from './structure';
import { tokenize } from './tokens';

export interface ArticleOptions {
  readonly uri?: string;
  /** YYYY-MM-DD; overrides what the article says. */
  readonly published?: string;
  /** ISO 639-1 code of the main language; identified when not given. */
  readonly language?: string;
}

/** Returns a paragraph for its content; a cache stands here so that unchanged paragraphs are read once. */
export type ReadParagraph = (text: string, kind: Block['kind'], languageCode: string, language: Language) => Paragraph;

/** Reads a text as an article: its structure, languages, sentences, tokens and publication date. */
export function readArticle(
  text: string,
  options: ArticleOptions,
  languages: readonly Language[],
  read: ReadParagraph = readParagraph,
): Article {
  const { blocks, posts } = outline(text, languages);
  const languageCode = options.language ?? mainLanguage(text, blocks);
  const known = languages.find((language) => language.code === languageCode);
  const language = known ?? (languages[0] as Language);
  const { published, publishedFrom } = publicationDate(text, options, blocks, posts, languages);
  return {
    text,
    uri: options.uri ?? null,
    languageCode,
    language,
    supported: known !== undefined,
    published,
    publishedFrom,
    posts,
    blocks: blocks.map((block) => {
      const content = text.slice(block.start, block.end);
      const code = identifyLanguage(content) ?? languageCode;
      const data = languages.find((candidate) => candidate.code === code);
      return { ...block, paragraph: read(content, block.kind, data ? code : languageCode, data ?? language) };
    }),
  };
}

/** Reads one paragraph by itself. */
export function readParagraph(text: string, kind: Block['kind'], languageCode: string, language: Language): Paragraph {
  const tokens = tokenize(text, language.article);
  return { text, kind, language, languageCode, tokens, sentences: splitSentences(tokens, language.article) };
}

/** The language of most of the article's letters, embedded posts left out where there is anything else. */
function mainLanguage(text: string, blocks: readonly BlockOutline[]): string {
  const letters = new Map<string, number>();
  for (const block of blocks) {
    if (block.kind === 'metadata') continue;
    const code = identifyLanguage(text.slice(block.start, block.end));
    const weight = block.post === null ? block.end - block.start : 1;
    if (code) letters.set(code, (letters.get(code) ?? 0) + weight);
  }
  const best = [...letters].sort((a, b) => b[1] - a[1])[0];
  return best?.[0] ?? 'en';
}

function publicationDate(
  text: string,
  options: ArticleOptions,
  blocks: readonly BlockOutline[],
  posts: readonly Post[],
  languages: readonly Language[],
): { published: string | null; publishedFrom: PublicationSource | null } {
  if (options.published) return { published: options.published, publishedFrom: 'option' };
  const first = (kind: Block['kind']) => {
    for (const block of blocks.filter((candidate) => candidate.kind === kind))
      for (const language of languages) {
        const date = readCalendarDate(text.slice(block.start, block.end), language.article);
        if (date) return date.value;
      }
    return null;
  };
  const frontMatter = first('metadata');
  if (frontMatter) return { published: frontMatter, publishedFrom: 'frontMatter' };
  const dateLine = first('dateLine');
  if (dateLine) return { published: dateLine, publishedFrom: 'dateLine' };
  const post = posts.find((candidate) => candidate.date)?.date ?? null;
  return { published: post, publishedFrom: post ? 'post' : null };
}
