import * as l10n from '@vscode/l10n';
import { sourcedElsewhere } from '../annotate/claims';
import type { Check } from './check';

/** A sentence whose source nobody can name. */
export const anonymousSource: Check = {
  code: 'anonymous-source',
  describe: () => l10n.t('A statement whose source the reader cannot name'),
  run({ article, annotations }) {
    const sourced = sourcedElsewhere(article.text, annotations.sentences);
    return annotations.sentences
      .filter((sentence) => sentence.status === 'anonymous')
      .map((sentence) => {
        const { start, end, reasons } = sentence;
        const same = sourced.get(sentence);
        return {
          code: 'anonymous-source',
          start,
          end,
          level: 'information',
          message: l10n.t('This statement rests on a source that the reader cannot name.'),
          reasons,
          ...(same
            ? { related: [{ start: same.start, end: same.end, message: l10n.t('A source stands behind this.') }] }
            : {}),
        };
      });
  },
};
