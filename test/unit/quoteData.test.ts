import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { type Inflected, inflect } from '../../server/annotate/quotes/inflect';
import type { QuoteData } from '../../server/annotate/quotes/lexicon';
import { languageFiles } from '../../server/languages/all';

const folder = join(import.meta.dirname, '../../../server/languages/schema');
const ajv = new Ajv();
const schemaOf = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.schema.json`), 'utf8')) as object;
const validators = { grammar: ajv.compile(schemaOf('grammar')), quotes: ajv.compile(schemaOf('quotes')) };

/** What sets one verb's entry apart from another's, so that entries can be in order. */
const keyOf = ({ lemma, particle = [], reflexive }: QuoteData['verbs'][number]) =>
  [lemma, ...particle, reflexive ? '~' : ''].join(' ');

for (const { code, files } of languageFiles)
  describe(`quote data, ${code}`, () => {
    for (const [name, validate] of Object.entries(validators)) {
      it(`${name}.json keeps to its schema`, () =>
        assert.equal(validate(files[name]), true, ajv.errorsText(validate.errors)));
      for (const [key, words] of Object.entries(files[name] as Record<string, unknown>))
        if (Array.isArray(words) && typeof words[0] === 'string')
          it(`${name}.${key} is sorted`, () => assert.deepEqual(words, [...words].sort()));
    }
    const { verbs, paradigms } = files.quotes as QuoteData;
    it('verbs are sorted and none is there twice', () => {
      const keys = verbs.map(keyOf);
      assert.deepEqual(keys, [...new Set(keys)].sort());
    });
    it('every verb has a paradigm and names only parts that it has', () => {
      for (const verb of verbs) {
        assert.ok(inflect(verb, paradigms).size >= 3, verb.lemma);
        const parts = Object.values(paradigms).flatMap(({ forms }) => Object.values(forms).flatMap(Object.keys));
        for (const part of Object.keys(verb.parts ?? {})) assert.ok(parts.includes(part), `${verb.lemma}: ${part}`);
      }
    });
  });

describe('inflection', () => {
  const paradigmsOf = (code: string) =>
    (languageFiles.find((files) => files.code === code)!.files.quotes as QuoteData).paradigms;
  for (const [code, verb, slot, ...expected] of [
    ['it', { lemma: 'spiegare' }, 'finite', 'spiega', 'spiegano', 'spieghi', 'spiegò'],
    ['it', { lemma: 'annunciare' }, 'finite', 'annuncia', 'annunci', 'annunciò'],
    ['it', { lemma: 'chiedere', parts: { remote: 'chies', participle: 'chiest' } }, 'participle', 'chiesto', 'chieste'],
    ['it', { lemma: 'chiedere', parts: { remote: 'chies', participle: 'chiest' } }, 'finite', 'chiese', 'chiedono'],
    ['it', { lemma: 'dire', paradigm: 'dire' }, 'gerund', 'dicendo'],
    ['en', { lemma: 'deny' }, 'finite', 'deny', 'denies', 'denied'],
    ['en', { lemma: 'note' }, 'gerund', 'noting'],
    ['en', { lemma: 'admit', paradigm: 't' }, 'participle', 'admitted'],
  ] as const)
    it(`${verb.lemma}: ${expected.join(', ')}`, () => {
      const forms = inflect(verb as Inflected, paradigmsOf(code));
      for (const form of expected) assert.ok(forms.get(form)?.has(slot), form);
    });
  it('says which verb fits no paradigm', () =>
    assert.throws(() => inflect({ lemma: 'xyz' }, paradigmsOf('it')), /'xyz'/));
});
