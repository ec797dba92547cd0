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

/** Compiles the data of a language's folder. Throws an Error that names the file when one is missing or malformed. */
export function compileLanguage(data: LanguageFiles): Language {
  return {
    code: data.code,
    article: compileArticleLexicon(data),
    actors: compileActorLexicon(data),
    dates: compileDateLexicon(data),
    quotes: compileQuoteLexicon(data),
    claims: compileClaimLexicon(data),
  };
}

/** The content of one JSON file of a language's folder. */
export function languageFile<T>(data: LanguageFiles, name: string): T {
  const content = data.files[name];
  if (content === undefined) throw new Error(`Language '${data.code}' has no file ${name}.json.`);
  return content as T;
}
