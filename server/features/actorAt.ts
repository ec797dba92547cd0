import type { Location, Position } from 'vscode-languageserver';
import type { Actor, Mention } from '../annotate/annotations';
import type { IndexedActor } from '../workspace/actorIndex';
import type { AnnotatedDocument } from '../workspace/annotatedDocument';

/** The actor that a position is about: of the mention there, else the speaker of the cue there, or of the pronoun or description that stands for one. */
export function actorAt(document: AnnotatedDocument, position: Position): Actor | undefined {
  const offset = document.document.offsetAt(position);
  const mention = document.mentionAt(offset);
  if (mention) return document.actor(mention.actor);
  const quote = document.quoteAt(offset);
  if (quote?.cue) return document.actor(quote.quote.speaker);
  const spoken = document.annotations.quotes.find(
    ({ speakerSpan }) => speakerSpan && speakerSpan.start <= offset && offset <= speakerSpan.end,
  );
  return document.actor(spoken?.speaker ?? null);
}

/** Where an actor is introduced: its first mention by its full name, else by any name, else the first. */
export function definitionOf(document: AnnotatedDocument, actor: Actor): Mention | undefined {
  const mentions = document.mentionsOf(actor.id);
  return (
    mentions.find((mention) => document.text(mention) === actor.name) ??
    mentions.find(({ kind }) => kind === 'name') ??
    mentions[0]
  );
}

/** The mentions of an actor in another article. */
export function indexedLocations({ uri, mentions }: IndexedActor): Location[] {
  const locations: Location[] = [];
  for (let index = 0; index < mentions.length; index += 3) {
    const [line = 0, character = 0, length = 0] = mentions.subarray(index, index + 3);
    locations.push({ uri, range: { start: { line, character }, end: { line, character: character + length } } });
  }
  return locations;
}
