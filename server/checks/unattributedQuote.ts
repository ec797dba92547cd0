import * as l10n from '@vscode/l10n';
import type { Check, Finding } from './check';

/** Words in quote marks of which the article does not say whose they are. */
export const unattributedQuote: Check = {
  code: 'unattributed-quote',
  describe: () => l10n.t('Quote of which the text does not say whose it is'),
  run({ annotations }) {
    return annotations.quotes.flatMap((quote): Finding[] => {
      const first = quote.content[0];
      const told = quote.speaker !== null || quote.speakerSpan !== null || quote.cue !== null;
      if (!first || told || quote.kind !== 'direct' || quote.post !== undefined) return [];
      const { start, end } = first;
      const message = l10n.t('The text does not say whose words these are.');
      return [{ code: 'unattributed-quote', start, end, level: 'warning', message }];
    });
  },
};
