/** Which forms of a verb a slot holds. `finite` is what can head a clause as it stands. */
export type Slot = 'infinitive' | 'finite' | 'participle' | 'gerund';

/**
 * How a class of verbs is inflected: what is cut off the lemma, and per slot the endings of each part of the verb.
 * A part that a verb does not give (`remote`, `participle`) is its stem.
 */
export interface Paradigm {
  readonly drop: string;
  /** True for paradigms that a verb must name; the others serve every lemma that ends as they drop. */
  readonly named?: boolean;
  readonly forms: Readonly<Record<Slot, Readonly<Record<string, readonly string[]>>>>;
}

export interface Inflected {
  readonly lemma: string;
  readonly paradigm?: string;
  /** Irregular parts by name: `{"participle": "chiest"}`. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** Every form of a verb with the slots that it fills. Throws an Error when no paradigm fits the lemma. */
export function inflect(verb: Inflected, paradigms: Readonly<Record<string, Paradigm>>): Map<string, Set<Slot>> {
  const paradigm = verb.paradigm ? paradigms[verb.paradigm] : fitting(verb.lemma, paradigms);
  if (!paradigm?.drop && paradigm?.drop !== '') throw new Error(`No paradigm for the verb '${verb.lemma}'.`);
  const stem = verb.lemma.slice(0, verb.lemma.length - paradigm.drop.length);
  const forms = new Map<string, Set<Slot>>();
  for (const [slot, parts] of Object.entries(paradigm.forms) as [Slot, Record<string, readonly string[]>][])
    for (const [part, endings] of Object.entries(parts))
      for (const ending of endings) {
        const form = (verb.parts?.[part] ?? stem) + ending;
        const slots = forms.get(form) ?? new Set<Slot>();
        forms.set(form, slots.add(slot));
      }
  return forms;
}

/** The unnamed paradigm that drops most of the lemma. */
function fitting(lemma: string, paradigms: Readonly<Record<string, Paradigm>>): Paradigm | undefined {
  return Object.values(paradigms)
    .filter(({ drop, named }) => !named && lemma.endsWith(drop))
    .sort((a, b) => b.drop.length - a.drop.length)[0];
}
