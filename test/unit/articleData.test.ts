import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import type { ArticleData } from '../../server/annotate/article/lexicon';
import { languageFiles } from '../../server/languages/all';

const schema = join(import.meta.dirname, '../../../server/languages/schema/article.schema.json');
const ajv = new Ajv();
const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')) as object);

for (const { code, files } of languageFiles)
  describe(`article data, ${code}`, () => {
    const article = files.article as ArticleData;
    it('article.json keeps to its schema', () =>
      assert.equal(validate(article), true, ajv.errorsText(validate.errors)));
    for (const [name, words] of Object.entries(article) as [string, unknown][])
      if (Array.isArray(words)) it(`${name} is sorted`, () => assert.deepEqual(words, [...words].sort()));
    it('what may end a sentence is an abbreviation', () =>
      assert.deepEqual(
        article.finalAbbreviations.filter((word) => !article.abbreviations.includes(word)),
        [],
      ));
    it('what is an abbreviation beside a number alone is none elsewhere', () =>
      assert.deepEqual(
        article.numberAbbreviations.filter((word) => article.abbreviations.includes(word)),
        [],
      ));
  });
