import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { compileGrammar, type RuleData } from '../../server/annotate/dates/grammar';
import type { DateData } from '../../server/annotate/dates/lexicon';
import { parsePattern } from '../../server/annotate/dates/pattern';
import { languageFiles } from '../../server/languages/all';

const folder = join(import.meta.dirname, '../../../server/languages/schema');
const ajv = new Ajv();
const schemaOf = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.schema.json`), 'utf8')) as object;
const validators = { dates: ajv.compile(schemaOf('dates')), calendar: ajv.compile(schemaOf('calendar')) };
/** Categories that the calendar and the numbers fill. */
const GENERATED = [
  'afterChrist',
  'beforeChrist',
  'holiday',
  'monthName',
  'monthShort',
  'monthWary',
  'numberWord',
  'relativeDay',
  'weekdayName',
  'weekdayShort',
];

for (const { code, files } of languageFiles)
  describe(`date data, ${code}`, () => {
    const { words, rules, tense, holidays, capitalised } = files.dates as DateData;
    for (const [name, validate] of Object.entries(validators))
      it(`${name}.json keeps to its schema`, () =>
        assert.equal(validate(files[name]), true, ajv.errorsText(validate.errors)));
    it('words, rules, holidays and evidence of tense are sorted', () => {
      for (const keys of [words, rules, holidays].map((map) => Object.keys(map)))
        assert.deepEqual(keys, [...keys].sort());
      for (const list of [...Object.values(words), ...Object.values(tense), capitalised] as unknown[]) {
        const entries = Array.isArray(list) ? (list as string[]) : Object.keys(list as object);
        assert.deepEqual(entries, [...entries].sort());
      }
    });
    it('every word and rule is of use', () => {
      const used = new Set(['expression', ...GENERATED]);
      for (const entry of Object.values(rules).flat()) {
        const { match, before, notBefore, after, notAfter } =
          typeof entry === 'string' ? ({ match: entry } as RuleData) : entry;
        for (const { symbols } of parsePattern(match)) for (const symbol of symbols) used.add(symbol);
        for (const names of [before, notBefore, after, notAfter])
          for (const name of names?.split('|') ?? []) used.add(name);
      }
      assert.deepEqual(
        [...Object.keys(words), ...Object.keys(rules)].filter((name) => !used.has(name)),
        [],
      );
    });
  });

describe('date rules', () => {
  for (const [rules, message] of [
    [{ expression: ['nowhere'] }, /nothing defines the symbol 'nowhere'/],
    [{ expression: ['year? month?'] }, /could match nothing at all/],
    [{ expression: [{ match: 'year', op: 'guess' }] }, /unknown op 'guess'/],
  ] as const)
    it(`${JSON.stringify(rules)} is refused`, () =>
      assert.throws(() => compileGrammar([['month', 'march', { month: 3 }]], rules), message));
});
