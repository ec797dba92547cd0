import { is, isAdverb, isCapital, isNounLike, type Scan, word } from './clauses';
import { Class } from './grammar';
import type { Slot } from './inflect';
import type { VerbForm } from './lexicon';

/** A reporting verb with its auxiliaries, adverbs and particle; `first` and `last` index tokens, last exclusive. */
export interface VerbGroup {
  readonly first: number;
  readonly last: number;
  /** The verb itself. */
  readonly head: number;
  readonly form: VerbForm;
  readonly mode: 'active' | 'passive' | 'participle' | 'gerund' | 'infinitive';
}

const MOST_BEFORE = 6;

/** The reporting verb group that stands at a token, or null when the word is no verb here or is denied or merely possible. */
export function verbGroup(scanned: Scan, head: number): VerbGroup | null {
  const readings = scanned.lexicon.verbs.get(word(scanned, head));
  if (!readings) return null;
  if (isCapital(scanned.tokens[head]) && isNounLike(scanned, head)) return null;
  const before = auxiliaries(scanned, head);
  if (before.negated || before.modal) return null;
  for (const form of readings) {
    const last = particleEnd(scanned, head, form);
    if (last < 0) continue;
    if (form.reflexive && !before.reflexive) continue;
    const mode = modeOf(scanned, head, form.slots, before);
    if (mode) return { first: before.first, last, head, form, mode };
  }
  return null;
}

interface Auxiliaries {
  /** The group's first token. */
  readonly first: number;
  readonly have: boolean;
  readonly be: boolean;
  readonly reflexive: boolean;
  readonly modal: boolean;
  readonly negated: boolean;
}

/** What stands before a verb and belongs to it: `ha inoltre`, `has already`, `non lo ha`. */
function auxiliaries(scanned: Scan, head: number): Auxiliaries {
  let first = head;
  const found = { have: false, be: false, reflexive: false, modal: false, negated: false };
  for (let index = head - 1; index >= 0 && index >= head - MOST_BEFORE; index--) {
    if (is(scanned, index, Class.have)) found.have = true;
    else if (is(scanned, index, Class.be)) found.be = true;
    else if (is(scanned, index, Class.modal)) found.modal = true;
    else if (is(scanned, index, Class.negation)) found.negated = true;
    else if (is(scanned, index, Class.clitic) && (first < head || !isNounLike(scanned, head)))
      found.reflexive ||= is(scanned, index, Class.reflexive);
    else if (!isAdverb(scanned, index) || is(scanned, index, Class.weekday)) break;
    else continue;
    first = index;
  }
  return { first, ...found };
}

function modeOf(scanned: Scan, head: number, slots: ReadonlySet<Slot>, before: Auxiliaries): VerbGroup['mode'] | null {
  if (slots.has('gerund')) return before.be ? 'active' : 'gerund';
  if (slots.has('participle') && before.be) return before.reflexive ? 'active' : 'passive';
  if (slots.has('participle') && before.have) return 'active';
  if (isNounLike(scanned, head)) return null;
  if (slots.has('finite') && !before.have && !before.be) return 'active';
  if (slots.has('participle')) return 'participle';
  return slots.has('infinitive') ? 'infinitive' : null;
}

/** Where the group ends after the words that the reading asks for; -1 when they are not there. */
function particleEnd(scanned: Scan, head: number, form: VerbForm): number {
  let at = head + 1;
  if (form.particle.length === 0) return at;
  if (isAdverb(scanned, at)) at++;
  for (const particle of form.particle) {
    const text = word(scanned, at);
    if (text !== particle && scanned.lexicon.grammar.prepositions.get(text) !== particle) return -1;
    at++;
  }
  return at;
}
