import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tokenize } from '../../server/annotate/article/tokens';
import { loadLanguages } from '../../server/languages/load';
import { anyText } from './arbitraries';

const languages = new Map(loadLanguages().map((language) => [language.code, language]));

/** What may stand between tokens: white space, invisible marks, marks of Markdown. */
const skipped = /^[\s\p{Cc}\p{Cf}*_>[\]]*$/u;

describe('tokens', () => {
  for (const [code, text, expected] of [
    ['it', "dell’Interno, l'80% del PIL", "dell’ Interno , l' 80 % del PIL"],
    ['it', 'La S.p.A. e il dott. Bruni.', 'La S.p.A. e il dott. Bruni .'],
    ['it', 'La dott.ssa Rovati e un po’ di G. B. Salis', 'La dott.ssa Rovati e un po’ di G. B. Salis'],
    ['it', 'la vitamina C. Il gruppo B.', 'la vitamina C . Il gruppo B .'],
    ['it', "D'Amati, O'Connor e l'Fmi nel '68", "D' Amati , O'Connor e l' Fmi nel '68"],
    ['it', 'il 1º maggio, un 23enne, 5ª tappa', 'il 1º maggio , un 23enne , 5ª tappa'],
    ['it', 'asse Roma-Berlino, Covid-19, sud-est', 'asse Roma - Berlino , Covid-19 , sud-est'],
    ['it', 'su Gazzettone.it. Poi', 'su Gazzettone.it . Poi'],
    ['it', '(vinse 1.250 a 3,5)…', '( vinse 1.250 a 3,5 ) …'],
    ['en', "Boeing's O'Neill didn't say '90s", "Boeing 's O'Neill did n't say '90s"],
    ['en', 'See https://example.org/a-b. Mr. Hale', 'See https://example.org/a-b . Mr. Hale'],
    ['en', 'See (www.example.org/a_(b)).', 'See ( www.example.org/a_(b) ) .'],
    ['en', '$1,250.50 at 15:30 (@desk_it) #now', '$ 1,250.50 at 15:30 ( @desk_it ) #now'],
    ['en', 'the U.S. and J.R. Pell, Ph.D., at 6pm', 'the U.S. and J.R. Pell , Ph.D. , at 6 pm'],
    ['en', 'Vitamin C. The end. No. Flight No. 7', 'Vitamin C . The end . No . Flight No. 7'],
    ['en', 'Oslo-based T-Mobile in the 1960s, 19th', 'Oslo - based T-Mobile in the 1960s , 19th'],
    ['en', 'R&D at desk@press.example -- yes', 'R&D at desk@press.example -- yes'],
    ['en', '\uFEFF\u200FNoam\u200E met\u0000 him 👍', 'Noam met him 👍'],
    ['en', 'a lone \ud83d surrogate', 'a lone \ud83d surrogate'],
    [
      'en',
      '**Hale** _did_ 5 * 3, [a list](https://example.org/x "t").[^2]',
      'Hale did 5 * 3 , a list (https://example.org/x "t") . [^2]',
    ],
    ['en', '> She left.\n> He stayed > 2', 'She left . He stayed > 2'],
    ['en', 'Jose\u0301 Perez', 'Jose\u0301 Perez'],
  ] as const)
    it(text, () => {
      const lexicon = languages.get(code)!.article;
      assert.equal(
        tokenize(text, lexicon)
          .map((token) => token.text)
          .join(' '),
        expected,
      );
    });

  it('looks words up with a straight apostrophe and without soft hyphens', () => {
    const [first, second] = tokenize('Dell’ammini\u00adstrazione', languages.get('it')!.article);
    assert.equal(first?.lower, "dell'");
    assert.equal(second?.lower, 'amministrazione');
  });

  for (const language of languages.values())
    it(`covers every character but spaces and marks, in order, on any text (${language.code})`, () =>
      fc.assert(
        fc.property(anyText, (text) => {
          let end = 0;
          for (const token of tokenize(text, language.article)) {
            assert.ok(token.start >= end && token.end > token.start);
            assert.match(text.slice(end, token.start), skipped);
            assert.equal(token.text, text.slice(token.start, token.end));
            if (/\s/u.test(text.slice(end, token.start))) assert.equal(token.spaced, true);
            end = token.end;
          }
          assert.match(text.slice(end), skipped);
        }),
      ));
});
