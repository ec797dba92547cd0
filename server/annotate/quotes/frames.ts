import { readAside, readParticiple, readPassive } from './asides';
import { contentEnd, phraseEnd, subordinateEnd } from './boundaries';
import { indirect } from './candidates';
import { hasFinite, is, isFiniteVerb, REACH, type Scan, sentenceAt, word } from './clauses';
import { complementStart, conjunctionAfter } from './complements';
import type { VerbGroup } from './cues';
import type { QuoteCandidate, SpeakerClue } from './evidence';
import { Class } from './grammar';
import { firstSubject, leftSubject, spanOf } from './subjects';

/** What a verb group reports by its own frame, quote marks aside; null when it reports nothing. */
export function readFrame(scanned: Scan, group: VerbGroup): QuoteCandidate | null {
  const { frames } = group.form;
  const { first, last: limit } = sentenceAt(scanned, group.head);
  if (group.mode === 'infinitive') return null;
  if (group.mode === 'participle')
    return readCoordinated(scanned, group, limit) ?? readParticiple(scanned, group, limit);
  if (group.mode === 'passive') return readPassive(scanned, group, limit);
  if (group.mode === 'gerund' && group.first === first) return readOpeningGerund(scanned, group, limit);
  const subject = leftSubject(scanned, group);
  if (!subject) return null;
  const clue: SpeakerClue = group.impersonal ? { form: 'nobody', span: null } : subject.clue;
  const conjunction = frames.has('that') ? conjunctionAfter(scanned, group, limit) : -1;
  if (conjunction >= 0) {
    const end = subordinateEnd(scanned, group, subject.first, conjunction, limit);
    return indirect(scanned, group, clue, [[conjunction, end]]);
  }
  if (group.impersonal) return null;
  const aside = frames.has('aside') && group.mode === 'active' ? readAside(scanned, group, subject, limit) : null;
  if (aside) return aside;
  const from = complementStart(scanned, group, subject, limit);
  if (from < 0) return null;
  const end = subordinateEnd(scanned, group, subject.first, from, limit);
  const phrase = hasFinite(scanned, from, end) ? phraseEnd(scanned, from, end) : end;
  const list = colonWithin(scanned, from, phrase);
  return indirect(scanned, group, clue, [[list >= 0 ? list + 1 : from, phrase]]);
}

/** The colon after which the clause follows that a noun phrase stands for: `insiste sul metodo: ogni passo va deciso`. */
function colonWithin(scanned: Scan, from: number, limit: number): number {
  for (let index = from; index < Math.min(limit, from + REACH); index++) {
    if (isFiniteVerb(scanned, index)) return -1;
    if (word(scanned, index) === ':') return hasFinite(scanned, index + 1, limit) ? index : -1;
  }
  return -1;
}

/** `ha diffuso i dati e precisato che`: the auxiliary is the verb's before. */
function readCoordinated(scanned: Scan, group: VerbGroup, limit: number): QuoteCandidate | null {
  if (!is(scanned, group.first - 1, Class.coordinator) || !group.form.frames.has('that')) return null;
  if (!is(scanned, group.last, Class.complementizer)) return null;
  const { first } = sentenceAt(scanned, group.head);
  const clue = { form: 'subject', span: firstSubject(scanned, first, group.first) } as const;
  return indirect(scanned, group, clue, [[group.last + 1, contentEnd(scanned, group.last + 1, limit)]]);
}

/** `Citing privacy rules, officials have not said`: the subject follows what is reported. */
function readOpeningGerund(scanned: Scan, group: VerbGroup, limit: number): QuoteCandidate | null {
  let comma = group.last;
  while (comma < Math.min(limit, group.last + REACH) && word(scanned, comma) !== ',') comma++;
  if (word(scanned, comma) !== ',' || !group.form.frames.has('object')) return null;
  let end = comma + 1;
  while (end < Math.min(limit, comma + 20) && !isFiniteVerb(scanned, end)) end++;
  const from = is(scanned, group.last, Class.complementizer) ? group.last + 1 : group.last;
  return indirect(scanned, group, { form: 'phrase', span: spanOf(scanned, comma + 1, end) }, [[from, comma]]);
}
