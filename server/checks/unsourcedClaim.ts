import * as l10n from '@vscode/l10n';
import type { Check, Finding } from './check';
import { describeReasons } from './reasons';

const LEVELS = { high: 'warning', medium: 'information', low: 'hint' } as const;

/** A sentence that asserts something in the writer's own voice. */
export const unsourcedClaim: Check = {
  code: 'unsourced-claim',
  run({ annotations }) {
    return annotations.sentences.flatMap((sentence): Finding[] => {
      const { severity, reasons, start, end, status } = sentence;
      if (status !== 'unsourced' || !severity) return [];
      const why = reasons.length > 0 ? ` ${describeReasons(reasons)}` : '';
      const message = l10n.t('No source stands behind this statement.') + why;
      return [{ code: 'unsourced-claim', start, end, level: LEVELS[severity], message, severity, reasons }];
    });
  },
};
