import assert from 'node:assert/strict';
import type { Annotations } from '../../../server/annotate/annotations';
import { ArticleIndex } from '../../../server/workspace/articleIndex';
import { crossArticleDates } from '../../../server/workspace/crossArticleDate';

/** An article in which Ada Neri speaks about Corvia, made by hand: no analysis is under test here. */
function article(
  name: string,
  published: string | null,
  day: string,
  words = 'ha firmato accordo sulle acque del lago',
) {
  const text = `Ada Neri ${words} con Corvia il giorno. «Bene», ha detto Neri.`;
  const span = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
  const end = text.indexOf('.') + 1;
  const mention = { kind: 'name', metonym: false } as const;
  const sentence = { language: 'it', status: 'sourced', severity: null, reasons: [], source: null } as const;
  const annotations: Annotations = {
    version: 1,
    language: 'it',
    published,
    actors: [
      { id: 'a1', type: 'person', name: 'Ada Neri', aliases: ['Neri'], roles: [] },
      { id: 'a2', type: 'place', name: 'Corvia', aliases: [], roles: [] },
    ],
    mentions: [
      { ...span('Ada Neri'), actor: 'a1', type: 'person', ...mention },
      { ...span('Corvia'), actor: 'a2', type: 'place', ...mention },
    ],
    dates: [{ ...span('il giorno'), type: 'DATE', value: day, anchor: 'none' }],
    quotes: [{ kind: 'direct', content: [span('«Bene»')], cue: null, speaker: 'a1', speakerSpan: null }],
    sentences: [
      { start: 0, end, ...sentence },
      { start: end + 1, end: text.length, ...sentence },
    ],
  };
  return { name, text, annotations, findings: [] };
}

function indexOf(...articles: ReturnType<typeof article>[]): ArticleIndex {
  const index = new ArticleIndex();
  for (const each of articles) index.add(each);
  return index;
}

describe('index across articles', () => {
  it('finds an actor by full name, alias and last name, without accents and case', () => {
    const index = indexOf(article('a', '2025-01-01', '2025-01-01'));
    for (const name of ['Ada Neri', 'ADA NERI', 'Neri', 'nèri', 'Corvia'])
      assert.deepEqual(
        index.about(name).map(({ article: found }) => found),
        ['a'],
        name,
      );
    assert.deepEqual(index.about('Ada'), []);
  });

  it('gives the quotes of a person in the order of time, articles without a date last', () => {
    const index = indexOf(
      article('c', null, '2025-01-01'),
      article('b', '2025-02-01', '2025-01-01'),
      article('a', '2024-02-01', '2025-01-01'),
    );
    assert.deepEqual(
      index.quotesOf('Neri').map(({ article: found, content }) => `${found} ${content}`),
      ['a «Bene»', 'b «Bene»', 'c «Bene»'],
    );
  });

  it('replaces and forgets articles', () => {
    const index = indexOf(article('a', null, '2025-01-01'), article('a', null, '2026-01-01'));
    assert.deepEqual([index.dated('2025'), index.dated('2026-01')], [[], ['a']]);
    index.remove('a');
    assert.deepEqual([index.about('Neri'), index.dated('2026')], [[], []]);
  });

  for (const [what, articles, expected] of [
    [
      'tells of one event on two days',
      [article('a', null, '2025-01-01'), article('b', null, '2025-01-02')],
      ['a', 'b'],
    ],
    ['is silent on the same day', [article('a', null, '2025-01-01'), article('b', null, '2025-01-01')], []],
    [
      'is silent on two events of the same actors',
      [article('a', null, '2025-01-01'), article('b', null, '2025-01-02', 'ha inaugurato mostra fotografica')],
      [],
    ],
    ['is silent on dates that are no day', [article('a', null, '2025-01'), article('b', null, '2025-02')], []],
  ] as const)
    it(`cross-article-date ${what}`, () => {
      const found = crossArticleDates(indexOf(...articles).statements());
      assert.deepEqual(
        found.map(({ article: name }) => name),
        expected,
      );
    });
});
