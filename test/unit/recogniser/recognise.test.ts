import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { findNames } from '../../../server/annotate/actors';
import { readParagraph } from '../../../server/annotate/article';
import { loadLanguages } from '../../../server/languages/load';

const models = Object.fromEntries(
  ['it', 'en']
    .map((code) => [code, `server/languages/${code}/model.bin`] as const)
    .filter(([, file]) => existsSync(file))
    .map(([code, file]) => [code, new Uint8Array(readFileSync(file))]),
);
const languages = loadLanguages(models);

function namesOf(code: string, text: string) {
  const language = languages.find((candidate) => candidate.code === code)!;
  return findNames(readParagraph(text, 'paragraph', code, language));
}

describe('recogniser', () => {
  it('loads the models that ship', () => {
    assert.deepEqual(Object.keys(models).sort(), ['en', 'it']);
    for (const { actors } of languages) {
      assert.equal(actors.modelError, null);
      assert.ok(actors.recogniser);
    }
  });

  for (const [code, text] of [
    ['it', '[Ottavio Brandolin], ministro dell’[Interno], è arrivato ieri a [Vienna].'],
    ['it', 'Secondo il sindaco di [Milano], [Renzo Castagnoli], la [Procura di Bergamo] ha aperto un’inchiesta.'],
    ['it', 'Il 12 marzo il volo arrivò con due ore di ritardo.'],
    ['en', 'Prime Minister [Margaret Ellwood] met [European Commission] officials in [Brussels].'],
    ['en', '[Harold Finchley] told [Reuters] that he would not go to [Norway].'],
    ['en', 'They had waited two hours for the bus.'],
  ] as const)
    it(text, () => {
      const plain = text.replace(/[[\]]/g, '');
      let marked = '';
      let at = 0;
      for (const { start, end } of namesOf(code, plain)) {
        marked += `${plain.slice(at, start)}[${plain.slice(start, end)}]`;
        at = end;
      }
      assert.equal(marked + plain.slice(at), text);
    });

  it('tells types and confidence', () => {
    const [person, place] = namesOf('en', 'Harold Finchley flew to Norway.');
    assert.equal(person?.type, 'person');
    assert.equal(place?.type, 'place');
    assert.ok(person!.confidence! > 0.5 && person!.confidence! <= 1);
  });

  it('gives names in order, apart from each other, without white space at their ends, for any text', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'Roma',
        'Ada',
        'Brunlow',
        'S.p.A.',
        "dell'",
        '"',
        '«',
        '.',
        '’s',
        '@desk',
        'ROMA',
        '\n',
        '—',
        '🙂',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.constantFrom('it', 'en'), fc.array(word, { maxLength: 60 }), (code, words) => {
        const text = words.join(' ');
        let last = 0;
        for (const { start, end } of namesOf(code, text)) {
          assert.ok(start >= last && end > start && end <= text.length);
          assert.equal(text.slice(start, end), text.slice(start, end).trim());
          last = end;
        }
      }),
    );
  });

  it('reads a sentence longer than its room', () => {
    const text = `${'Ada Brunlow e '.repeat(900)}basta`;
    assert.ok(namesOf('it', text).length > 500);
  });
});
