import { attachByRecency, type Entries, type Entry, EntryIndex, onlyGroup } from './entries';
import { skeleton } from './fold';

/** Beyond so many people with one initial and surname, full names are compared by their exact sounds alone. */
const MOST_NAMESAKES = 12;

/** Makes one of the names of each person: transliterations, middle names, initials, surnames, given names, handles. */
export function linkPersons(entries: Entries): void {
  const persons = entries.all.filter(({ type }) => type === 'person');
  const named = persons.filter(({ key }) => !key.startsWith('@'));
  linkFullNames(
    entries,
    named.filter(({ words }) => words.length > 1),
  );
  linkShortForms(entries, named);
  linkHandles(entries, persons, named);
}

function linkFullNames(entries: Entries, full: readonly Entry[]): void {
  const bySound = new EntryIndex();
  const bySurname = new EntryIndex();
  for (const entry of full) {
    bySound.add(entry.sounds.join(' '), entry);
    bySurname.add(`${entry.key.charAt(0)} ${entry.sounds.at(-1)}`, entry);
  }
  for (const entry of full) {
    for (const same of bySound.get(entry.sounds.join(' '))) entries.groups.join(entry.index, same.index);
    const namesakes = bySurname.get(`${entry.key.charAt(0)} ${entry.sounds.at(-1)}`);
    if (namesakes.length > MOST_NAMESAKES) continue;
    for (const other of namesakes)
      if (other.words.length >= entry.words.length && abbreviates(entry, other))
        entries.groups.join(entry.index, other.index);
  }
}

/** Whether the words of one name occur in order in another, an initial or a short form standing for a word. */
function abbreviates(short: Entry, long: Entry): boolean {
  let at = 0;
  for (const word of short.words) {
    while (at < long.words.length && !standsFor(word, long.words[at] as string)) at++;
    if (at++ >= long.words.length) return false;
  }
  return true;
}

/** Whether a word is another, its initial or, like `Tim` of `Timothy`, its beginning. */
function standsFor(word: string, full: string): boolean {
  return skeleton(word) === skeleton(full) || (word.length !== 2 && full.startsWith(word));
}

/** Surnames and given names: `Brink`, `De Luca`, `Ada` for the person who is named in full. */
function linkShortForms(entries: Entries, named: readonly Entry[]): void {
  const endings = new EntryIndex();
  const beginnings = new EntryIndex();
  for (const entry of named)
    for (let cut = 1; cut < Math.min(entry.words.length, 6); cut++) {
      endings.add(entry.sounds.slice(cut).join(' '), entry);
      beginnings.add(entry.sounds.slice(0, cut).join(' '), entry);
    }
  for (const entry of named) {
    const sound = entry.sounds.join(' ');
    const surnamed = endings.get(sound);
    const candidates = surnamed.length > 0 ? surnamed : beginnings.get(sound);
    const only = onlyGroup(entries, candidates);
    if (only !== null) entries.groups.join(entry.index, only);
    else if (candidates.length > 0) attachByRecency(entries, entry, candidates);
  }
}

/** `@adabrink`, `@brink_news`: a handle that begins or ends with somebody's surname or whole name. */
function linkHandles(entries: Entries, persons: readonly Entry[], named: readonly Entry[]): void {
  const handles = persons.filter(({ key }) => key.startsWith('@'));
  if (handles.length === 0) return;
  const spelled = new EntryIndex();
  for (const entry of named) {
    spelled.add(entry.words.join(''), entry);
    const surname = entry.words.at(-1) as string;
    if (surname.length >= 4) spelled.add(surname, entry);
  }
  for (const handle of handles) {
    const letters = handle.key.replace(/[^a-z0-9]/g, '');
    for (let length = letters.length; length >= 4; length--) {
      const candidates = [
        ...spelled.get(letters.slice(0, length)),
        ...spelled.get(letters.slice(letters.length - length)),
      ];
      const only = onlyGroup(entries, candidates);
      if (only !== null) entries.groups.join(handle.index, only);
      if (candidates.length > 0) break;
    }
  }
}
