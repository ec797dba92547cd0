import type { Token } from '../article/article';

interface Node<T> {
  value: T | undefined;
  readonly next: Map<string, Node<T>>;
}

/** A phrase found at a token: what it stands for and the token after its last one. */
export interface PhraseMatch<T> {
  readonly value: T;
  readonly end: number;
}

/** Phrases of one or more words, found in a run of tokens by their longest match. */
export class Phrases<T> {
  private readonly root: Node<T> = { value: undefined, next: new Map() };

  /** A set of phrases without values. */
  static of(phrases: readonly string[]): Phrases<true> {
    const set = new Phrases<true>();
    for (const phrase of phrases) set.add(phrase, true);
    return set;
  }

  /** Adds a phrase; a value that was there is replaced. */
  add(phrase: string, value: T): void {
    this.addWords(words(phrase), value);
  }

  /** Adds a phrase by its tokens. */
  addWords(words: readonly string[], value: T): void {
    let node = this.root;
    for (const word of words) {
      let next = node.next.get(word);
      if (!next) {
        next = { value: undefined, next: new Map() };
        node.next.set(word, next);
      }
      node = next;
    }
    node.value = value;
  }

  /** The value of exactly this phrase. */
  get(phrase: string): T | undefined {
    let node: Node<T> | undefined = this.root;
    for (const word of words(phrase)) node = node?.next.get(word);
    return node?.value;
  }

  /** The longest phrase that starts at a token, compared by `read`: lower case unless told otherwise. */
  longest(tokens: readonly Token[], at: number, read: (token: Token) => string = lower): PhraseMatch<T> | null {
    let node: Node<T> | undefined = this.root;
    let found: PhraseMatch<T> | null = null;
    for (let index = at; index < tokens.length; index++) {
      node = node.next.get(read(tokens[index] as Token));
      if (!node) break;
      if (node.value !== undefined) found = { value: node.value, end: index + 1 };
    }
    return found;
  }
}

/** A token in lower case with a plain apostrophe. */
export function lower(token: Token): string {
  return plain(token.lower);
}

/** A token as written, with a plain apostrophe. */
export function written(token: Token): string {
  return plain(token.text);
}

/** A word with `'` for any apostrophe. */
export function plain(word: string): string {
  return word.includes('’') ? word.replaceAll('’', "'") : word;
}

/** Splits as the tokeniser does: at spaces and after an elided word's apostrophe. */
function words(phrase: string): string[] {
  return plain(phrase)
    .replace(/^(\p{L}*[lLdD]')(?=\p{L})/u, '$1 ')
    .split(' ');
}
