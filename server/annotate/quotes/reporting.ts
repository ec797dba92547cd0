import type { QuoteKind, Span } from '../annotations';
import type { Paragraph } from '../article/article';
import { is, type Scan, scan } from './clauses';
import { verbGroup } from './cues';
import { readDirect } from './direct';
import type { QuoteCandidate, ReportingEvidence } from './evidence';
import { readFrame } from './frames';
import { Class } from './grammar';
import type { MarkedSpan } from './marks';
import { readSource, sourcePhraseEnd } from './sources';
import { firstSubject } from './subjects';

const SILENT = new Set<Paragraph['kind']>(['metadata', 'dateLine', 'byline', 'signature', 'post']);
const NOTHING: ReportingEvidence = { marks: { spans: [], open: null, close: null }, candidates: [], subjects: [] };

/** The quotes of one paragraph with their cues and what is said of the speakers. Depends on the paragraph alone. */
export function readReporting(paragraph: Paragraph): ReportingEvidence {
  if (SILENT.has(paragraph.kind)) return NOTHING;
  const scanned = scan(paragraph);
  const { candidates: direct, cues } = readDirect(scanned);
  const candidates: QuoteCandidate[] = [...direct];
  for (let index = 0; index < scanned.tokens.length; index++) {
    if ((scanned.quoted[index] ?? -1) >= 0) continue;
    const after = sourcePhraseEnd(scanned, index);
    if (after > 0) pushIfAny(candidates, readSource(scanned, index, after));
    if (!is(scanned, index, Class.cue) || cues.has(index)) continue;
    const group = verbGroup(scanned, index);
    if (group) pushIfAny(candidates, readFrame(scanned, group));
  }
  return {
    marks: scanned.marks,
    candidates: candidates.map((candidate) => withKind(scanned, candidate)).sort((a, b) => start(a) - start(b)),
    subjects: paragraph.sentences.map(({ first, last }) => firstSubject(scanned, first, last)),
  };
}

function pushIfAny(candidates: QuoteCandidate[], candidate: QuoteCandidate | null): void {
  if (candidate) candidates.push(candidate);
}

const start = (candidate: QuoteCandidate) => candidate.content[0]?.start ?? 0;

/** A reported clause with words in quote marks is mixed. */
function withKind(scanned: Scan, candidate: QuoteCandidate): QuoteCandidate {
  if (candidate.kind !== 'indirect') return candidate;
  const marked = scanned.marks.spans.filter((span) => candidate.content.some((part) => inside(span, part)));
  if (marked.length === 0) return candidate;
  const only = marked.length === 1 && candidate.content.length === 1 ? (marked[0] as MarkedSpan) : null;
  const part = candidate.content[0] as Span;
  const whole = only !== null && only.start === part.start && only.end >= part.end - 1;
  const kind: QuoteKind = whole && only.last - only.first > 5 ? 'direct' : 'mixed';
  return { ...candidate, kind };
}

const inside = (span: Span, part: Span) => span.start >= part.start && span.end <= part.end;
