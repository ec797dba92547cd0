import * as l10n from '@vscode/l10n';
import type { AnnotatedArticle } from '../annotate/annotate';
import type { Span } from '../annotate/annotations';
import type { Check, Finding } from './check';

/** A quote whose speaker the article describes and does not name: `un portavoce`, `police sources`. */
export const speakerUnnamed: Check = {
  code: 'speaker-unnamed',
  describe: () => l10n.t('Quote of somebody whom the text does not name'),
  run(annotated) {
    return annotated.annotations.quotes.flatMap(({ speaker, speakerSpan }): Finding[] => {
      if (speaker !== null || !speakerSpan || mayBeName(annotated, speakerSpan)) return [];
      const { start, end } = speakerSpan;
      const message = l10n.t('The reader cannot tell who this is: the text does not name the speaker.');
      return [{ code: 'speaker-unnamed', start, end, level: 'information', message }];
    });
  },
};

/** Whether the words hold a capital past their first letter: a name that was not recognised, perhaps. */
function mayBeName({ article }: AnnotatedArticle, { start, end }: Span): boolean {
  return /\p{Lu}/u.test(article.text.slice(start + 1, end));
}
