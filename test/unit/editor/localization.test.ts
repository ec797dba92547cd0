import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
const CALL = /l10n\.t\(\s*(?:'(?<single>(?:[^'\\]|\\.)*)'|"(?<double>(?:[^"\\]|\\.)*)")/g;
const used = new Set(
  globSync(['server/**/*.ts', 'client/**/*.ts']).flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(CALL)].map(({ groups }) =>
      (groups?.single ?? groups?.double ?? '').replace(/\\(['"])/g, '$1'),
    ),
  ),
);

describe('localization', () => {
  const italian = read('l10n/bundle.l10n.it.json');

  it('has an Italian translation of every string, with the same placeholders', () => {
    assert.deepEqual([...used].filter((text) => !(text in italian)).sort(), [], 'add them to l10n/bundle.l10n.it.json');
    const holes = (text: string) => (text.match(/\{\d+\}/g) ?? []).sort();
    for (const [english, translation] of Object.entries(italian)) assert.deepEqual(holes(translation), holes(english));
  });

  it('keeps the bundle sorted', () => assert.deepEqual(Object.keys(italian), Object.keys(italian).sort()));

  it('names everything in the manifest in both languages', () => {
    const [english, translation] = [read('package.nls.json'), read('package.nls.it.json')];
    assert.deepEqual(Object.keys(english), Object.keys(translation));
    const manifest = readFileSync('package.json', 'utf8');
    const keys = [...manifest.matchAll(/"%(?<key>[\w.-]+)%"/g)].map(({ groups }) => groups?.key ?? '');
    assert.ok(keys.length > 0);
    assert.deepEqual(
      keys.filter((key) => !(key in english)),
      [],
    );
  });
});
