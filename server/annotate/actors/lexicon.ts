import type { LanguageFiles } from '../language';

/** What the layer knows of a language, compiled from the language's folder. */
export interface ActorLexicon {
  readonly code: string;
}

export function compileActorLexicon(data: LanguageFiles): ActorLexicon {
  return { code: data.code };
}
