import * as l10n from '@vscode/l10n';
import { unclosedMarks } from '../annotate/quotes';
import type { Check, Finding } from './check';

/** A quote mark that nothing closes: the reader cannot tell where somebody else's words end. */
export const unclosedQuote: Check = {
  code: 'unclosed-quote',
  describe: () => l10n.t('Quote mark without its closing one'),
  run({ article }) {
    return unclosedMarks(article).map(
      ({ start, end, closing, place }): Finding => ({
        code: 'unclosed-quote',
        start,
        end,
        level: 'warning',
        message: l10n.t('This quote is not closed.'),
        fixes: [
          {
            title: l10n.t('Close the quote with {0} at the end of the sentence', closing),
            certain: false,
            edits: [{ start: place, end: place, text: closing }],
          },
        ],
      }),
    );
  },
};
