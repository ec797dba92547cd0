import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Actor, Annotations } from '../annotate/annotations';
import { uriKey } from './editorFiles';

/** An actor of one article and where it stands there. */
export interface IndexedActor {
  readonly uri: string;
  readonly actor: Actor;
  /** Line, character and length of each mention, in text order. */
  readonly mentions: Uint32Array;
  readonly quotes: number;
}

/** The actors of all articles that were annotated in this session, open or in a folder run. */
export class ActorIndex {
  private readonly articles = new Map<string, readonly IndexedActor[]>();

  /** Replaces what is known of an article. */
  add(uri: string, { text, annotations }: { readonly text: string; readonly annotations: Annotations }): void {
    const document = TextDocument.create(uri, 'article', 0, text);
    const places = new Map<string, number[]>();
    for (const { actor, start, end } of annotations.mentions) {
      const { line, character } = document.positionAt(start);
      const own = places.get(actor);
      if (own) own.push(line, character, end - start);
      else places.set(actor, [line, character, end - start]);
    }
    const quotes = new Map<string, number>();
    for (const { speaker } of annotations.quotes) if (speaker) quotes.set(speaker, (quotes.get(speaker) ?? 0) + 1);
    this.articles.set(
      uriKey(uri),
      annotations.actors.map((actor) => ({
        uri,
        actor,
        mentions: Uint32Array.from(places.get(actor.id) ?? []),
        quotes: quotes.get(actor.id) ?? 0,
      })),
    );
  }

  remove(uri: string): void {
    this.articles.delete(uriKey(uri));
  }

  /** Every actor of every article, article by article. */
  *all(): Generator<IndexedActor> {
    for (const actors of this.articles.values()) yield* actors;
  }

  /** The same actor in other articles: of one type, with one full name. */
  elsewhere(uri: string, { type, name }: Actor): IndexedActor[] {
    const key = uriKey(uri);
    return [...this.all()].filter(
      (other) => uriKey(other.uri) !== key && other.actor.type === type && other.actor.name === name,
    );
  }
}
