import type { Span, TemporalExpression } from '../annotations';
import { type Article, type Block, inArticle, type Paragraph } from '../article/article';
import { type Day, parseDay, toSerial } from './calendar';
import { inOrder, orderOf } from './figures';
import { type Found, Matcher } from './match';
import { type Piece, splitPieces } from './pieces';
import type { Point } from './point';
import { completeRange } from './range';
import { type Context, type Mentioned, type Resolved, resolve } from './resolve';
import { tenseAround } from './tense';
import type { Term } from './term';

/** A temporal expression found in a paragraph, not yet valued; offsets relative to the paragraph. */
export interface TimeCandidate extends Span {
  readonly term: Term;
  /** Which way the clause looks: 1 to the future, -1 to the past, 0 when nothing tells. */
  readonly tense: -1 | 0 | 1;
  /** The weekday that stands in the expression. */
  readonly weekday?: Span;
  /** True when the next candidate ends a range that this one begins. */
  readonly opensRange?: true;
}

/** Expressions at most so many tokens apart belong to one list or range and share their tense. */
const NEIGHBOURS = 3;

/** Paragraph stage: the temporal expressions of one paragraph. Depends on the paragraph alone, so it can be cached. */
export function findTimes(paragraph: Paragraph): readonly TimeCandidate[] {
  const { tokens, language, sentences } = paragraph;
  const pieces = splitPieces(tokens);
  const candidates: TimeCandidate[] = [];
  let sentence = 0;
  let lastEnd = 0;
  let lastTerm: Term = {};
  let tense: -1 | 0 | 1 = 0;
  for (const match of new Matcher(language.dates.grammar, pieces).findAll()) {
    const completed = completeRange(match.map(({ term }) => term));
    for (const [index, found] of match.entries()) {
      const first = (pieces[found.first] as Piece).token;
      const last = (pieces[found.last - 1] as Piece).token + 1;
      while (sentence + 1 < sentences.length && (sentences[sentence]?.last ?? 0) <= first) sentence++;
      const around = sentences[sentence];
      const inherits =
        around !== undefined && lastEnd > around.first && first - lastEnd <= NEIGHBOURS && alike(found.term, lastTerm);
      if (!inherits)
        tense = around
          ? tenseAround(tokens, around, Math.max(lastEnd, around.first), first, last, language.dates.tense)
          : 0;
      lastEnd = last;
      lastTerm = found.term;
      const weekday = weekdaySpan(pieces, found, language.article.weekdays);
      candidates.push({
        start: (pieces[found.first] as Piece).start,
        end: (pieces[found.last - 1] as Piece).end,
        term: completed[index] as Term,
        tense,
        ...(weekday ? { weekday } : {}),
        ...(index + 1 < match.length ? { opensRange: true } : {}),
      });
    }
  }
  return candidates;
}

/** Whether both tell a day, or both a weekday, or both a month: members of one list. */
function alike(a: Term, b: Term): boolean {
  if (a.day !== undefined || b.day !== undefined) return a.day !== undefined && b.day !== undefined;
  return (a.weekday !== undefined && b.weekday !== undefined) || (a.month !== undefined && b.month !== undefined);
}

function weekdaySpan(pieces: readonly Piece[], found: Found, weekdays: ReadonlyMap<string, number>): Span | null {
  if (found.term.weekday === undefined) return null;
  for (let index = found.first; index < found.last; index++) {
    const { lower, start, end } = pieces[index] as Piece;
    if (weekdays.get(lower) === found.term.weekday) return { start, end };
  }
  return null;
}

/** Document stage: values the expressions against their anchors. `times[i]` belongs to `article.blocks[i]`. */
export function resolveDates(
  article: Article,
  times: readonly (readonly TimeCandidate[])[],
): readonly TemporalExpression[] {
  const expressions: TemporalExpression[] = [];
  const order = orderOf(times);
  let previous: Mentioned = {};
  for (const [index, block] of article.blocks.entries()) {
    if (block.kind === 'metadata') continue;
    const ownDate = block.post === null ? null : (article.posts[block.post]?.date ?? null);
    const published = dayOf(ownDate ?? article.published);
    let dayOfParagraph: Point | null = null;
    let rangeStart: Day | null = null;
    for (const candidate of times[index] ?? []) {
      const { holidays } = block.paragraph.language.dates;
      const context: Context = { published, previous, dayOfParagraph, tense: candidate.tense, holidays };
      const { point, anchor, ...resolved } = resolveInRange(inOrder(candidate.term, order), context, rangeStart);
      expressions.push({
        ...inArticle(block, candidate),
        ...resolved,
        anchor: anchor === 'published' && ownDate ? 'post' : anchor,
        ...weekdayOf(block, candidate),
        ...(candidate.opensRange ? { rangeEnd: expressions.length + 1 } : {}),
      });
      rangeStart = candidate.opensRange && point ? point.day : null;
      if (!point) continue;
      previous = remember(previous, point);
      if (point.granularity === 'day') dayOfParagraph = point;
    }
  }
  return expressions;
}

/** Values a term; one without a year that ends a range comes after the range's start: `from 20 December to 6 January`. */
function resolveInRange(term: Term, context: Context, start: Day | null): Resolved {
  const resolved = resolve(term, context);
  if (!start || resolved.anchor !== 'published' || !resolved.point) return resolved;
  if (toSerial(resolved.point.day) >= toSerial(start)) return resolved;
  const { value, point } = resolve(term, { ...context, published: start, tense: 1 });
  return { ...resolved, value, ...(point ? { point } : {}) };
}

function weekdayOf(block: Block, { weekday, term }: TimeCandidate): Pick<TemporalExpression, 'weekday'> {
  if (!weekday || term.weekday === undefined || term.day === undefined) return {};
  return { weekday: { ...inArticle(block, weekday), day: term.weekday } };
}

function remember(previous: Mentioned, { time: _time, ...latest }: Point): Mentioned {
  const day = latest.granularity === 'day' ? latest : previous.day;
  const month = latest.granularity === 'day' || latest.granularity === 'month' ? latest : previous.month;
  return { latest, ...(month ? { month } : {}), ...(day ? { day } : {}) };
}

function dayOf(value: string | null): Day | null {
  return value === null ? null : parseDay(value);
}
