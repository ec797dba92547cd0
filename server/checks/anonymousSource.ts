import * as l10n from '@vscode/l10n';
import type { Check } from './check';

/** A sentence whose source nobody can name. */
export const anonymousSource: Check = {
  code: 'anonymous-source',
  run({ annotations }) {
    return annotations.sentences
      .filter((sentence) => sentence.status === 'anonymous')
      .map(({ start, end, reasons }) => ({
        code: 'anonymous-source',
        start,
        end,
        level: 'information',
        message: l10n.t('This statement rests on a source that the reader cannot name.'),
        reasons,
      }));
  },
};
