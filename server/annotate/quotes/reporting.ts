import type { QuoteKind, Span } from '../annotations';
import type { Paragraph } from '../article/article';
import { is, type Scan, scan, word } from './clauses';
import { verbGroup } from './cues';
import { readAnnounced, readDirect } from './direct';
import type { QuoteCandidate, ReportingEvidence } from './evidence';
import { readFrame } from './frames';
import { Class } from './grammar';
import type { MarkedSpan } from './marks';
import { readNominal } from './nominal';
import { phraseEnd } from './phrases';
import { readSource } from './sources';
import { firstSubject } from './subjects';
import { readUnmarked } from './unmarked';

const SILENT = new Set<Paragraph['kind']>(['metadata', 'dateLine', 'byline', 'signature', 'post']);
const NOTHING: ReportingEvidence = { marks: [], candidates: [], subjects: [], announced: null, firstPerson: false };
/** So many words between quote marks that are all a cue reports make an utterance; fewer are a fragment. */
const LEAST_WHOLE = 5;

/** The quotes of one paragraph with their cues and what is said of the speakers. Depends on the paragraph alone. */
export function readReporting(paragraph: Paragraph): ReportingEvidence {
  if (SILENT.has(paragraph.kind)) return NOTHING;
  const scanned = scan(paragraph);
  const { candidates: direct, cues } = readDirect(scanned);
  const reported: (QuoteCandidate | null)[] = [];
  let limit = scanned.tokens.length;
  for (let index = 0; index < limit; index++) {
    if ((scanned.quoted[index] ?? -1) >= 0) continue;
    const after = phraseEnd(scanned, index, scanned.lexicon.sourcePhrases);
    if (after > 0) reported.push(readSource(scanned, index, after));
    if (scanned.lexicon.sayings.has(word(scanned, index))) reported.push(readNominal(scanned, index));
    if (!is(scanned, index, Class.cue) || cues.has(index)) continue;
    const group = verbGroup(scanned, index);
    if (!group) continue;
    const unmarked = readUnmarked(scanned, group);
    // The letter that follows a colon runs to the paragraph's end; cues in it are the writer's own.
    if (unmarked) limit = group.last;
    reported.push(unmarked ?? readFrame(scanned, group));
  }
  const indirect = reported.filter((candidate): candidate is QuoteCandidate => candidate !== null);
  const cued = direct.flatMap(({ cue }) => (cue ? [cue] : [])).sort((a, b) => a.start - b.start);
  const kept = withoutHearsay(indirect.filter((candidate) => !isAfterthought(candidate, cued)));
  return {
    marks: scanned.marks,
    candidates: [...direct, ...kept.map((candidate) => withKind(scanned, candidate))].sort((a, b) => from(a) - from(b)),
    subjects: paragraph.sentences.map(({ first, last }) => firstSubject(scanned, first, last)),
    announced: readAnnounced(scanned),
    firstPerson: scanned.classes.some((classes) => (classes & Class.firstPerson) !== 0),
  };
}

const from = (candidate: QuoteCandidate) => candidate.content[0]?.start ?? 0;

/** Candidates without those that nobody says within what somebody else says: `X parla di dati, secondo cui S`. */
function withoutHearsay(candidates: readonly QuoteCandidate[]): QuoteCandidate[] {
  let covered = -1;
  return [...candidates]
    .sort((a, b) => from(a) - from(b))
    .filter(({ clue, cue, content }) => {
      if (clue.form === 'nobody' && cue && cue.end <= covered) return false;
      covered = Math.max(covered, (content[content.length - 1] as Span).end);
      return true;
    });
}

/** Whether a cue only says who else reports a direct quote: `"…", ha detto X, come riporta Y`; `cued` holds its cue. */
function isAfterthought({ cue, content }: QuoteCandidate, cued: readonly Span[]): boolean {
  const part = content[0] as Span;
  if (!cue || cue.start < part.end) return false;
  const inner = cued[firstFrom(cued, part.start)];
  return inner !== undefined && inner.end <= part.end;
}

/** The index of the first of some spans in text order that starts at an offset or after it. */
function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A reported clause with words in quote marks is mixed; one that is all in quote marks is direct. */
function withKind(scanned: Scan, candidate: QuoteCandidate): QuoteCandidate {
  if (candidate.kind !== 'indirect') return candidate;
  const marked = marksWithin(scanned, candidate.content);
  if (marked.length === 0) return candidate;
  const only = marked.length === 1 && candidate.content.length === 1 ? (marked[0] as MarkedSpan) : null;
  const part = candidate.content[0] as Span;
  const whole = only !== null && only.start === part.start && only.end >= part.end - 1;
  const kind: QuoteKind = whole && only.last - only.first - 2 >= LEAST_WHOLE ? 'direct' : 'mixed';
  return { ...candidate, kind };
}

/** The marked spans that lie in a candidate's content, two of each part at the most. */
function marksWithin({ marks }: Scan, content: readonly Span[]): MarkedSpan[] {
  return content.flatMap((part) => {
    const first = firstFrom(marks, part.start);
    return marks.slice(first, first + 2).filter(({ end }) => end <= part.end);
  });
}
