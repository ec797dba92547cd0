import { type Grammar, type PhraseNode, type Rule, type RulesByStart, shapeNumber } from './grammar';
import type { Piece } from './pieces';
import { isConstant, type ShapeEntry, shapesOf } from './shapes';
import type { Term } from './term';

/** One expression found: pieces from `first` to `last` (exclusive) and what they mean. */
export interface Found {
  readonly first: number;
  readonly last: number;
  readonly term: Term;
}

interface Match {
  readonly end: number;
  readonly term: Term;
  readonly found: readonly Found[] | null;
}

/** A known word, phrase or shape at a piece. */
interface Entry {
  readonly category: number;
  /** In pieces. */
  readonly length: number;
  readonly term: Term;
}

const NO_RULES: readonly Rule[] = [];
/** How deep rules may nest; texts do not, and the bound keeps the stack and the work finite. */
const DEEPEST = 24;
/** The entries of pieces that are nothing but their shape, shared by all of them. */
const shared = new Map<readonly ShapeEntry[], readonly Entry[]>();

/**
 * Finds the expressions in a paragraph's pieces: at each place the longest match of the grammar, leftmost first. A
 * symbol is matched at a place once and remembered, and rules have a bounded number of places, so the work grows
 * linearly with the text.
 */
export class Matcher {
  private readonly entries: (readonly Entry[] | undefined)[];
  private readonly memory: (Map<number, Match | null> | undefined)[];
  private depth = 0;

  constructor(
    private readonly grammar: Grammar,
    private readonly pieces: readonly Piece[],
  ) {
    this.entries = new Array(pieces.length);
    this.memory = new Array(pieces.length);
  }

  findAll(): readonly (readonly Found[])[] {
    const results: (readonly Found[])[] = [];
    const starts = this.grammar.rules[this.grammar.expression];
    for (let at = 0; at < this.pieces.length; ) {
      const entries = this.at(at);
      const possible = entries.length > 0 && entries.some(({ category }) => starts?.has(category));
      const match = possible ? this.match(this.grammar.expression, at) : null;
      if (!match) {
        this.forget(at);
        at++;
        continue;
      }
      const found = match.found ?? [{ first: at, last: match.end, term: match.term }];
      if (found.length > 0) results.push(found);
      const begun = at;
      at = found.length === 0 ? match.end : Math.max(at + 1, ...found.map(({ last }) => last));
      for (let passed = begun; passed < at; passed++) this.forget(passed);
    }
    return results;
  }

  /** Lets go of what was remembered of a piece that is passed, so that long texts do not fill the memory. */
  private forget(index: number): void {
    this.memory[index] = undefined;
    if (index > 0) this.entries[index - 1] = undefined;
  }

  /** The known words and number shapes that start at a piece. */
  private at(index: number): readonly Entry[] {
    const known = this.entries[index];
    if (known) return known;
    const piece = this.pieces[index] as Piece;
    const node = this.grammar.phrases.next.get(piece.lower);
    const shapes = shapesOf(piece);
    const entries = node ? [...this.phrases(index, node), ...entriesOf(shapes)] : sharedEntries(shapes);
    this.entries[index] = entries;
    return entries;
  }

  /** The longest phrase of each category that starts with the piece of a node. */
  private phrases(index: number, start: PhraseNode): Entry[] {
    const found: Entry[] = [];
    const { capital } = this.pieces[index] as Piece;
    let node: PhraseNode | undefined = start;
    for (let length = 1; node; length++) {
      for (const { category, term, capitalised } of node.entries) {
        if (capitalised && !capital) continue;
        const shorter = length === 1 ? -1 : found.findIndex((entry) => entry.category === category);
        if (shorter >= 0) found.splice(shorter, 1);
        found.push({ category, length, term });
      }
      const next: Piece | undefined = node.next.size > 0 ? this.pieces[index + length] : undefined;
      node = next && node.next.get(next.lower);
    }
    return found;
  }

  /** The longest match of a symbol at a piece; of equally long ones the first in the data. */
  private match(symbol: number, at: number): Match | null {
    if (at >= this.pieces.length) return null;
    const entries = this.at(at);
    const rules = this.grammar.rules[symbol];
    let word: Match | null = null;
    let possible = false;
    for (const { category, length, term } of entries) {
      if (category === symbol) word = { end: at + length, term, found: null };
      if (rules && !possible) possible = rules.has(category);
    }
    return rules && possible ? this.matchRules(symbol, rules, at, word) : word;
  }

  /** The longest match of a symbol's rules, or of the word that belongs to it, remembered. */
  private matchRules(symbol: number, rules: RulesByStart, at: number, word: Match | null): Match | null {
    const memory = this.memory[at] ?? new Map<number, Match | null>();
    this.memory[at] = memory;
    const known = memory.get(symbol);
    if (known !== undefined) return known;
    if (this.depth >= DEEPEST) return null;
    memory.set(symbol, null);
    this.depth++;
    let best = word;
    let bestIndex = -1;
    for (const { category } of this.at(at)) {
      for (const rule of rules.get(category) ?? NO_RULES) {
        const match = this.matchRule(rule, at);
        if (!match || (best && match.end < best.end)) continue;
        if (best && match.end === best.end && rule.index > bestIndex) continue;
        best = match;
        bestIndex = rule.index;
      }
    }
    this.depth--;
    memory.set(symbol, best);
    return best;
  }

  private matchRule(rule: Rule, at: number): Match | null {
    if (rule.before && !this.holds(rule.before, at - 1)) return null;
    if (rule.notBefore && this.holds(rule.notBefore, at - 1)) return null;
    const path = this.sequence(rule, 0, at);
    if (!path) return null;
    const end = path.end;
    if (rule.ignore) return { end, term: {}, found: [] };
    if (rule.groups === 0) {
      const term = rule.compose(path.matches, rule.give);
      return term && { end, term, found: null };
    }
    const found: Found[] = [];
    for (let group = 0; group < rule.groups; group++) {
      const inGroup = path.steps.filter((step) => step.group === group);
      const [first, last] = [inGroup[0], inGroup[inGroup.length - 1]];
      const terms = inGroup.map((step) => step.term);
      const term = rule.compose(terms, rule.give);
      if (first && last && term) found.push({ first: first.at, last: last.end, term });
    }
    return { end, term: {}, found };
  }

  /** The longest way to match the rule's places from the given one on. */
  private sequence(rule: Rule, place: number, at: number): Path | null {
    const current = rule.places[place];
    if (!current) {
      if (rule.after && !this.holds(rule.after, at)) return null;
      if (rule.notAfter && this.holds(rule.notAfter, at)) return null;
      return new Path(at, null, null);
    }
    let best: Path | null = null;
    if (at < this.pieces.length && !(current.glued && (this.pieces[at] as Piece).spaced)) {
      for (const symbol of current.symbols) {
        const match = this.match(symbol, at);
        if (!match) continue;
        const rest = this.sequence(rule, place + 1, match.end);
        if (rest && (best === null || rest.end > best.end)) {
          best = new Path(rest.end, { at, end: match.end, group: current.group, term: match.term }, rest);
        }
      }
    }
    if (current.optional) {
      const without = this.sequence(rule, place + 1, at);
      if (without && (best === null || without.end > best.end)) best = without;
    }
    return best;
  }

  /** Whether one of the categories holds the piece at an index; beyond the paragraph stands `edge`. */
  private holds(categories: readonly number[], index: number): boolean {
    if (index < 0 || index >= this.pieces.length) return categories.includes(EDGE);
    return this.at(index).some(({ category }) => categories.includes(category));
  }
}

const EDGE = 0;

interface Step {
  readonly at: number;
  readonly end: number;
  readonly group: number;
  readonly term: Term;
}

/** A way through the rest of a rule's places, as a linked list. */
class Path {
  constructor(
    readonly end: number,
    private readonly step: Step | null,
    private readonly rest: Path | null,
  ) {}

  get steps(): readonly Step[] {
    const steps: Step[] = [];
    for (let path: Path | null = this; path; path = path.rest) if (path.step) steps.push(path.step);
    return steps;
  }

  get matches(): readonly Term[] {
    return this.steps.map(({ term }) => term);
  }
}

function entriesOf(shapes: readonly ShapeEntry[]): readonly Entry[] {
  return shapes.map(([shape, term]) => ({ category: shapeNumber(shape), length: 1, term }));
}

function sharedEntries(shapes: readonly ShapeEntry[]): readonly Entry[] {
  if (shapes.length !== 1) return entriesOf(shapes);
  const known = shared.get(shapes);
  if (known) return known;
  const entries = entriesOf(shapes);
  if (isConstant(shapes)) shared.set(shapes, entries);
  return entries;
}
