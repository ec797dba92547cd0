import * as l10n from '@vscode/l10n';
import { isSpellingOf } from '../annotate/actors';
import type { Actor, Mention, Span } from '../annotate/annotations';
import type { Check, Edit, Finding } from './check';

/** One word of a person's names in one spelling, and where it stands. */
interface Spelling {
  readonly word: string;
  readonly places: Span[];
}

const SCRIPTS = [/^\p{sc=Latin}/u, /^\p{sc=Cyrillic}/u, /^\p{sc=Greek}/u, /^\p{sc=Arabic}/u];

/** A person whose name is written in two ways in one script: `Zelensky` and `Zelenskyy`. */
export const inconsistentName: Check = {
  code: 'inconsistent-name',
  run({ article, annotations }) {
    const byActor = new Map<string, Mention[]>();
    for (const mention of annotations.mentions) {
      if (mention.kind !== 'name') continue;
      const mentions = byActor.get(mention.actor);
      if (mentions) mentions.push(mention);
      else byActor.set(mention.actor, [mention]);
    }
    return annotations.actors
      .filter(({ type }) => type === 'person')
      .flatMap((actor) => compareSpellings(actor, spellings(article.text, byActor.get(actor.id) ?? [])));
  },
};

/** The words of a person's names by their spelling, handles left out; capitals and kinds of apostrophe do not count. */
function spellings(text: string, mentions: readonly Mention[]): Spelling[] {
  const found = new Map<string, Spelling>();
  for (const { start, end } of mentions) {
    const name = text.slice(start, end);
    if (name.startsWith('@')) continue;
    for (const match of name.matchAll(/[\p{L}\p{M}'’]{3,}/gu)) {
      const key = match[0].toLowerCase().replaceAll('’', "'");
      const spelling = found.get(key) ?? { word: match[0], places: [] };
      found.set(key, spelling);
      spelling.places.push({ start: start + match.index, end: start + match.index + match[0].length });
    }
  }
  return [...found.values()];
}

/** A finding for every spelling that is not the usual one of its word; the one used most, or first, is usual. */
function compareSpellings(actor: Actor, found: readonly Spelling[]): Finding[] {
  if (found.length > 20) return [];
  const ranked = [...found].sort((a, b) => b.places.length - a.places.length);
  return ranked.flatMap((rare, rank): Finding[] => {
    const usual = ranked
      .slice(0, rank)
      .find(({ word }) => isSameScript(word, rare.word) && isSpellingOf(word, rare.word));
    const place = rare.places[0];
    if (!usual || !place) return [];
    return [
      {
        ...place,
        code: 'inconsistent-name',
        level: 'information',
        message: l10n.t('{0} is written “{1}” here and “{2}” elsewhere.', actor.name, rare.word, usual.word),
        related: usual.places.slice(0, 1).map((span) => ({ ...span, message: l10n.t('Written “{0}”', usual.word) })),
        fixes: [rename(rare, usual), rename(usual, rare)],
      },
    ];
  });
}

function isSameScript(one: string, other: string): boolean {
  return SCRIPTS.some((script) => script.test(one) && script.test(other));
}

/** Writes one spelling as the other everywhere in the article. */
function rename(from: Spelling, to: Spelling): { title: string; certain: boolean; edits: Edit[] } {
  return {
    title: l10n.t('Write “{0}” throughout the article', to.word),
    certain: false,
    edits: from.places.map((place) => ({ ...place, text: to.word })),
  };
}
