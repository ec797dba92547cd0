import assert from 'node:assert/strict';
import { readArticle } from '../../server/annotate/article';
import { loadLanguages } from '../../server/languages/load';

const languages = loadLanguages();
const BEFORE =
  'Il sindaco di Ombrano ha annunciato ieri la chiusura del ponte vecchio, che resterà chiuso per un mese.';
const AFTER =
  'La decisione arriva dopo settimane di proteste degli abitanti, che avevano chiesto controlli più severi.';
const POST = 'The old bridge is closed from today. We will open it again as soon as it is safe for everyone.';

function read(text: string) {
  const article = readArticle(text, {}, languages);
  const at = (span: { start: number; end: number } | null) => (span ? text.slice(span.start, span.end) : null);
  return article.posts.map((post) => ({
    channel: post.channel,
    body: post.body.map(at),
    name: at(post.name),
    handle: at(post.handle),
    date: post.date,
  }));
}

describe('embedded posts', () => {
  for (const [name, text, expected] of [
    [
      'X, signed below, at the very beginning',
      `${POST}\n— Ada Brink / Ада Брінк (@adabrink) March 12, 2024\n${BEFORE}\n${AFTER}`,
      { channel: 'x', body: [POST], name: 'Ada Brink / Ада Брінк', handle: '@adabrink', date: '2024-03-12' },
    ],
    [
      'two paragraphs in another language than the article',
      `${BEFORE}\n\n${POST}\n\nThank you all for your patience and for your help in these days.\n\n— Ada Brink (@adabrink) 12 marzo 2024\n\n${AFTER}`,
      {
        channel: 'x',
        body: [POST, 'Thank you all for your patience and for your help in these days.'],
        name: 'Ada Brink',
        handle: '@adabrink',
        date: '2024-03-12',
      },
    ],
    [
      'lines that stand close, in the language of the article',
      `${BEFORE}\n\nIl ponte è chiuso.\nGrazie a tutti per la pazienza!\n— Marta Veltri (@martaveltri) 12 marzo 2024\n\n${AFTER}\n\n${BEFORE}`,
      {
        channel: 'x',
        body: ['Il ponte è chiuso.', 'Grazie a tutti per la pazienza!'],
        name: 'Marta Veltri',
        handle: '@martaveltri',
        date: '2024-03-12',
      },
    ],
    [
      'signed in the same line',
      `${BEFORE}\n\n${POST} — Ada Brink (@adabrink) March 12, 2024\n\n${AFTER}`,
      { channel: 'x', body: [POST], name: 'Ada Brink', handle: '@adabrink', date: '2024-03-12' },
    ],
    [
      'a block quote',
      `${BEFORE}\n\n> ${POST}\n>\n> Thank you.\n>\n> — Ada Brink (@adabrink) March 12, 2024\n\n${AFTER}`,
      { channel: 'x', body: [POST, 'Thank you.'], name: 'Ada Brink', handle: '@adabrink', date: '2024-03-12' },
    ],
    [
      'Facebook, by its name',
      `${BEFORE}\n\n${POST}\n\n— Marta Veltri, Facebook, 12 marzo 2024\n\n${AFTER}`,
      { channel: 'facebook', body: [POST], name: 'Marta Veltri', handle: null, date: '2024-03-12' },
    ],
    [
      'Truth Social',
      `${BEFORE}\n\n${POST}\n\n— Ada Brink (@realAdaBrink) on Truth Social, March 12, 2024, 10:30 AM\n\n${AFTER}`,
      { channel: 'truth-social', body: [POST], name: 'Ada Brink', handle: '@realAdaBrink', date: '2024-03-12' },
    ],
    [
      'Telegram, copied with its head',
      `${BEFORE}\n\nAda Brink, [12.03.2024 10:30]\n${POST}\n\n${AFTER}\n\n${BEFORE}`,
      { channel: 'telegram', body: [POST], name: 'Ada Brink', handle: null, date: '2024-03-12' },
    ],
    [
      'X, copied from its page',
      `${BEFORE}\n\nAda Brink\n@adabrink\n${POST}\n10:30 AM · Mar 12, 2024 · 1.2M Views\n\n${AFTER}\n\n${BEFORE}`,
      { channel: 'x', body: [POST], name: 'Ada Brink', handle: '@adabrink', date: '2024-03-12' },
    ],
    [
      'Truth Social, copied from its page: nothing tells the network',
      `Ada Brink\n@realAdaBrink\n${POST}\nMar 12, 2024, 10:30 AM\n\n${BEFORE}\n\n${AFTER}`,
      { channel: null, body: [POST], name: 'Ada Brink', handle: '@realAdaBrink', date: '2024-03-12' },
    ],
    [
      'a mark behind the name',
      `${BEFORE}\n\nAda Brink ✔ @adabrink · 12 mar 2024\n${POST}\n\n${AFTER}`,
      { channel: 'x', body: [POST], name: 'Ada Brink', handle: '@adabrink', date: '2024-03-12' },
    ],
    [
      'a block quote signed in the same line',
      `${BEFORE}\n\n> «Basta così.» — Ada Brink\n\n${AFTER}`,
      { channel: null, body: ['«Basta così.»'], name: 'Ada Brink', handle: null, date: null },
    ],
    [
      'what a block quote signs with a name alone',
      `${BEFORE}\n\n> ${POST}\n>\n> — Ada Brink\n\n${AFTER}`,
      { channel: null, body: [POST], name: 'Ada Brink', handle: null, date: null },
    ],
    [
      'Instagram',
      `${BEFORE}\n\n${POST}\n\nUn post condiviso da Ada Brink (@adabrink)\n\n${AFTER}`,
      { channel: 'x', body: [POST], name: 'Ada Brink', handle: '@adabrink', date: null },
    ],
  ] as const)
    it(name, () => {
      assert.deepEqual(read(text), [expected]);
      assert.deepEqual(read(text.replaceAll('\n', '\r\n')), [expected]);
    });

  for (const text of [
    `Chiude il ponte\nMarta Veltri @martaveltri\n\n${BEFORE}\n\n${AFTER}`,
    `${BEFORE}\n\n– Seguiteci su @ombrano24 per gli aggiornamenti\n\n${AFTER}`,
    `${BEFORE}\n\n— Non ci credo, ha detto Marta Veltri.\n\n${AFTER}`,
  ])
    it(`is none: ${text.split('\n').find((line) => /^–|^—|@/.test(line))}`, () => assert.deepEqual(read(text), []));

  it('reads the post in its own language, with its signature', () => {
    const text = `${BEFORE}\n\n${POST}\n\nThank you!\n\n— Ada Brink (@adabrink) March 12, 2024\n\n${AFTER}`;
    const { languageCode, blocks } = readArticle(text, {}, languages);
    assert.equal(languageCode, 'it');
    assert.deepEqual(
      blocks.map(({ paragraph }) => paragraph.languageCode),
      ['it', 'en', 'en', 'en', 'it'],
    );
    assert.equal(blocks[1]?.kind, 'post');
  });
});
