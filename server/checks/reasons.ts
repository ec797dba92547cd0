import * as l10n from '@vscode/l10n';
import type { Reason } from '../annotate/annotations';

/** The reasons of a sentence, one short sentence each, in the user's language. */
export function describeReasons(reasons: readonly Reason[]): string {
  return reasons.map(describeReason).join(' ');
}

/** What a reason code means, in the user's language. */
export function describeReason(reason: Reason): string {
  const texts: Record<Reason, string> = {
    figure: l10n.t('It states a figure.'),
    money: l10n.t('It states an amount of money.'),
    casualty: l10n.t('It tells of people killed or hurt.'),
    accusation: l10n.t('It accuses somebody or tells of a crime.'),
    causal: l10n.t('It says that one thing caused another.'),
    superlative: l10n.t('It says that something is the first, the only or the most.'),
    'mind-reading': l10n.t('It says what somebody thinks, wants or intends.'),
    hearsay: l10n.t('It repeats what is said without saying who says it.'),
    event: l10n.t('It tells of an event or a decision that can be checked.'),
    dated: l10n.t('It is tied to a date.'),
    background: l10n.t('It is background or common knowledge.'),
    evaluation: l10n.t("It is the writer's own judgement."),
    forecast: l10n.t("It is the writer's own forecast."),
  };
  return texts[reason];
}
