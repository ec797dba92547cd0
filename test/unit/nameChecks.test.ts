import assert from 'node:assert/strict';
import type { Check } from '../../server/checks/check';
import { conflictingRole } from '../../server/checks/conflictingRole';
import { inconsistentName } from '../../server/checks/inconsistentName';
import { readNamed } from './namedArticle';

/** The words that a check finds fault with. */
function found(check: Check, language: string, marked: string): string[] {
  const { article, annotations } = readNamed(language, marked);
  return check.run({ article, annotations }).map(({ start, end }) => article.text.slice(start, end));
}

describe('inconsistent-name', () => {
  for (const [marked, ...words] of [
    ['{p Taras Velensky} rose. {p Velensky} sat. {p Velenskyy} left.', 'Velenskyy'],
    ['{p Mohammed Sarraf} rose. {p Mohamed Sarraf} sat.', 'Mohamed'],
    ['{p Ada Brink} rose. {p Brink} sat. {p BRINK} left.'],
    ['{p Taras Velensky} rose. {p Тарас Веленський} sat.'],
    ['{p Tim Brink} rose. {p Timothy Brink} sat.'],
  ] as const)
    it(marked, () => assert.deepEqual(found(inconsistentName, 'en', marked), words));

  it('the fix writes the usual spelling in every place', () => {
    const { article, annotations } = readNamed(
      'en',
      '{p Velenskyy} rose. {p Taras Velensky} sat. {p Velensky} left. {p Velenskyy} ran. {p Velensky} won.',
    );
    const [fix] = inconsistentName.run({ article, annotations })[0]?.fixes ?? [];
    let text = article.text;
    for (const { start, end, text: word } of [...(fix?.edits ?? [])].reverse())
      text = text.slice(0, start) + word + text.slice(end);
    assert.equal(text, 'Velensky rose. Taras Velensky sat. Velensky left. Velensky ran. Velensky won.');
  });
});

describe('conflicting-role', () => {
  for (const [language, marked, ...words] of [
    ['it', 'Il presidente {p Olav Dahl} parla. L’ex presidente {p Dahl} tace.', 'ex presidente'],
    ['it', 'Il presidente norvegese {p Olav Dahl} parla. L’ex presidente danese {p Dahl} tace.'],
    ['it', 'Il presidente della {o Velmar} {p Olav Dahl} e l’ex presidente del {o Senato} {p Ada Brink}.'],
    ['it', 'L’ex ministro {p Olav Dahl}, oggi sindaco, parla. Il sindaco {p Dahl} tace.'],
    ['en', 'Former mayor {p Ada Brink} spoke. Mayor {p Brink} left.', 'Mayor'],
  ] as const)
    it(marked, () => assert.deepEqual(found(conflictingRole, language, marked), words));
});
