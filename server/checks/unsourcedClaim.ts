import * as l10n from '@vscode/l10n';
import { sourcedElsewhere } from '../annotate/claims';
import type { Check, Finding } from './check';
import { describeReasons } from './reasons';

const LEVELS = { high: 'warning', medium: 'information', low: 'hint' } as const;

/** A sentence that asserts something in the writer's own voice. */
export const unsourcedClaim: Check = {
  code: 'unsourced-claim',
  describe: () => l10n.t('A statement that no source stands behind'),
  run({ article, annotations }) {
    const sourced = sourcedElsewhere(article.text, annotations.sentences);
    return annotations.sentences.flatMap((sentence): Finding[] => {
      const { severity, reasons, start, end, status } = sentence;
      if (status !== 'unsourced' || !severity) return [];
      const why = reasons.length > 0 ? ` ${describeReasons(reasons)}` : '';
      const message = l10n.t('No source stands behind this statement.') + why;
      const same = sourced.get(sentence);
      return [
        {
          code: 'unsourced-claim',
          start,
          end,
          level: LEVELS[severity],
          message,
          severity,
          reasons,
          ...(same
            ? { related: [{ start: same.start, end: same.end, message: l10n.t('A source stands behind this.') }] }
            : {}),
        },
      ];
    });
  },
};
