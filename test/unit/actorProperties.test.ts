import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readNamed } from './namedArticle';

const words = fc.constantFrom(
  'Ada',
  'Brink',
  'Velensky',
  'Velenskyy',
  'Kestrel',
  'Air',
  'plc',
  'Norway',
  'KA',
  'Dahl',
  'Ada-Brink',
  "D'Arno",
);
const name = fc
  .tuple(fc.constantFrom('p', 'o', 'l'), fc.array(words, { minLength: 1, maxLength: 4 }))
  .map(([type, parts]) => `{${type} ${parts.join(' ')}}`);
const filler = fc.constantFrom(
  'the president',
  'the company',
  ', former mayor of',
  'and',
  '. The airline',
  '(',
  ')',
  ',',
  'is the',
  '.\n',
  '’s',
);
const text = fc.array(fc.oneof(name, filler), { maxLength: 30 }).map((parts) => parts.join(' '));

describe('actors: whatever the text', () => {
  it('names do not overlap, mentions are in order, every actor has a mention and every mention an actor', () => {
    fc.assert(
      fc.property(text, (marked) => {
        const { article, layer } = readNamed('en', marked);
        const ids = new Set(layer.actors.map(({ id }) => id));
        const mentioned = new Set(layer.mentions.map(({ actor }) => actor));
        assert.deepEqual(mentioned, ids);
        let [start, nameEnd] = [0, 0];
        for (const mention of layer.mentions) {
          assert.ok(mention.start >= start && mention.end > mention.start);
          const words = article.text.slice(mention.start, mention.end);
          assert.equal(words, words.trim());
          start = mention.start;
          if (mention.kind === 'nominal') continue;
          assert.ok(mention.start >= nameEnd);
          nameEnd = mention.end;
        }
      }),
    );
  });

  it('the same text gives the same actors', () => {
    fc.assert(
      fc.property(text, (marked) => assert.deepEqual(readNamed('en', marked).layer, readNamed('en', marked).layer)),
    );
  });

  it('an actor’s name and aliases are what its names are written', () => {
    fc.assert(
      fc.property(text, (marked) => {
        const { article, layer } = readNamed('en', marked);
        for (const { id, name, aliases } of layer.actors) {
          const own = layer.mentions.filter(({ actor, kind }) => actor === id && kind === 'name');
          const written = new Set(own.map(({ start, end }) => article.text.slice(start, end)));
          assert.deepEqual(new Set([name, ...aliases]), written);
        }
      }),
    );
  });
});
