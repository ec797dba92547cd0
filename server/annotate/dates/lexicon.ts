import type { LanguageFiles } from '../language';

/** What the layer knows of a language, compiled from the language's folder. */
export interface DateLexicon {
  readonly code: string;
}

export function compileDateLexicon(data: LanguageFiles): DateLexicon {
  return { code: data.code };
}
