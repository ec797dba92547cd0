import type { Grammar, PhraseNode, Rule, Shape } from './grammar';
import type { Piece } from './pieces';
import { shapesOf } from './shapes';
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

interface Entry {
  readonly category: number;
  readonly end: number;
  readonly term: Term;
}

/** How deep rules may nest; texts do not, and the bound keeps the stack and the work finite. */
const DEEPEST = 24;
const NONE: readonly Entry[] = [];

/**
 * Finds the expressions in a paragraph's pieces: at each place the longest match of the grammar, leftmost first. A
 * symbol is matched at a place once and remembered, and rules have a bounded number of places, so the work grows
 * linearly with the text.
 */
export class Matcher {
  private readonly entries: (readonly Entry[] | undefined)[];
  private readonly memory = new Map<number, Match | null>();
  private depth = 0;

  constructor(
    private readonly grammar: Grammar,
    private readonly pieces: readonly Piece[],
  ) {
    this.entries = new Array(pieces.length);
  }

  findAll(): readonly (readonly Found[])[] {
    const results: (readonly Found[])[] = [];
    const starts = this.grammar.rules[this.grammar.expression];
    for (let at = 0; at < this.pieces.length; ) {
      const entries = this.at(at);
      const possible = entries.length > 0 && entries.some(({ category }) => starts?.has(category));
      const match = possible ? this.match(this.grammar.expression, at) : null;
      if (!match) {
        at++;
        continue;
      }
      const found = match.found ?? [{ first: at, last: match.end, term: match.term }];
      if (found.length > 0) results.push(found);
      at = found.length === 0 ? match.end : Math.max(at + 1, ...found.map(({ last }) => last));
    }
    return results;
  }

  /** The known words and number shapes that start at a piece. */
  private at(index: number): readonly Entry[] {
    const known = this.entries[index];
    if (known) return known;
    const piece = this.pieces[index] as Piece;
    let entries: Entry[] | null = null;
    let node: PhraseNode | undefined = this.grammar.phrases.next.get(piece.lower);
    for (let end = index + 1; node; end++) {
      for (const { category, term, capitalised } of node.entries) {
        if (capitalised && !piece.capital) continue;
        entries ??= [];
        const shorter = entries.findIndex((entry) => entry.category === category);
        if (shorter >= 0) entries.splice(shorter, 1);
        entries.push({ category, end, term });
      }
      const next = this.pieces[end];
      node = next && node.next.size > 0 ? node.next.get(next.lower) : undefined;
    }
    for (const [shape, term] of shapesOf(piece)) {
      entries ??= [];
      entries.push({ category: this.grammar.symbols.get(shape as Shape) as number, end: index + 1, term });
    }
    this.entries[index] = entries ?? NONE;
    return entries ?? NONE;
  }

  /** The longest match of a symbol at a piece; of equally long ones the first in the data. */
  private match(symbol: number, at: number): Match | null {
    if (at >= this.pieces.length) return null;
    const rules = this.grammar.rules[symbol];
    let best: Match | null = null;
    for (const entry of this.at(at)) {
      if (entry.category === symbol) best = { end: entry.end, term: entry.term, found: null };
    }
    if (!rules) return best;
    const key = symbol * this.pieces.length + at;
    const known = this.memory.get(key);
    if (known !== undefined) return known;
    if (this.depth >= DEEPEST) return null;
    this.memory.set(key, null);
    this.depth++;
    let bestIndex = -1;
    const tried = new Set<Rule>();
    for (const { category } of this.at(at)) {
      for (const rule of rules.get(category) ?? []) {
        if (tried.has(rule)) continue;
        tried.add(rule);
        const match = this.matchRule(rule, at);
        if (!match || (best && match.end < best.end)) continue;
        if (best && match.end === best.end && rule.index > bestIndex) continue;
        best = match;
        bestIndex = rule.index;
      }
    }
    this.depth--;
    this.memory.set(key, best);
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
