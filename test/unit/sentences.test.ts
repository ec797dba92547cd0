import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitSentences } from '../../server/annotate/article/sentences';
import { tokenize } from '../../server/annotate/article/tokens';
import { loadLanguages } from '../../server/languages/load';
import { anyText } from './arbitraries';

const languages = new Map(loadLanguages().map((language) => [language.code, language]));

function split(code: string, text: string): string[] {
  const lexicon = languages.get(code)!.article;
  return splitSentences(tokenize(text, lexicon), lexicon).map(({ start, end }) => text.slice(start, end));
}

describe('sentences', () => {
  for (const [code, ...expected] of [
    ['it', 'Il sindaco ha firmato.', 'La giunta tace.'],
    ['it', 'Il dott. Bruni e l’on. Sala sono usciti.', 'Nessuno ha parlato.'],
    ['it', 'La Veltri S.p.A. ha chiuso.', 'Il titolo cala del 3,5%.'],
    ['it', '“Basta!”, ha detto Rovati.', '“Non torno.”'],
    ['it', '«Siamo pronti. ', 'Partiamo domani», ha spiegato Salis.'],
    ['it', '«È vero?» chiede G. B. Salis.', '«Sì.»'],
    ['it', 'Verrà… forse domani.', 'O mai…', 'Chissà.'],
    ['it', 'Sono usciti (erano in tre. Uno rideva) senza parlare.', 'Poi il silenzio.'],
    ['it', 'Pane, latte, ecc.', 'Ma anche vino.'],
    ['it', 'L’art. 5, comma 2, n. 3 del testo.', 'Il resto no.'],
    ['it', 'Ha vinto 3-2.', '15 i tiri in porta.'],
    ['it', 'La vecchia stazione di Ombrano.', 'Foto: Lucia Rovati.'],
    ['it', 'Lo dice la legge.[1]', 'La Camera tace.'],
    ['it', '«Ha citato il “metodo Salis”.»', 'Nessuno ride.'],
    ['it', '"Non è finita. "', 'Poi il corteo si scioglie.'],
    ['it', 'Lo ha scritto [...] su un foglio.', 'Punto.'],
    ['en', 'He lives in the U.S.', 'The house is old.'],
    ['en', 'U.S. President Ada Pell met Mr. Hale Jr. of Pell Inc. on Monday.'],
    ['en', 'The gate fell at 3:15 a.m. EST.', 'It cost $3.5 million.'],
    ['en', 'They left at 8 p.m. Monday.', 'Nobody spoke.'],
    ['en', 'They left at 8 p.m.', 'Hale stayed.'],
    ['en', '“Is it over?” Dr. J. Hale asked.', '“No.”'],
    ['en', '“Is it over?”', 'Hale walked out.'],
    ['en', '"Go!" she said.', '"Now."'],
    ['en', 'See Pell v. Hale, No. 12.', 'No.', 'That is wrong.'],
    ['en', 'Flight 12 left at 6.30.', 'iTrain shares fell.'],
    ['en', 'He said: "We won. ', 'We did it."', 'She left.'],
    ['en', 'Yahoo! and others (e.g. Pell) agreed.'],
    ['en', 'It is **over**.', 'Nobody _ever_ won.'],
  ] as const) {
    const text = expected.join(' ').replaceAll('  ', ' ');
    it(text, () => {
      assert.deepEqual(
        split(code, text),
        expected.map((sentence) => sentence.trim()),
      );
    });
  }

  it('ends a sentence also where the space after its full stop is missing', () =>
    assert.deepEqual(split('en', 'The deal is done.It closes today.'), ['The deal is done.', 'It closes today.']));

  for (const language of languages.values())
    it(`puts every token into exactly one sentence, on any text (${language.code})`, () =>
      fc.assert(
        fc.property(anyText, (text) => {
          const tokens = tokenize(text, language.article);
          let next = 0;
          for (const { first, last, start, end } of splitSentences(tokens, language.article)) {
            assert.equal(first, next);
            assert.ok(last > first);
            assert.equal(start, tokens[first]?.start);
            assert.equal(end, tokens[last - 1]?.end);
            next = last;
          }
          assert.equal(next, tokens.length);
        }),
      ));
});
