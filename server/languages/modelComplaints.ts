import * as l10n from '@vscode/l10n';
import type { Language } from '../annotate/language';

/** What to tell the user of models that are missing or cannot be read, one sentence a language; empty when all is well. */
export function modelComplaints(languages: readonly Language[]): string[] {
  return languages.flatMap(({ actors }) =>
    actors.modelError === null
      ? []
      : [
          l10n.t(
            'Names are found by rules alone, and worse, since the model cannot be used ({0}). Install Fonte again to mend it.',
            actors.modelError,
          ),
        ],
  );
}
