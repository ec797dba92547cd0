import { is, isCapital, type Scan, word } from './clauses';
import type { VerbGroup } from './cues';
import type { QuoteCandidate } from './evidence';
import { Class } from './grammar';
import { leftSubject, spanOf } from './subjects';

/**
 * Words quoted after a colon without quote marks: `the letter reads: Dear all, …`. They run to the paragraph's end, and
 * somebody speaks of himself in them; else the colon brings a list or an explanation. Null when that is not so.
 */
export function readUnmarked(scanned: Scan, group: VerbGroup): QuoteCandidate | null {
  const first = group.last + 1;
  if (word(scanned, group.last) !== ':' || !group.form.frames.has('quote') || group.mode !== 'active') return null;
  if (!isCapital(scanned.tokens[first]) || (scanned.quoted[first] ?? -1) >= 0) return null;
  let speaksOfItself = false;
  for (let index = first; index < scanned.tokens.length && !speaksOfItself; index++)
    speaksOfItself = is(scanned, index, Class.firstPerson);
  const content = spanOf(scanned, first, scanned.tokens.length);
  const subject = leftSubject(scanned, group);
  if (!speaksOfItself || !content || !subject) return null;
  const cue = spanOf(scanned, group.first, group.last);
  const sentence = scanned.sentenceOf[group.head] as number;
  return {
    kind: 'direct',
    content: [content],
    cue,
    clue: subject.clue,
    bare: false,
    weak: false,
    last: true,
    awaits: false,
    unopened: false,
    sentence,
  };
}
