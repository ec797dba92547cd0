import type { Language } from '../language';
import type { Article, Block, Paragraph } from './article';
import { guessLanguage, identifyLanguage } from './identify';
import { readPublication } from './publication';
import { splitSentences, wholeSentence } from './sentences';
import { type BlockOutline, outline } from './structure';
import { tokenize } from './tokens';

export interface ArticleOptions {
  readonly uri?: string;
  /** YYYY-MM-DD; overrides what the article says. */
  readonly published?: string;
  /** ISO 639-1 code of the main language; identified when not given. */
  readonly language?: string;
}

/** Reads single paragraphs; a cache stands behind it so that unchanged paragraphs are read once. */
export interface ParagraphReader {
  read(text: string, kind: Block['kind'], languageCode: string, language: Language): Paragraph;
  /** See `identifyLanguage`. */
  identify(text: string, supported: readonly string[]): string | null;
}

/** Blocks of names and dates, whose language cannot be told and is the article's. */
const UNREAD: ReadonlySet<Block['kind']> = new Set(['byline', 'dateLine', 'metadata']);

const plainReader: ParagraphReader = { read: readParagraph, identify: identifyLanguage };

/** Reads a text as an article: its structure, languages, sentences, tokens and publication date. */
export function readArticle(
  text: string,
  options: ArticleOptions,
  languages: readonly Language[],
  reader: ParagraphReader = plainReader,
): Article {
  const codes = languages.map((language) => language.code);
  const identified = new Map<string, string | null>();
  const identify = (content: string) => {
    const known = identified.get(content);
    if (known !== undefined) return known;
    const code = reader.identify(content, codes);
    identified.set(content, code);
    return code;
  };
  const structure = outline(text, languages, identify);
  const { blocks, posts, frontMatter } = structure;
  const known = (code: string | null | undefined) => languages.find((language) => language.code === code);
  const told = known(frontMatter?.language)?.code;
  const languageCode =
    options.language ?? told ?? mainLanguage(text, blocks, identify) ?? guessLanguage(text, codes) ?? 'en';
  const language = known(languageCode) ?? (languages[0] as Language);
  const postCodes = posts.map(({ body }) => identify(body.map(({ start, end }) => text.slice(start, end)).join('\n')));
  const lexicons = languages.map((each) => each.article);
  return {
    text,
    uri: options.uri ?? null,
    languageCode,
    language,
    supported: known(languageCode) !== undefined,
    ...readPublication(text, options, structure, lexicons),
    posts,
    blocks: blocks.map((block) => {
      const content = text.slice(block.start, block.end);
      const own = block.post !== null ? postCodes[block.post] : UNREAD.has(block.kind) ? null : identify(content);
      const code = own ?? languageCode;
      return { ...block, paragraph: reader.read(content, block.kind, code, known(code) ?? language) };
    }),
  };
}

/** Reads one paragraph by itself. Metadata is no prose: it has neither tokens nor sentences. */
export function readParagraph(text: string, kind: Block['kind'], languageCode: string, language: Language): Paragraph {
  const tokens = kind === 'metadata' ? [] : tokenize(text, language.article);
  const whole = kind === 'signature' || kind === 'dateLine' || kind === 'byline';
  const sentences = whole ? wholeSentence(tokens) : splitSentences(tokens, language.article);
  return { text, kind, language, languageCode, tokens, sentences };
}

/** The language of most of the article's letters, embedded posts left out where there is anything else; null when none tells. */
function mainLanguage(
  text: string,
  blocks: readonly BlockOutline[],
  identify: (content: string) => string | null,
): string | null {
  const letters = new Map<string, number>();
  for (const block of blocks) {
    if (block.kind === 'metadata') continue;
    const code = identify(text.slice(block.start, block.end));
    const weight = block.post === null ? block.end - block.start : 1;
    if (code) letters.set(code, (letters.get(code) ?? 0) + weight);
  }
  const best = [...letters].sort((a, b) => b[1] - a[1])[0];
  return best?.[0] ?? null;
}
