import assert from 'node:assert/strict';
import { createAnnotator, runToEnd } from '../../server/annotate/annotate';
import { findAll } from '../../server/checks';
import { loadLanguages } from '../../server/languages/load';

const annotator = createAnnotator(loadLanguages());
const CODES = new Set(['speaker-unnamed', 'unattributed-quote', 'unclosed-quote']);

/** What the checks of quotes find: code and words. */
function found(language: string, text: string): string[] {
  return findAll(runToEnd(annotator.steps(text, { language })))
    .filter(({ code }) => CODES.has(code))
    .map(({ code, start, end }) => `${code} ${text.slice(start, end)}`);
}

describe('checks of quotes', () => {
  for (const [language, text, ...expected] of [
    ['it', '«Il ponte riapre domani», ha detto un portavoce.', 'speaker-unnamed un portavoce'],
    ['it', '«Il ponte riapre domani mattina presto.»', 'unattributed-quote «Il ponte riapre domani mattina presto.»'],
    ['it', 'Ha detto: «Il ponte riapre. La valle aspetta.', 'unclosed-quote «'],
    ['it', '«Il ponte è chiuso.\n«Riapre domani», ha detto Anna.'],
    ['en', 'The boys’ bridge is “old”.'],
  ] as const)
    it(text, () => assert.deepEqual(found(language, text), expected));

  it('the fix closes a part of a sentence before the full stop, a whole one after it', () => {
    for (const [text, fixed] of [
      ['Parla di «svolta per la valle.', 'Parla di «svolta per la valle».'],
      ['«La valle aspetta. Ora tocca a noi.', '«La valle aspetta.» Ora tocca a noi.'],
    ] as const) {
      const annotated = runToEnd(annotator.steps(text, { language: 'it' }));
      const edit = findAll(annotated).find(({ code }) => code === 'unclosed-quote')?.fixes?.[0]?.edits[0];
      assert.ok(edit);
      assert.equal(text.slice(0, edit.start) + edit.text + text.slice(edit.end), fixed);
    }
  });
});
