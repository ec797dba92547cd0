import { type Compose, composers } from './compose';
import { parsePattern } from './pattern';
import type { Term } from './term';

/** One rule as `dates.json` has it; a bare string is its pattern alone. */
export interface RuleData {
  /** The pattern, in the notation of `parsePattern`. */
  readonly match: string;
  /** How the meaning of the parts becomes that of the whole; `merge` when absent. */
  readonly op?: string;
  /** What the rule adds; the texts `$n` and `$ordinal` stand for the parts' number and ordinal. */
  readonly give?: Readonly<Record<string, unknown>>;
  /** Categories of which one must (or must not) hold the piece before or after; `edge` is the paragraph's end. */
  readonly before?: string;
  readonly notBefore?: string;
  readonly after?: string;
  readonly notAfter?: string;
  /** True for what looks like an expression and is none: what the rule covers is passed over. */
  readonly ignore?: boolean;
}

/** A node of the tree of known phrases. */
export interface PhraseNode {
  readonly next: Map<string, PhraseNode>;
  readonly entries: { readonly category: number; readonly term: Term; readonly capitalised: boolean }[];
}

export interface CompiledPlace {
  readonly symbols: readonly number[];
  readonly optional: boolean;
  readonly glued: boolean;
  readonly group: number;
}

export interface Rule {
  /** Place among the rules of its symbol; of equally long matches the lower wins. */
  readonly index: number;
  readonly places: readonly CompiledPlace[];
  readonly compose: Compose;
  readonly give: Readonly<Record<string, unknown>>;
  readonly before: readonly number[] | null;
  readonly notBefore: readonly number[] | null;
  readonly after: readonly number[] | null;
  readonly notAfter: readonly number[] | null;
  /** How many bracketed expressions the rule holds; 0 when the whole is one. */
  readonly groups: number;
  readonly ignore: boolean;
}

/** The rules of a symbol by the category of words that may start them. */
export type RulesByStart = ReadonlyMap<number, readonly Rule[]>;

/** Words and rules of a language, ready to match. Symbols are numbers. */
export interface Grammar {
  readonly phrases: PhraseNode;
  readonly symbols: ReadonlyMap<string, number>;
  /** By symbol, its rules by the category that may start them; null for a category of words alone. */
  readonly rules: readonly (RulesByStart | null)[];
  readonly expression: number;
}

/** Categories that the matcher itself finds: numbers by their shape, and what stands at the edges. */
export const SHAPES = [
  'edge',
  'mark',
  'capital',
  'lowerCase',
  'int',
  'decimal',
  'dayNumber',
  'monthNumber',
  'year',
  'shortYear',
  'longNumber',
  'adultAge',
  'hourNumber',
  'minuteNumber',
  'clock',
  'dotClock',
  'dotDate',
  'decadeYear',
  'roman',
] as const;
export type Shape = (typeof SHAPES)[number];

const SHAPE_NUMBERS: ReadonlyMap<Shape, number> = new Map(SHAPES.map((shape, index) => [shape, index]));

/** The number that every grammar gives the symbol of a shape. */
export function shapeNumber(shape: Shape): number {
  return SHAPE_NUMBERS.get(shape) as number;
}

/** Compiles words and rules. Throws an Error that names a symbol that is nowhere defined, or a malformed pattern. */
export function compileGrammar(
  words: readonly (readonly [category: string, phrase: string, term: Term])[],
  data: Readonly<Record<string, readonly (string | RuleData)[]>>,
  capitalised: readonly string[] = [],
): Grammar {
  const symbols = new Map<string, number>(SHAPES.map((shape, index) => [shape, index]));
  const numberOf = (name: string) => {
    const known = symbols.get(name);
    if (known !== undefined) return known;
    symbols.set(name, symbols.size);
    return symbols.size - 1;
  };
  const phrases: PhraseNode = { next: new Map(), entries: [] };
  const add = (category: string, phrase: string, term: Term) =>
    addPhrase(phrases, phrase, { category: numberOf(category), term, capitalised: capitalised.includes(category) });
  for (const [category, phrase, term] of words) add(category, phrase, term);
  const wordSymbols = new Set(symbols.values());
  for (const name of Object.keys(data)) numberOf(name);
  const symbolOf = (name: string) => {
    if (name.startsWith("'") && name.endsWith("'") && name.length > 2 && !symbols.has(name)) {
      add(name, name.slice(1, -1), {});
      wordSymbols.add(numberOf(name));
    }
    const known = symbols.get(name);
    if (known === undefined) throw new Error(`dates.json: nothing defines the symbol '${name}'.`);
    return known;
  };
  const list = (names: string | undefined) => (names ? names.split('|').map(symbolOf) : null);
  const compiled = new Map<number, Rule[]>();
  for (const [name, entries] of Object.entries(data)) {
    const rules = entries.map((entry, index): Rule => {
      const rule = typeof entry === 'string' ? { match: entry } : entry;
      const places = parsePattern(rule.match).map((place) => ({ ...place, symbols: place.symbols.map(symbolOf) }));
      const compose = composers[rule.op ?? 'merge'];
      if (!compose) throw new Error(`dates.json: the rule '${rule.match}' asks for an unknown op '${rule.op}'.`);
      return {
        index,
        places,
        compose,
        give: rule.give ?? {},
        before: list(rule.before),
        notBefore: list(rule.notBefore),
        after: list(rule.after),
        notAfter: list(rule.notAfter),
        groups: rule.match.includes('[') ? Math.max(...places.map((place) => place.group)) + 1 : 0,
        ignore: rule.ignore ?? false,
      };
    });
    compiled.set(symbolOf(name), rules);
  }
  const starts = firstCategories(compiled, wordSymbols);
  for (const rules of compiled.values())
    for (const [at, rule] of rules.entries()) rules[at] = withNeighbours(rule, starts);
  const rules = [...symbols.values()].map((symbol) => {
    const own = compiled.get(symbol);
    return own ? byStart(own, starts) : null;
  });
  return { phrases, symbols, rules, expression: symbolOf('expression') };
}

/** Rules name symbols as neighbours; what a neighbour is told by is the category of its word. */
function withNeighbours(rule: Rule, starts: ReadonlyMap<number, ReadonlySet<number>>): Rule {
  const words = (symbols: readonly number[] | null) =>
    symbols && [...new Set(symbols.flatMap((symbol) => [...(starts.get(symbol) ?? [])]))];
  const { before, notBefore, after, notAfter } = rule;
  return {
    ...rule,
    before: words(before),
    notBefore: words(notBefore),
    after: words(after),
    notAfter: words(notAfter),
  };
}

function addPhrase(root: PhraseNode, phrase: string, entry: PhraseNode['entries'][number]): void {
  let node = root;
  for (const word of phrase.split(' ')) {
    let next = node.next.get(word);
    if (!next) {
      next = { next: new Map(), entries: [] };
      node.next.set(word, next);
    }
    node = next;
  }
  if (!node.entries.some(({ category }) => category === entry.category)) node.entries.push(entry);
}

/** By symbol, the categories of words that may stand first in it: the usual FIRST sets, by iteration to a fixpoint. */
function firstCategories(
  rules: ReadonlyMap<number, readonly Rule[]>,
  words: ReadonlySet<number>,
): ReadonlyMap<number, ReadonlySet<number>> {
  const starts = new Map<number, Set<number>>();
  for (const word of words) starts.set(word, new Set([word]));
  for (const symbol of rules.keys()) if (!starts.has(symbol)) starts.set(symbol, new Set());
  for (let grown = true; grown; ) {
    grown = false;
    for (const [symbol, own] of rules) {
      const set = starts.get(symbol) as Set<number>;
      const before = set.size;
      for (const rule of own) for (const start of ruleStarts(rule, starts)) set.add(start);
      grown ||= set.size > before;
    }
  }
  return starts;
}

function* ruleStarts(rule: Rule, starts: ReadonlyMap<number, ReadonlySet<number>>): Generator<number, void, void> {
  for (const place of rule.places) {
    for (const symbol of place.symbols) yield* starts.get(symbol) ?? [];
    if (!place.optional) return;
  }
}

function byStart(own: readonly Rule[], starts: ReadonlyMap<number, ReadonlySet<number>>): ReadonlyMap<number, Rule[]> {
  const map = new Map<number, Rule[]>();
  for (const rule of own)
    for (const start of new Set(ruleStarts(rule, starts))) {
      const list = map.get(start);
      if (list) list.push(rule);
      else map.set(start, [rule]);
    }
  return map;
}
