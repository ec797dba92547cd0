import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { languageFiles } from '../../../server/languages/all';

for (const name of ['articles', 'attribution'])
  describe(`the data of ${name}`, () => {
    const schema = JSON.parse(readFileSync(`server/languages/schema/${name}.schema.json`, 'utf8')) as object;
    const validate = new Ajv().compile(schema);
    for (const { code, files } of languageFiles)
      it(`of '${code}' follows the schema, sorted`, () => {
        assert.ok(validate(files[name]), JSON.stringify(validate.errors));
        const { forms = [] } = files[name] as { forms?: string[][] };
        assert.deepEqual(forms, forms.toSorted());
      });
  });
