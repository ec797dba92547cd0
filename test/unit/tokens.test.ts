import assert from 'node:assert/strict';
import { tokenize } from '../../server/annotate/article/tokens';
import { loadLanguages } from '../../server/languages/load';

const languages = new Map(loadLanguages().map((language) => [language.code, language]));

describe('tokens', () => {
  for (const [code, text, expected] of [
    ['it', "dell’Interno, l'80% del PIL", "dell’ Interno , l' 80 % del PIL"],
    ['it', 'La S.p.A. e il dott. Bruni.', 'La S.p.A. e il dott. Bruni .'],
    ['en', "Boeing's O'Neill didn't say '90s", "Boeing 's O'Neill did n't say '90s"],
    ['en', 'See https://example.org/a-b. Mr. Hale', 'See https://example.org/a-b . Mr. Hale'],
    ['en', '$1,250.50 at 15:30 (@desk_it) #now', '$ 1,250.50 at 15:30 ( @desk_it ) #now'],
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
});
