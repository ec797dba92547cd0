import type { Span, TemporalExpression } from '../annotations';
import { type Article, type Block, inArticle, type Paragraph } from '../article/article';
import { type Day, parseDay } from './calendar';
import { type Found, Matcher } from './match';
import { type Piece, splitPieces } from './pieces';
import type { Granularity, Point } from './point';
import { completeRange } from './range';
import { type Context, resolve } from './resolve';
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

/** Paragraph stage: the temporal expressions of one paragraph. Depends on the paragraph alone, so it can be cached. */
export function findTimes(paragraph: Paragraph): readonly TimeCandidate[] {
  const { tokens, language, sentences } = paragraph;
  const pieces = splitPieces(tokens);
  const candidates: TimeCandidate[] = [];
  let sentence = 0;
  for (const match of new Matcher(language.dates.grammar, pieces).findAll()) {
    const completed = completeRange(match.map(({ term }) => term));
    for (const [index, found] of match.entries()) {
      const first = (pieces[found.first] as Piece).token;
      const last = (pieces[found.last - 1] as Piece).token + 1;
      while (sentence + 1 < sentences.length && (sentences[sentence]?.last ?? 0) <= first) sentence++;
      const around = sentences[sentence];
      const weekday = weekdaySpan(pieces, found, language.article.weekdays);
      candidates.push({
        start: (pieces[found.first] as Piece).start,
        end: (pieces[found.last - 1] as Piece).end,
        term: completed[index] as Term,
        tense: around ? tenseAround(tokens, around, first, last, language.dates.tense) : 0,
        ...(weekday ? { weekday } : {}),
        ...(index + 1 < match.length ? { opensRange: true } : {}),
      });
    }
  }
  return candidates;
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
  let previous: Partial<Record<Granularity, Point>> = {};
  for (const [index, block] of article.blocks.entries()) {
    if (block.kind === 'metadata') continue;
    const ownDate = block.post === null ? null : (article.posts[block.post]?.date ?? null);
    const published = dayOf(ownDate ?? article.published);
    let dayOfParagraph: Point | null = null;
    for (const candidate of times[index] ?? []) {
      const { holidays } = block.paragraph.language.dates;
      const context: Context = { published, previous, dayOfParagraph, tense: candidate.tense, holidays };
      const { point, anchor, ...resolved } = resolve(candidate.term, context);
      expressions.push({
        ...inArticle(block, candidate),
        ...resolved,
        anchor: anchor === 'published' && ownDate ? 'post' : anchor,
        ...weekdayOf(block, candidate),
        ...(candidate.opensRange ? { rangeEnd: expressions.length + 1 } : {}),
      });
      if (point) {
        previous = remember(previous, point);
        if (point.granularity === 'day') dayOfParagraph = point;
      }
    }
  }
  return expressions;
}

function weekdayOf(block: Block, { weekday, term }: TimeCandidate): Pick<TemporalExpression, 'weekday'> {
  if (!weekday || term.weekday === undefined || term.day === undefined) return {};
  return { weekday: { ...inArticle(block, weekday), day: term.weekday } };
}

function remember(previous: Partial<Record<Granularity, Point>>, point: Point): Partial<Record<Granularity, Point>> {
  const { time: _time, ...date } = point;
  if (date.granularity === 'day') return { day: date };
  const { day } = previous;
  return { ...(day ? { day } : {}), [date.granularity]: date };
}

function dayOf(value: string | null): Day | null {
  return value === null ? null : parseDay(value);
}
