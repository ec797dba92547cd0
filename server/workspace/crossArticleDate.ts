import * as l10n from '@vscode/l10n';
import type { Finding } from '../checks/check';
import type { DatedStatement } from './datedStatements';

/** A finding in one of the articles that the index holds. */
export interface CrossFinding {
  readonly article: string;
  readonly finding: Finding;
}

/** How many words two sentences must share, and which part of all their words, to tell of one event. */
const FEWEST_SHARED = 4;
const LEAST_OVERLAP = 0.5;
/** Sentences in which so many articles name the same two actors say too little to compare each with each. */
const MOST_COMPARED = 50;

/**
 * `cross-article-date`: sentences of two articles that share two actors and most of their words, and give different
 * days. Information only: one of the two may speak of another event of the kind.
 */
export function crossArticleDates(statements: Iterable<DatedStatement>): CrossFinding[] {
  const groups = new Map<string, DatedStatement[]>();
  for (const statement of statements)
    for (const pair of pairsOf(statement.actors)) {
      const group = groups.get(pair);
      if (group) group.push(statement);
      else groups.set(pair, [statement]);
    }
  const seen = new Map<DatedStatement, Set<DatedStatement>>();
  const found: CrossFinding[] = [];
  for (const group of groups.values()) {
    if (group.length > MOST_COMPARED) continue;
    for (const [index, one] of group.entries())
      for (const other of group.slice(index + 1)) {
        if (one.article === other.article || one.day === other.day || seen.get(one)?.has(other)) continue;
        seen.set(one, (seen.get(one) ?? new Set()).add(other));
        if (tellsTheSame(one, other)) found.push(findingOf(one, other), findingOf(other, one));
      }
  }
  return found;
}

function pairsOf(actors: ReadonlySet<string>): string[] {
  const sorted = [...actors].sort();
  return sorted.flatMap((one, index) => sorted.slice(index + 1).map((other) => `${one}\n${other}`));
}

function tellsTheSame(one: DatedStatement, other: DatedStatement): boolean {
  let shared = 0;
  for (const word of one.words) if (other.words.has(word)) shared++;
  return shared >= FEWEST_SHARED && shared / (one.words.size + other.words.size - shared) >= LEAST_OVERLAP;
}

function findingOf(here: DatedStatement, there: DatedStatement): CrossFinding {
  const message = l10n.t('{0} dates the same event to {1}; here it is {2}.', there.article, there.day, here.day);
  const finding: Finding = { code: 'cross-article-date', ...here.date, level: 'information', message };
  return { article: here.article, finding };
}
