import type { LanguageFiles } from '../language';

/** What the layer knows of a language, compiled from the language's folder. */
export interface QuoteLexicon {
  readonly code: string;
}

export function compileQuoteLexicon(data: LanguageFiles): QuoteLexicon {
  return { code: data.code };
}
