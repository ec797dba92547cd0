import assert from 'node:assert/strict';
import { readArticle } from '../../server/annotate/article';
import { calendarDay, readCalendarDate } from '../../server/annotate/article/calendarDate';
import { loadLanguages } from '../../server/languages/load';

const languages = loadLanguages();
const BODY = 'Il consiglio comunale di Ombrano ha approvato il bilancio dopo sei ore di discussione in aula.';

describe('publication date', () => {
  for (const [text, published, from] of [
    [`---\npublished: 2024-03-12T08:00:00Z\n---\n\nTitolo\n\n1 aprile 2024\n\n${BODY}`, '2024-03-12', 'frontMatter'],
    [`---\ndate: "12 marzo 2024"\n---\n\n${BODY}`, '2024-03-12', 'frontMatter'],
    [`+++\ndate = 2024-03-12\n+++\n\n${BODY}`, '2024-03-12', 'frontMatter'],
    [`Titolo\n\nPubblicato il 12 marzo 2024 alle 10:30\n\n${BODY}`, '2024-03-12', 'dateLine'],
    [`Title\n\nFriday, July 21, 2017\n\nThe council passed it.`, '2017-07-21', 'dateLine'],
    [`Titolo\n\nROMA, 12 marzo 2024 – ${BODY}`, '2024-03-12', 'dateLine'],
    [`Title\n\nOMBREY, Sept. 9, 2021 (Coast Wire) — The dam broke.`, '2021-09-09', 'dateLine'],
    [`Titolo\n\nROMA, 12 marzo – ${BODY}`, null, null],
    [`Titolo\n\n${BODY} Si vota il 12 marzo 2024.`, null, null],
    [`Titolo\n\n${BODY}\n— Marta Veltri (@martaveltri) 13 marzo 2024\n${BODY}`, '2024-03-13', 'post'],
    [`Titolo\n\n30 febbraio 2024\n\n${BODY}`, null, null],
  ] as const)
    it(text.replaceAll('\n', '⏎').slice(0, 70), () => {
      const article = readArticle(text, {}, languages);
      assert.equal(article.published, published);
      assert.equal(article.publishedFrom, from);
      const asked = readArticle(text, { published: '2020-02-29' }, languages);
      assert.deepEqual([asked.published, asked.publishedFrom], ['2020-02-29', 'option']);
    });

  for (const [code, text, value] of [
    ['it', 'Roma, 1º maggio 2024', '2024-05-01'],
    ['it', '3/4/2024', '2024-04-03'],
    ['it', '26 dic. 2025', '2025-12-26'],
    ['it', 'il 12 marzo', null],
    ['en', '3rd of March, 2024', '2024-03-03'],
    ['en', 'Sept. 9, 2021', '2021-09-09'],
    ['en', '3/4/2024', null],
    ['en', '4/30/2024', '2024-04-30'],
    ['en', '30.04.2024', '2024-04-30'],
    ['en', 'May 2024', null],
    ['en', 'in 2024 the march 3', null],
  ] as const)
    it(`${code}: ${text}`, () => {
      const lexicon = languages.find((language) => language.code === code)!.article;
      const date = readCalendarDate(text, lexicon);
      assert.equal(date?.value ?? null, value);
    });

  it('knows which days there are', () => {
    assert.equal(calendarDay(2024, 2, 29), '2024-02-29');
    assert.equal(calendarDay(2023, 2, 29), null);
    assert.equal(calendarDay(1900, 2, 29), null);
    assert.equal(calendarDay(2024, 13, 1), null);
    assert.equal(calendarDay(2024, 4, 31), null);
  });
});
