import * as l10n from '@vscode/l10n';
import { isSameOffice } from '../annotate/actors';
import type { RoleMention } from '../annotate/annotations';
import type { Check, Finding } from './check';

/** A person to whom the article gives an office in one place and calls it over in another. */
export const conflictingRole: Check = {
  code: 'conflicting-role',
  run({ article, annotations }) {
    const byActor = new Map<string, RoleMention[]>();
    for (const { actor, type, roles } of annotations.mentions) {
      if (type !== 'person' || !roles) continue;
      const known = byActor.get(actor);
      if (known) known.push(...roles);
      else byActor.set(actor, [...roles]);
    }
    const names = new Map(annotations.actors.map(({ id, name }) => [id, name]));
    const words = ({ start, end }: RoleMention) => article.text.slice(start, end);
    return [...byActor].flatMap(([actor, roles]): Finding[] => {
      const former = roles.filter((role) => role.former);
      const current = roles.filter((role) => !role.former);
      for (const over of former) {
        const held = current.find((role) => contradicts(over, role, current));
        if (!held) continue;
        const [first, second] = over.start < held.start ? [over, held] : [held, over];
        return [
          {
            start: second.start,
            end: second.end,
            code: 'conflicting-role',
            level: 'information',
            message: l10n.t(
              '{0} is called “{1}” here and “{2}” elsewhere.',
              names.get(actor) ?? '',
              words(second),
              words(first),
            ),
            related: [{ start: first.start, end: first.end, message: l10n.t('Called “{0}”', words(first)) }],
          },
        ];
      }
      return [];
    });
  },
};

/**
 * Whether an office that is over is the one that is held: the same, of the same body and country as far as told. One
 * that does not say of what it is may be another that the person holds besides, if the article tells of such.
 */
function contradicts(over: RoleMention, held: RoleMention, current: readonly RoleMention[]): boolean {
  if (!isSameOffice(over.office, held.office)) return false;
  const { countries } = over;
  if (countries.length > 0 && held.countries.length > 0 && !countries.some((code) => held.countries.includes(code)))
    return false;
  if (over.of === held.of) return true;
  if (over.of !== '' && held.of !== '') return false;
  return !current.some(({ office, of }) => isSameOffice(office, over.office) && of !== '' && of !== over.of);
}
