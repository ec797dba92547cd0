import assert from 'node:assert/strict';
import { renameForm } from '../../../server/features/renaming';
import { articleFor } from '../../../server/workspace/articleForms';

describe('renaming', () => {
  for (const [form, old, name, expected] of [
    ['Marco Bellandi', 'Bellandi', 'Corsini', 'Marco Corsini'],
    ['Bellandi', 'Marco Bellandi', 'Paolo Corsini', 'Corsini'],
    ['Marco', 'Marco Bellandi', 'Paolo Corsini', 'Paolo'],
    ['Marco', 'Marco Bellandi', 'Corsini', 'Marco'],
    ['Marco Aurelio Bellandi', 'Marco Bellandi', 'Paolo Corsini', 'Paolo Aurelio Corsini'],
    ['@marcobellandi', 'Bellandi', 'Corsini', '@marcobellandi'],
    ['Bellandini', 'Bellandi', 'Corsini', 'Bellandini'],
    ['Aster S.p.A.', 'Aster', 'Borea', 'Borea S.p.A.'],
  ] as const)
    it(`${form}: ${old} becomes ${name}`, () => assert.equal(renameForm(form, old, name), expected));

  for (const [before, code, name, after] of [
    ["dell'Umbra", 'it', 'Liguria', 'della Liguria'],
    ['dell’Ostia', 'it', 'Borgo', 'del Borgo'],
    ['della Liguria', 'it', 'Umbra', "dell'Umbra"],
    ['il Borgo', 'it', 'Zaffiro', 'lo Zaffiro'],
    ['Lo Zaffiro', 'it', 'Borgo', 'Il Borgo'],
    ['nella Costa', 'it', 'Strada', 'nella Strada'],
    ['a Boral', 'en', 'Aster', 'an Aster'],
    ['an Aster', 'en', 'Boral', 'a Boral'],
    ['the Aster', 'en', 'Boral', 'the Boral'],
    ['con Marta', 'it', 'Anna', 'con Anna'],
  ] as const)
    it(`${before} becomes ${after}`, () => {
      const text = `x ${before}`;
      const start = text.length - (before.split(/[ '’]/).at(-1) as string).length;
      const article = articleFor(text, start, name, code);
      assert.equal(text.slice(2, article?.start ?? start) + (article?.text ?? '') + name, after);
    });
});
