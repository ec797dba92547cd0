import type { Token } from '../article/article';

/** Word classes and the phrases made of them, as a language's file gives them. */
export interface PhraseFile {
  /** Endings by the name of their paradigm: `accus~are` stands for `accus` with each ending of `are`. */
  readonly paradigms?: Readonly<Record<string, readonly string[]>>;
  readonly classes?: Readonly<Record<string, readonly string[]>>;
  /**
   * Patterns by the signal that they give. Words are literal and lower-case; `<name>` is a word of a class or of a built-in one
   * (`<number>`, `<capital>`, `<url>`, `<quote>`), `^` the sentence's beginning, `..` up to four words without a stop
   * between, `word?` may be missing, `a|b` are alternatives.
   */
  readonly signals: Readonly<Record<string, readonly string[]>>;
}

/** A phrase found in a sentence; `first` and `last` index the sentence's tokens in the paragraph (last exclusive). */
export interface PhraseHit {
  readonly signal: string;
  readonly first: number;
  readonly last: number;
}

interface Node {
  readonly words: Map<string, Node>;
  readonly classes: Map<number, Node>;
  gap: Node | null;
  readonly signals: string[];
}

/** Phrases ready to be looked for. */
export interface Phrases {
  /** Class numbers of a word, by the word. */
  readonly vocabulary: ReadonlyMap<string, readonly number[]>;
  /** The classes' numbers by their names. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly builtIn: Readonly<Record<BuiltIn, number>>;
  /** The number of the class `function`; -1 without one. */
  readonly functionWord: number;
  readonly root: Node;
  readonly atStart: Node;
}

const BUILT_IN = ['number', 'capital', 'url', 'quote'] as const;
type BuiltIn = (typeof BUILT_IN)[number];
const LONGEST_GAP = 4;
const QUOTES = new Set(['"', '“', '”', '«', '»', '„', '‟']);
const STOPS = new Set([',', ';', ':', '.', '!', '?', '(', ')', '—', '–', ...QUOTES]);

/** Compiles the phrases of several files, whose classes and paradigms are shared. Throws on an unknown class. */
export function compilePhrases(files: readonly PhraseFile[]): Phrases {
  const paradigms = Object.assign({}, ...files.map((file) => file.paradigms ?? {})) as Record<
    string,
    readonly string[]
  >;
  const numbers = new Map<string, number>(BUILT_IN.map((name, index) => [name, index]));
  const vocabulary = new Map<string, number[]>();
  for (const [name, words] of files.flatMap((file) => Object.entries(file.classes ?? {}))) {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    for (const word of words.flatMap((entry) => wordForms(entry, paradigms))) {
      const known = vocabulary.get(word);
      if (!known) vocabulary.set(word, [number]);
      else if (!known.includes(number)) known.push(number);
    }
  }
  const root = emptyNode();
  const atStart = emptyNode();
  for (const [signal, patterns] of files.flatMap((file) => Object.entries(file.signals)))
    for (const pattern of patterns) addPattern(pattern, signal, root, atStart, numbers, paradigms);
  const builtIn = Object.fromEntries(BUILT_IN.map((name, index) => [name, index])) as Record<BuiltIn, number>;
  return { vocabulary, numbers, builtIn, functionWord: numbers.get('function') ?? -1, root, atStart };
}

/** The forms that an entry stands for: itself, or its stem with every ending of its paradigm. */
export function wordForms(entry: string, paradigms: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const [stem = '', paradigm] = entry.split('~');
  if (paradigm === undefined) return [entry];
  const endings = paradigms[paradigm];
  if (!endings) throw new Error(`'${entry}' names a paradigm that there is not: ${paradigm}.`);
  return endings.map((ending) => stem + ending);
}

function emptyNode(): Node {
  return { words: new Map(), classes: new Map(), gap: null, signals: [] };
}

function addPattern(
  pattern: string,
  signal: string,
  root: Node,
  atStart: Node,
  numbers: ReadonlyMap<string, number>,
  paradigms: Readonly<Record<string, readonly string[]>>,
): void {
  const elements = pattern.split(' ');
  let nodes: Node[] = [root];
  if (elements[0] === '^') {
    nodes = [atStart];
    elements.shift();
  }
  for (const element of elements) {
    if (element === '..') {
      nodes = nodes.map((node) => {
        node.gap ??= emptyNode();
        return node.gap;
      });
      continue;
    }
    const optional = element.endsWith('?') && element.length > 1;
    const alternatives = (optional ? element.slice(0, -1) : element).split('|');
    const next = nodes.flatMap((node) =>
      alternatives.flatMap((word) => follow(node, word, pattern, numbers, paradigms)),
    );
    nodes = optional ? [...nodes, ...next] : next;
  }
  for (const node of nodes) if (!node.signals.includes(signal)) node.signals.push(signal);
}

function follow(
  node: Node,
  word: string,
  pattern: string,
  numbers: ReadonlyMap<string, number>,
  paradigms: Readonly<Record<string, readonly string[]>>,
): Node[] {
  const name = /^<(.+)>$/.exec(word)?.[1];
  if (name === undefined) return wordForms(word, paradigms).map((form) => child(node.words, form));
  const number = numbers.get(name);
  if (number === undefined) throw new Error(`'${pattern}' names a class that there is not: ${name}.`);
  return [child(node.classes, number)];
}

function child<Key>(children: Map<Key, Node>, key: Key): Node {
  const known = children.get(key);
  if (known) return known;
  const made = emptyNode();
  children.set(key, made);
  return made;
}

/**
 * The phrases in the tokens from `first` to `last`, in the order of their beginnings. Each word starts at most as many
 * tries as there are patterns of bounded length, so the cost is linear in the tokens.
 */
export function findPhrases(tokens: readonly Token[], first: number, last: number, phrases: Phrases): PhraseHit[] {
  const { vocabulary } = phrases;
  const hits: PhraseHit[] = [];
  let start = first;
  const walk = (node: Node, index: number, gap: number): void => {
    for (const signal of node.signals) hits.push({ signal, first: start, last: index });
    if (index >= last) return;
    const token = tokens[index] as Token;
    step(node, token, index);
    if (node.gap) walkGap(node.gap, index, gap);
  };
  const step = (node: Node, token: Token, index: number): void => {
    const word = plain(token.lower);
    const byWord = node.words.get(word);
    if (byWord) walk(byWord, index + 1, 0);
    if (node.classes.size === 0) return;
    const known = vocabulary.get(word) ?? NONE;
    const shape = shapeOf(token, known, index === first, phrases);
    const byShape = shape < 0 ? undefined : node.classes.get(shape);
    if (byShape) walk(byShape, index + 1, 0);
    for (const number of known) {
      const byClass = node.classes.get(number);
      if (byClass) walk(byClass, index + 1, 0);
    }
  };
  const walkGap = (node: Node, index: number, passed: number): void => {
    for (let at = index, count = passed; at < last && count <= LONGEST_GAP; at++, count++) {
      step(node, tokens[at] as Token, at);
      if (STOPS.has((tokens[at] as Token).text)) return;
    }
  };
  for (; start < last; start++) {
    if (start === first) walk(phrases.atStart, start, 0);
    step(phrases.root, tokens[start] as Token, start);
  }
  return hits;
}

function plain(lower: string): string {
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

const NONE: readonly number[] = [];

/** The built-in class of a token, -1 for none; a function word that opens a sentence is no capital. */
function shapeOf(token: Token, known: readonly number[], opens: boolean, { builtIn, functionWord }: Phrases): number {
  if (token.kind === 'number') return builtIn.number;
  if (token.kind === 'url') return builtIn.url;
  if (token.kind === 'handle') return builtIn.capital;
  if (token.kind !== 'word') return QUOTES.has(token.text) ? builtIn.quote : -1;
  if (token.text.charAt(0) === token.lower.charAt(0)) return -1;
  return opens && known.includes(functionWord) ? -1 : builtIn.capital;
}

/** The number of a class by its name; undefined when the language has no such class. */
export function classNumber({ numbers }: Phrases, name: string): number | undefined {
  return numbers.get(name);
}

/** Whether a lower-case word belongs to a class, for what no pattern can say. */
export function hasClass(word: string, number: number | undefined, { vocabulary }: Phrases): boolean {
  return number !== undefined && (vocabulary.get(plain(word))?.includes(number) ?? false);
}
