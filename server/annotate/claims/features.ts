import { hitSpan, overlapReader, type SentenceInContext } from './context';
import { LIGHT, WEIGHTY } from './reasons';
import type { SpeakerKind } from './speaker';

/** Longer sentences are taken to have a verb, known to the lexicon or not. */
const LONGEST_WITHOUT_VERB = 14;

/** What a sentence shows, as names that the weights know: each is one observation that can be told to a reader. */
export type Feature = string;

/** What is known of the sentences around one. */
export interface Surroundings {
  readonly previous: SentenceInContext | null;
  readonly next: SentenceInContext | null;
  /** For headlines: whether the sentence of the body that says the same rests on a source; null when none does. */
  readonly supported: boolean | null;
}

/** The observations about a sentence, each at most once. */
export function observe(sentence: SentenceInContext, around: Surroundings): Set<Feature> {
  const seen = new Set<Feature>(['bias']);
  observeShape(sentence, seen);
  observeQuotes(sentence, seen);
  observeSignals(sentence, seen);
  observeNeighbours(sentence, around, seen);
  summarize(sentence, seen);
  weigh(seen);
  return seen;
}

function observeShape(
  { block, evidence, ordinal, firstName, actors, dates }: SentenceInContext,
  seen: Set<Feature>,
): void {
  seen.add(`kind:${block.kind}`);
  const { words } = evidence;
  const heading = block.kind === 'headline' || block.kind === 'heading';
  if (words <= 3) seen.add('words:few');
  else if (words <= 7) seen.add('words:short');
  else if (words > 28) seen.add('words:long');
  if (evidence.question) seen.add('question');
  if (evidence.exclamation) seen.add('exclamation');
  if (evidence.colon) seen.add('colon');
  if (!evidence.closed) seen.add('open-ended');
  if (evidence.quoteMarks > 0) seen.add('marks');
  if (evidence.quoteMarks % 2 === 1) seen.add('marks:odd');
  if (evidence.opensQuoted) seen.add('marks:first');
  if (ordinal === 0) seen.add('first-in-block');
  if (actors.length === 0) seen.add('no-actor');
  if (actors.length >= 3) seen.add('many-actors');
  if (firstName >= 0 && firstName < 25) seen.add('name-first');
  if (dates.some(({ type, value }) => type === 'DATE' && /^\d{4}/.test(value))) seen.add('dated');
  if (dates.some(({ type, value }) => type === 'DATE' && /^\d{4}$/.test(value))) seen.add('dated:year');
  if (dates.some(({ type, value }) => /^(?:DATE|TIME)$/.test(type) && /^\d{4}-(?:\d\d-\d\d|W)/.test(value)))
    seen.add('dated:day');
  const finite = evidence.hits.some(
    ({ signal }) => signal === 'auxiliary' || signal === 'finite' || signal === 'plainVerb' || signal === 'say',
  );
  if (!finite && words <= LONGEST_WITHOUT_VERB) seen.add(heading ? 'verbless:heading' : 'verbless');
  else if (finite && heading) seen.add('finite:heading');
}

/** How much of the sentence is somebody's words. Named speakers, who are many, are told apart more finely than others. */
function observeQuotes({ quotes }: SentenceInContext, seen: Set<Feature>): void {
  let covered = 0;
  for (const { speaker, share, frame, cue, quote, begins } of quotes) {
    covered += share;
    seen.add(`quote:${quote.kind}`);
    if (speaker !== 'named') {
      if (cue || share >= 0.25) seen.add(`quoted:${speaker}`);
      continue;
    }
    seen.add(share >= 0.6 ? 'quoted:most' : share >= 0.25 ? 'quoted:much' : 'quoted:some');
    if (cue) seen.add(frame >= 0.6 ? 'framed' : 'cue');
    if (share > 0.3 && !begins) seen.add('quoted:goes-on');
  }
  if (quotes.length === 0) seen.add('quote:no');
  else if (covered < 0.3) seen.add('quote:little');
}

/** Signals of telling what happened or who spoke; an agentless verdict in the same words is neither. */
const NARRATIVE: ReadonlySet<string> = new Set(['event', 'past', 'say', 'finite']);

/** What phrases say, those inside a quote's content left out: the reporter answers for his own words alone. */
function observeSignals({ evidence, block, quotes, dates }: SentenceInContext, seen: Set<Feature>): void {
  const conditional = evidence.hits.some(({ signal }) => signal === 'condition');
  const isQuoted = overlapReader(quotes.flatMap(({ parts }) => parts));
  const isDated = overlapReader(dates);
  const verdicts = evidence.hits.filter(({ signal }) => signal === 'anonymous:agentless');
  const isVerdict = overlapReader(verdicts.map((hit) => hitSpan(hit, block)));
  for (const hit of evidence.hits) {
    const { signal } = hit;
    const { start, end } = hitSpan(hit, block);
    const [quoted, dated, verdict] = [isQuoted(start, end), isDated(start, end), isVerdict(start, end)];
    if (quoted && signal !== 'anonymous:hidden') continue;
    if (verdict && NARRATIVE.has(signal)) continue;
    if (signal === 'figure' && dated) continue;
    if (signal === 'hearsay' && conditional) continue;
    if (signal === 'viewpoint' && !seen.has('name-first')) continue;
    seen.add(signal);
  }
}

function observeNeighbours(
  sentence: SentenceInContext,
  { previous, next, supported }: Surroundings,
  seen: Set<Feature>,
): void {
  if (supported !== null) seen.add(supported ? 'body:sourced' : 'body:unsourced');
  if (previous && previous.block === sentence.block) {
    for (const { speaker, share } of previous.quotes) if (share > 0.2) seen.add(`before:${speaker}`);
    if (previous.evidence.colon) seen.add('before:colon');
  } else if (previous) {
    if (previous.quotes.some(({ share, speaker }) => share > 0.2 && speaker === 'named'))
      seen.add('block-before:named');
    if (previous.evidence.colon) seen.add('block-before:colon');
  }
  if (next?.evidence.opensQuoted && sentence.evidence.colon) seen.add('introduces-quote');
  if (next?.quotes.some(({ share, speaker }) => share > 0.8 && speaker === 'named')) seen.add('after:named');
}

/** Whether anything makes the reader need a source badly. */
export function isWeighty(features: ReadonlySet<Feature>): boolean {
  return WEIGHTY.some((reason) => features.has(reason));
}

/** How much weighs for and against a need of sources. */
function weigh(seen: Set<Feature>): void {
  const weighty = WEIGHTY.filter((feature) => seen.has(feature)).length;
  seen.add(weighty === 0 ? 'weighty:none' : weighty === 1 ? 'weighty:one' : 'weighty:more');
  if (weighty === 0 && (seen.has('modal') || LIGHT.some((feature) => seen.has(feature)))) seen.add('light');
  if (seen.has('present') && !seen.has('past') && !seen.has('dated') && !seen.has('figure')) seen.add('timeless');
}

/** Signals of somebody whom a reader can find, also where the quotes layer found no quote. */
const ATTRIBUTING: readonly Feature[] = ['viewpoint', 'say:closing', 'say:expert'];

/** What the single observations come to: whether anybody stands behind the sentence, and whether a reader can name him. */
function summarize({ quotes }: SentenceInContext, seen: Set<Feature>): void {
  const all = [...seen];
  const counts = (kind: SpeakerKind) =>
    quotes.some(({ speaker, share, cue }) => speaker === kind && (cue || share >= 0.25));
  const named = counts('named');
  const unnamed = counts('unnamed') || all.some((feature) => feature.startsWith('anonymous:'));
  const attributed = !unnamed && ATTRIBUTING.some((feature) => seen.has(feature));
  const source =
    counts('document') || counts('described') || attributed || all.some((feature) => feature.startsWith('source:'));
  if (named) seen.add('named');
  if (unnamed) seen.add(named ? 'unnamed&named' : source ? 'unnamed&source' : 'unnamed');
  if (source) seen.add(named ? 'source&named' : 'source');
  if (!named && !unnamed && !source)
    seen.add(all.some((feature) => /^(?:say|press)/.test(feature)) ? 'speech' : 'own-voice');
}
