import assert from 'node:assert/strict';
import { tokenize } from '../../server/annotate/article/tokens';
import { pairMarks } from '../../server/annotate/quotes/marks';
import { loadLanguages } from '../../server/languages/load';

const lexicons = new Map(loadLanguages().map(({ code, article }) => [code, article]));

/** The outermost quotes of a text; `<` before one that is not opened, `>` after one that is not closed. */
function read(language: string, text: string): string[] {
  return pairMarks(tokenize(text, lexicons.get(language)!)).map(
    ({ start, end, opened, closed }) => `${opened ? '' : '<'}${text.slice(start, end)}${closed ? '' : '>'}`,
  );
}

describe('quote marks', () => {
  for (const [language, text, ...expected] of [
    ['it', 'Dice «sì» e “no” e "forse".', '«sì»', '“no”', '"forse"'],
    ['it', 'Scrive „così“ oppure ‹così›.', '„così“', '‹così›'],
    ['it', 'Ha detto: «Lei “sapeva” tutto».', '«Lei “sapeva” tutto»'],
    ['en', 'He said, “She told me ‘no’ twice.”', '“She told me ‘no’ twice.”'],
    ['en', "He said 'it is late' and left.", "'it is late'"],
    ['en', 'The boys’ club and rock ’n’ roll.'],
    ['it', "L'un po' d'acqua dell'altro."],
    ['en', '"First ", said Ada. "Second."', '"First "', '"Second."'],
    ['en', 'The end of it.” Then nothing.', '<The end of it.”'],
    ['it', 'Dice: «Resta aperto.', '«Resta aperto.>'],
    ['en', '"One. "Two."', '"Two."'],
    ['en', 'A 6" pipe and no quote.', '<A 6"'],
  ] as const)
    it(text, () => assert.deepEqual(read(language, text), expected));
});
