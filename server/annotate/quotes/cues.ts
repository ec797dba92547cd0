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
  /** True where a reflexive pronoun makes another verb of it or leaves nobody who says it: `si rivela`, `si dice`. */
  readonly impersonal: boolean;
  readonly mode: 'active' | 'passive' | 'participle' | 'gerund' | 'infinitive';
}

const MOST_BEFORE = 6;

/** The reporting verb group that stands at a token, or null when the word is no verb here or is denied or merely possible. */
export function verbGroup(scanned: Scan, head: number): VerbGroup | null {
  const known = scanned.groups.get(head);
  if (known !== undefined) return known;
  const group = readVerbGroup(scanned, head);
  scanned.groups.set(head, group);
  return group;
}

function readVerbGroup(scanned: Scan, head: number): VerbGroup | null {
  const readings = scanned.lexicon.verbs.get(word(scanned, head));
  if (!readings) return null;
  if (isCapital(scanned.tokens[head]) && isNounLike(scanned, head)) return null;
  const before = auxiliaries(scanned, head);
  if (before.negated || before.modal) return null;
  for (const form of readings) {
    const last = particleEnd(scanned, head, form);
    if (last < 0) continue;
    if (form.reflexive && !before.reflexive) continue;
    if (!isVerbHere(scanned, head, form)) continue;
    const mode = modeOf(scanned, head, form.slots, before);
    const impersonal = before.reflexive && !form.reflexive;
    if (mode) return { first: before.first, last, head, form, mode, impersonal };
  }
  return null;
}

/**
 * Whether a word that is a noun too is a verb where it stands: what comes next shows it, or a name before its third
 * person (`Ford reports losses`, but `a state fund`, `a first warning light`).
 */
function isVerbHere(scanned: Scan, head: number, { lemma, slots }: VerbForm): boolean {
  const text = word(scanned, head);
  if (!scanned.lexicon.nouns.has(text) || slots.has('participle')) return true;
  const next = head + 1;
  if (is(scanned, next, Class.complementizer | Class.determiner | Class.pronoun)) return true;
  if (isCapital(scanned.tokens[next]) || is(scanned, head - 1, Class.punctuation | Class.pronoun)) return true;
  if (is(scanned, next, Class.punctuation) && text !== lemma) return true;
  return text !== lemma && slots.has('finite') && isCapital(scanned.tokens[head - 1]);
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
