import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { compilePhrases, type PhraseFile } from '../../server/annotate/claims/phrases';
import weights from '../../server/annotate/claims/weights.json';
import { languageFiles } from '../../server/languages/all';

const schemas = join(import.meta.dirname, '../../../server/languages/schema');
const ajv = new Ajv();
const NAMES = ['sources', 'anonymous', 'claims'] as const;

for (const { code, files } of languageFiles)
  describe(`claim data, ${code}`, () => {
    for (const name of NAMES) {
      const file = files[name] as PhraseFile;
      it(`${name}.json keeps to its schema`, () => {
        const schema = JSON.parse(readFileSync(join(schemas, `${name}.schema.json`), 'utf8')) as object;
        assert.ok(ajv.compile(schema)(file), ajv.errorsText());
      });
      it(`${name}.json is sorted`, () => {
        for (const lists of [file.classes ?? {}, file.signals]) {
          assert.deepEqual(Object.keys(lists), Object.keys(lists).sort());
          for (const list of Object.values(lists)) assert.deepEqual(list, [...list].sort());
        }
      });
    }
    it('every class is used, and every class and paradigm that is used is there', () => {
      const all = NAMES.map((name) => files[name] as PhraseFile);
      compilePhrases(all);
      const used = all.flatMap(({ signals }) => Object.values(signals).flat()).join(' ');
      for (const name of all.flatMap(({ classes }) => Object.keys(classes ?? {})))
        assert.ok(used.includes(`<${name}>`) || READ_BY_CODE.has(name), `${name} is used by no phrase`);
    });
    it('gives the signals of every other language', () => {
      const signals = (from: (typeof languageFiles)[number]['files']) =>
        NAMES.flatMap((name) => Object.keys((from[name] as PhraseFile).signals)).sort();
      for (const other of languageFiles) assert.deepEqual(signals(files), signals(other.files), other.code);
    });
  });

/** Classes that the layer asks for by name. */
const READ_BY_CODE = new Set(['function', 'unnamed', 'hearsayNoun', 'document', 'outlet']);

describe('claim weights', () => {
  it('give every observation a weight for each outcome', () => {
    for (const [name, row] of Object.entries(weights.weights)) {
      assert.equal(row.length, 6, name);
      assert.ok(row.every(Number.isFinite), name);
    }
  });
});
