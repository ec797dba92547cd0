import { fold } from '../annotate/actors/document/fold';
import type { Span } from '../annotate/annotations';
import type { Indexable } from './articleIndex';

/** A sentence that ties an event to one day, with what tells the event from others. */
export interface DatedStatement {
  readonly article: string;
  readonly sentence: Span;
  /** Where the date stands, and its day as YYYY-MM-DD. */
  readonly date: Span;
  readonly day: string;
  /** The folded names of the actors in the sentence. */
  readonly actors: ReadonlySet<string>;
  /** The sentence's longer words, folded, without figures and without the date's own. */
  readonly words: ReadonlySet<string>;
}

/** Words of fewer letters say little of what happened. */
const SHORTEST = 4;

/** The sentences of an article that name at least two actors and exactly one day. Linear in the article. */
export function datedStatements({ name, text, annotations }: Indexable): DatedStatement[] {
  const { sentences, mentions, dates, actors } = annotations;
  const names = new Map(actors.map((actor) => [actor.id, fold(actor.name)]));
  let firstMention = 0;
  let firstDate = 0;
  return sentences.flatMap(({ start, end }): DatedStatement[] => {
    while (firstMention < mentions.length && mentions[firstMention]!.start < start) firstMention++;
    while (firstDate < dates.length && dates[firstDate]!.start < start) firstDate++;
    const inside = new Set<string>();
    for (let at = firstMention; at < mentions.length && mentions[at]!.start < end; at++)
      inside.add(names.get(mentions[at]!.actor) ?? '');
    const found = [];
    for (let at = firstDate; at < dates.length && dates[at]!.start < end; at++) found.push(dates[at]!);
    const [date] = found;
    if (inside.size < 2 || found.length !== 1 || !date || !/^\d{4}-\d\d-\d\d$/.test(date.value)) return [];
    const rest = `${text.slice(start, date.start)} ${text.slice(date.end, end)}`;
    const words = fold(rest)
      .split(' ')
      .filter((word) => word.length >= SHORTEST && !/\d/.test(word));
    const statement = {
      article: name,
      sentence: { start, end },
      date: { start: date.start, end: date.end },
      day: date.value,
    };
    return [{ ...statement, actors: inside, words: new Set(words) }];
  });
}
