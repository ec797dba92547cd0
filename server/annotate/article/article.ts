import type { Span } from '../annotations';
import type { Language } from '../language';

/**
 * What a block of an article is. `metadata` is front matter and the like; it is never analysed for claims.
 * `post` is the body of an embedded post, `signature` the line that signs it.
 */
export type BlockKind =
  | 'headline'
  | 'heading'
  | 'byline'
  | 'dateLine'
  | 'paragraph'
  | 'listItem'
  | 'caption'
  | 'post'
  | 'signature'
  | 'metadata';

export type TokenKind = 'word' | 'number' | 'punctuation' | 'url' | 'handle' | 'hashtag' | 'symbol';

/** One token; offsets are UTF-16 code units into the paragraph's text. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  readonly lower: string;
  /** True when white space, or the paragraph's beginning, stands before the token. */
  readonly spaced: boolean;
}

/** One sentence of a paragraph; offsets relative to the paragraph, `first` and `last` index its tokens (last exclusive). */
export interface SentenceSpan extends Span {
  readonly first: number;
  readonly last: number;
}

/**
 * The text of one block and what can be said of it alone. It knows nothing of where it stands, so that it can be
 * cached by its content and reused when the text around it changes. All offsets in it are relative to its own text.
 */
export interface Paragraph {
  readonly text: string;
  readonly kind: BlockKind;
  /** The language whose data reads this paragraph; the article's own where the paragraph's is not supported. */
  readonly language: Language;
  /** What the paragraph is written in, ISO 639-1, supported or not. */
  readonly languageCode: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly SentenceSpan[];
}

/** One block of the article: a paragraph and where it stands. Offsets are into the article's text. */
export interface Block extends Span {
  readonly kind: BlockKind;
  readonly paragraph: Paragraph;
  /** Index into `Article.posts` for the blocks of an embedded post, else null. */
  readonly post: number | null;
  /** Ordinal of the section that the block belongs to; 0 before the first heading. */
  readonly section: number;
}

/** An embedded post: a text pasted from a social network, with the line that signs it. */
export interface Post extends Span {
  /** Network as far as the text tells: `x`, `facebook`, `telegram`, `truth-social` …, else null. */
  readonly channel: string | null;
  readonly body: readonly Span[];
  /** Where the author's name stands in the signature, and the handle with its `@`. */
  readonly name: Span | null;
  readonly handle: Span | null;
  /** YYYY-MM-DD, and where it stands. */
  readonly date: string | null;
  readonly dateSpan: Span | null;
}

export type PublicationSource = 'option' | 'frontMatter' | 'dateLine' | 'post';

export interface Article {
  readonly text: string;
  readonly uri: string | null;
  /** The main language's code, also when it is not supported. */
  readonly languageCode: string;
  /** The data that reads the article by default. */
  readonly language: Language;
  /** True when Fonte has data for the article's main language; otherwise the annotations stay empty. */
  readonly supported: boolean;
  /** YYYY-MM-DD or null. */
  readonly published: string | null;
  readonly publishedFrom: PublicationSource | null;
  readonly blocks: readonly Block[];
  readonly posts: readonly Post[];
}

/** A token's or sentence's span moved from the paragraph into the article. */
export function inArticle(block: Block, span: Span): Span {
  return { start: block.start + span.start, end: block.start + span.end };
}
