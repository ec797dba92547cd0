import type { Actor, Mention } from '../annotate/annotations';
import type { Edit } from '../checks/check';
import { articleFor } from '../workspace/articleForms';

/** An article as far as renaming needs it. */
export interface NamedText {
  readonly text: string;
  readonly languageCode: string;
  readonly mentions: readonly Mention[];
}

/**
 * The edits that give an actor another name: `old` is the form under the cursor. A surname alone changes wherever it
 * stands, also inside the full name; a full name changes as a whole, and what is left of it (surname or first name
 * alone) follows word by word. Articles before the name follow too. Descriptions and handles stay.
 */
export function renameEdits(named: NamedText, actor: Actor, old: string, name: string): Edit[] {
  const edits: Edit[] = [];
  for (const mention of named.mentions) {
    if (mention.actor !== actor.id || mention.kind !== 'name') continue;
    const form = named.text.slice(mention.start, mention.end);
    const renamed = renameForm(form, old, name);
    if (renamed === form) continue;
    const article = articleFor(named.text, mention.start, renamed, named.languageCode);
    const start = article?.start ?? mention.start;
    edits.push({ start, end: mention.end, text: (article?.text ?? '') + renamed });
  }
  return edits;
}

/** One form of a name after the renaming; the same when it holds nothing of the old name. */
export function renameForm(form: string, old: string, name: string): string {
  const words = (text: string) => text.split(/\s+/);
  const [own, before, after] = [words(form), words(old), words(name)];
  const at = own.findIndex((_, index) => before.every((word, offset) => own[index + offset] === word));
  if (at >= 0) return [...own.slice(0, at), ...after, ...own.slice(at + before.length)].join(' ');
  if (before.length < 2 || form.startsWith('@')) return form;
  const [first, last] = [before[0], before.at(-1)];
  return own
    .map((word) => {
      if (word === last) return after.at(-1);
      return word === first && after.length > 1 ? after[0] : word;
    })
    .join(' ');
}
