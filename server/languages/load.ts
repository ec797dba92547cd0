import { compileLanguage, type Language } from '../annotate/language';
import { languageFiles } from './all';

/** The packed models by language code; a language without one works with rules alone. */
export type Models = Readonly<Record<string, Uint8Array>>;

/** Every language that Fonte has, ready for use. */
export function loadLanguages(models: Models = {}): Language[] {
  return languageFiles.map((data) => {
    const model = models[data.code];
    return compileLanguage(model ? { ...data, model } : data);
  });
}
