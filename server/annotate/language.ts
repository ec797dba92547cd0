import { type ActorLexicon, compileActorLexicon } from './actors/lexicon';
import { type ArticleLexicon, compileArticleLexicon } from './article/lexicon';
import { type ClaimLexicon, compileClaimLexicon } from './claims/lexicon';
import { compileDateLexicon, type DateLexicon } from './dates/lexicon';
import { compileQuoteLexicon, type QuoteLexicon } from './quotes/lexicon';

/** A language as its folder holds it: every JSON file by its name without extension, and the packed model. */
export interface LanguageFiles {
  readonly code: string;
  readonly files: Readonly<Record<string, unknown>>;
  /** Weights and gazetteers of the name recogniser; without them the recogniser falls back to rules. */
  readonly model?: Uint8Array;
}

/** A language ready for use: what each layer made of the folder's data. No layer asks for the code. */
export interface Language {
  readonly code: string;
  readonly article: ArticleLexicon;
  readonly actors: ActorLexicon;
  readonly dates: DateLexicon;
  readonly quotes: QuoteLexicon;
  readonly claims: ClaimLexicon;
}

/**
 * A language that compiles each layer's data when it is first asked for, since most articles need one language alone
 * and compiling all takes longer than annotating. A layer throws, then, an Error that names the file when one is
 * missing or malformed.
 */
export function compileLanguage(data: LanguageFiles): Language {
  const layers: { -readonly [Layer in keyof Omit<Language, 'code'>]?: Language[Layer] } = {};
  return {
    code: data.code,
    get article() {
      layers.article ??= compileArticleLexicon(data);
      return layers.article;
    },
    get actors() {
      layers.actors ??= compileActorLexicon(data);
      return layers.actors;
    },
    get dates() {
      layers.dates ??= compileDateLexicon(data);
      return layers.dates;
    },
    get quotes() {
      layers.quotes ??= compileQuoteLexicon(data);
      return layers.quotes;
    },
    get claims() {
      layers.claims ??= compileClaimLexicon(data);
      return layers.claims;
    },
  };
}

/** The content of one JSON file of a language's folder. */
export function languageFile<T>(data: LanguageFiles, name: string): T {
  const content = data.files[name];
  if (content === undefined) throw new Error(`Language '${data.code}' has no file ${name}.json.`);
  return content as T;
}
