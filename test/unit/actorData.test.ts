import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import type { ActorData, TerritoryData } from '../../server/annotate/actors/lexicon';
import { languageFiles } from '../../server/languages/all';

const folder = join(import.meta.dirname, '../../../server/languages/schema');
const ajv = new Ajv();
const schemaOf = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.schema.json`), 'utf8')) as object;
const validators = { actors: ajv.compile(schemaOf('actors')), territories: ajv.compile(schemaOf('territories')) };

/** The lists of words of a file, each with where it stands. */
function wordLists(content: object, path: string): [string, string[]][] {
  return Object.entries(content).flatMap(([key, value]: [string, unknown]): [string, string[]][] => {
    if (key === 'inflections') return [];
    if (Array.isArray(value) && value.every((word) => typeof word === 'string')) return [[`${path}.${key}`, value]];
    return value !== null && typeof value === 'object' ? wordLists(value, `${path}.${key}`) : [];
  });
}

for (const { code, files } of languageFiles)
  describe(`actor data, ${code}`, () => {
    for (const [name, validate] of Object.entries(validators))
      it(`${name}.json keeps to its schema`, () => {
        assert.equal(validate(files[name]), true, ajv.errorsText(validate.errors));
      });
    const actors = files.actors as ActorData;
    for (const [path, words] of wordLists(actors, 'actors'))
      it(`${path} is sorted`, () => assert.deepEqual(words, [...words].sort()));
    it('every kind is within one that exists', () => {
      const kinds = new Set(actors.kinds.map(({ kind }) => kind));
      assert.deepEqual(
        actors.kinds.filter(({ within }) => within !== undefined && !kinds.has(within)),
        [],
      );
    });
    it('territories are sorted by code', () => {
      const codes = Object.keys((files.territories as TerritoryData).territories);
      assert.deepEqual(codes, [...codes].sort());
    });
  });
