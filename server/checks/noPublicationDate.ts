import * as l10n from '@vscode/l10n';
import type { Check } from './check';

/** An article without a publication date whose relative dates depend on one. Shown once, at the first of them. */
export const noPublicationDate: Check = {
  code: 'no-publication-date',
  run({ article, annotations: { dates, published } }) {
    const dependent = published === null ? dates.filter(({ unanchored }) => unanchored) : [];
    const [first] = dependent;
    if (!first) return [];
    const { start, end } = first;
    const words = article.text.slice(start, end);
    const message =
      dependent.length === 1
        ? l10n.t('The article has no publication date: it cannot be told when “{0}” is.', words)
        : l10n.t(
            'The article has no publication date: it cannot be told when “{0}” is, nor {1} more dates.',
            words,
            dependent.length - 1,
          );
    return [{ code: 'no-publication-date', start, end, level: 'information', message }];
  },
};
