import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tokenize } from '../../server/annotate/article/tokens';
import { compilePhrases, findPhrases } from '../../server/annotate/claims/phrases';
import { loadLanguages } from '../../server/languages/load';

const { article } = loadLanguages().find(({ code }) => code === 'en')!;
const tokens = (text: string) => tokenize(text, article);

/** The stretches of a text that a pattern finds. */
function found(pattern: string, text: string): string[] {
  const phrases = compilePhrases([
    {
      paradigms: { reg: ['', 's', 'ed'] },
      classes: { say: ['said', 'claim~reg'], function: ['the'] },
      signals: { hit: [pattern] },
    },
  ]);
  const words = tokens(text);
  return findPhrases(words, 0, words.length, phrases).map(({ first, last }) =>
    text.slice(words[first]?.start, words[last - 1]?.end),
  );
}

describe('phrases', () => {
  for (const [pattern, text, expected] of [
    ['in a note', 'In a note, in a notebook', ['In a note']],
    ['<say>', 'She claims, he claimed, we said', ['claims', 'claimed', 'said']],
    ['^ <say>', 'Said she said', ['Said']],
    ['rise|fall of', 'the rise of and fall of', ['rise of', 'fall of']],
    ['more than? <number>', 'more 5, more than 6', ['more 5', 'more than 6']],
    ['<capital> <say>', 'The mayor said. Ada said', ['Ada said']],
    ['<capital> <say>', 'The said Ada', []],
    ['mayor .. <say>', 'the mayor of a small town said', ['mayor of a small town said']],
    ['mayor .. <say>', 'the mayor of a very small town said', []],
    ['mayor .. <say>', 'the mayor fell, he said', []],
    ['<quote> <say>', '"yes" said', ['" said']],
    ['claim~reg it', 'claimed it', ['claimed it']],
    ["don't", 'I don’t', []],
    ["n't", 'I don’t', ['n’t']],
  ] as const)
    it(`${pattern} in: ${text}`, () => assert.deepEqual(found(pattern, text), expected));

  it('names what is wrong in a pattern', () => {
    assert.throws(() => found('<nothing>', ''), /<nothing>.*nothing/);
    assert.throws(() => found('go~irregular', ''), /irregular/);
  });

  it('lie inside the tokens, whatever these are', () => {
    const part = fc.constantFrom('the', 'said', 'Ada', '5', ',', '"', 'claims', 'mayor', ' ');
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join(' ');
        for (const hit of found('<capital> .. <say>', text))
          assert.ok(text.includes(hit) && hit.split(' ').length >= 2);
      }),
    );
  });
});
