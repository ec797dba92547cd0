import { type Entries, type Entry, EntryIndex } from './entries';
import { isOneLetterOff } from './spelling';

/** Surnames shorter than this differ by one letter too often to be one. */
const SHORTEST = 6;
/** Beyond so many candidates that share half a surname, none is compared. */
const MOST = 20;

/**
 * Makes one of a person's name and a form of it that was used once and is one letter off: `Bernardini` and
 * `Berardini`. Two forms of one length share the half that the error is not in, so only such are compared.
 */
export function linkMisspellings(entries: Entries): void {
  const persons = entries.all.filter(({ type, key, words }) => {
    return type === 'person' && !key.startsWith('@') && (words.at(-1)?.length ?? 0) >= SHORTEST - 1;
  });
  const byHalf = new EntryIndex();
  for (const entry of persons) for (const half of halves(entry)) byHalf.add(half, entry);
  for (const entry of persons) {
    if (entry.names.length > 1) continue;
    for (const half of halves(entry)) {
      const others = byHalf.get(half);
      if (others.length > MOST) continue;
      for (const other of others) if (isMisspelt(entry, other)) entries.groups.join(entry.index, other.index);
    }
  }
}

function halves({ words }: Entry): string[] {
  const surname = words.at(-1) as string;
  const half = Math.floor((surname.length - 1) / 2);
  return [`^${surname.slice(0, half)}`, `${surname.slice(-half)}$`];
}

/** Whether a form may be a slip for another: one letter of the surname, the given name alike or left out. */
function isMisspelt(slip: Entry, right: Entry): boolean {
  const [one, other] = [slip.words.at(-1) as string, right.words.at(-1) as string];
  if (one === other || Math.max(one.length, other.length) < SHORTEST || !isOneLetterOff(one, other)) return false;
  if (slip.words.length > 1 && right.words.length > 1) return slip.words[0] === right.words[0];
  return slip.words.length === 1 && right.words.length > 1 && one.at(-1) === other.at(-1);
}
