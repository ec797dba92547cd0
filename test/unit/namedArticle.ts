import { type ActorLayer, findDescriptions, type NameCandidate, resolveActors } from '../../server/annotate/actors';
import type { ActorType, Annotations } from '../../server/annotate/annotations';
import { readArticle } from '../../server/annotate/article';
import type { Article } from '../../server/annotate/article/article';
import { loadLanguages } from '../../server/languages/load';

const languages = loadLanguages();
const TYPES: Readonly<Record<string, ActorType>> = { p: 'person', o: 'organisation', l: 'place' };

/** An article whose names are marked in the text, so that what follows the recogniser is tested alone. */
export interface NamedArticle {
  readonly article: Article;
  readonly layer: ActorLayer;
  readonly annotations: Annotations;
}

/** Reads a text with marked names: `{p Ada Brink}` a person, `{o …}` an organisation, `{l …}` a place. */
export function readNamed(language: string, marked: string): NamedArticle {
  const names: { start: number; end: number; type: ActorType }[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/\{([pol]) ([^}]+)\}/g)) {
    text += marked.slice(from, match.index);
    const name = match[2] as string;
    names.push({ start: text.length, end: text.length + name.length, type: TYPES[match[1] as string] as ActorType });
    text += name;
    from = match.index + match[0].length;
  }
  text += marked.slice(from);
  const article = readArticle(text, { language }, languages);
  const candidates = article.blocks.map((block) =>
    names
      .filter(({ start, end }) => block.start <= start && end <= block.end)
      .map(
        ({ start, end, type }): NameCandidate => ({
          start: start - block.start,
          end: end - block.start,
          type,
          metonym: false,
        }),
      ),
  );
  const layer = resolveActors(
    article,
    candidates,
    article.blocks.map(({ paragraph }) => findDescriptions(paragraph)),
  );
  const nothing = { dates: [], quotes: [], sentences: [] };
  return { article, layer, annotations: { version: 1, language, published: null, ...layer, ...nothing } };
}

/** The mentions of every actor that has more than one, in text order, nominals in brackets. */
export function readClusters(language: string, marked: string): string[] {
  const { article, layer } = readNamed(language, marked);
  return layer.actors
    .map(({ id }) =>
      layer.mentions
        .filter(({ actor }) => actor === id)
        .map(({ start, end, kind }) =>
          kind === 'nominal' ? `[${article.text.slice(start, end)}]` : article.text.slice(start, end),
        ),
    )
    .filter((mentions) => mentions.length > 1)
    .map((mentions) => mentions.join(' = '));
}
