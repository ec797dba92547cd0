import { type LanguageFiles, languageFile } from '../language';
import { compilePhrases, type PhraseFile, type Phrases } from './phrases';

/** What the layer knows of a language, compiled from `claims.json`, `sources.json` and `anonymous.json` of its folder. */
export interface ClaimLexicon {
  readonly phrases: Phrases;
}

/** Compiles a language's files of the layer. Throws an Error that names the pattern that is malformed. */
export function compileClaimLexicon(data: LanguageFiles): ClaimLexicon {
  const files = ['sources', 'anonymous', 'claims'].map((name) => languageFile<PhraseFile>(data, name));
  return { phrases: compilePhrases(files) };
}
