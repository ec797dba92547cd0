import type { LanguageFiles } from '../language';

/** What the layer knows of a language, compiled from the language's folder. */
export interface ClaimLexicon {
  readonly code: string;
}

export function compileClaimLexicon(data: LanguageFiles): ClaimLexicon {
  return { code: data.code };
}
