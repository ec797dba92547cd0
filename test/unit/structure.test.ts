import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../server/annotate/article';
import { inArticle } from '../../server/annotate/article/article';
import { loadLanguages } from '../../server/languages/load';
import { anyText } from './arbitraries';

const languages = loadLanguages();
const BODY = 'Il consiglio comunale di Ombrano ha approvato ieri il bilancio dopo sei ore di discussione.';
const MORE = 'La minoranza ha lasciato l’aula prima del voto, e il sindaco ha parlato di una scelta sbagliata.';

/** One line a block: its kind, and its text. */
function blocks(text: string): string[] {
  return readArticle(text, {}, languages).blocks.map(
    ({ kind, start, end }) => `${kind}: ${text.slice(start, end).replace(/\s+/g, ' ')}`,
  );
}

describe('structure', () => {
  for (const [name, text, expected] of [
    [
      'headline, byline, date line, paragraph, heading',
      `Il bilancio passa a notte fonda\n\ndi Marta Veltri\nOmbrano, 12 marzo 2024\n\n${BODY}\n\nLe reazioni\n\n${MORE}\n`,
      [
        'headline: Il bilancio passa a notte fonda',
        'byline: di Marta Veltri',
        'dateLine: Ombrano, 12 marzo 2024',
        `paragraph: ${BODY}`,
        'heading: Le reazioni',
        `paragraph: ${MORE}`,
      ],
    ],
    [
      'names under the headline are a byline, not a heading',
      'Council passes budget at midnight\nAda Hale, Local Reporter\n\nThe council of Ombrey passed its budget on Monday.\n\nNobody clapped.',
      [
        'headline: Council passes budget at midnight',
        'byline: Ada Hale, Local Reporter',
        'paragraph: The council of Ombrey passed its budget on Monday.',
        'paragraph: Nobody clapped.',
      ],
    ],
    ['a headline may ask', `Chi paga il ponte?\n${BODY}`, ['headline: Chi paga il ponte?', `paragraph: ${BODY}`]],
    [
      'wrapped lines are one paragraph',
      `Titolo breve\n\n${BODY.replace('approvato ieri', 'approvato\nieri')}\n\n${MORE.replace('voto, e', 'voto,\ne')}`,
      ['headline: Titolo breve', `paragraph: ${BODY}`, `paragraph: ${MORE}`],
    ],
    [
      'lines that end where they like are paragraphs',
      `Titolo breve\n${BODY}\n${MORE}`,
      ['headline: Titolo breve', `paragraph: ${BODY}`, `paragraph: ${MORE}`],
    ],
    [
      'Markdown',
      `---\ntitle: "Il bilancio"\ndate: 2024-03-12\n---\n# Il bilancio passa\n\n${BODY}\n\n## Le reazioni ##\n\n> ${MORE}\n\n- Uno\n- Due\n\n***\n\n\`\`\`\ncode: no\n\`\`\`\n\n<!-- da rivedere\ndomani -->\n\nFine\n---\n\n[^1]: La delibera.\n`,
      [
        'metadata: --- title: "Il bilancio" date: 2024-03-12 ---',
        'headline: Il bilancio passa',
        `paragraph: ${BODY}`,
        'heading: Le reazioni',
        `paragraph: ${MORE}`,
        'listItem: Uno',
        'listItem: Due',
        'metadata: ``` code: no ```',
        'metadata: <!-- da rivedere domani -->',
        'heading: Fine',
        'listItem: La delibera.',
      ],
    ],
    [
      'captions and the notice of rights',
      `Titolo breve\n\nNella foto il municipio di Ombrano.\n\n${BODY}\n\nIl vecchio ponte. Foto: Lucia Rovati.\n\n© Riproduzione riservata`,
      [
        'headline: Titolo breve',
        'caption: Nella foto il municipio di Ombrano.',
        `paragraph: ${BODY}`,
        'caption: Il vecchio ponte. Foto: Lucia Rovati.',
        'metadata: © Riproduzione riservata',
      ],
    ],
    [
      'what a page has around the article',
      `Titolo breve\n\nPubblicato il 12 marzo 2024 | Aggiornato il 13 marzo 2024\nTempo di lettura: 3 min\n\n${BODY}\n\nLEGGI ANCHE: Il ponte chiude\n\n![Veduta](ponte.png)\n*Il ponte di Ombrano*\n\n${MORE}`,
      [
        'headline: Titolo breve',
        'dateLine: Pubblicato il 12 marzo 2024 | Aggiornato il 13 marzo 2024',
        'metadata: Tempo di lettura: 3 min',
        `paragraph: ${BODY}`,
        'metadata: LEGGI ANCHE: Il ponte chiude',
        'caption: ![Veduta](ponte.png)',
        'caption: *Il ponte di Ombrano*',
        `paragraph: ${MORE}`,
      ],
    ],
    [
      'a heading that begins like a line of the page',
      `Titolo breve\n\n${BODY}\n\nLeggi anche per noi\n\n${MORE}`,
      ['headline: Titolo breve', `paragraph: ${BODY}`, 'heading: Leggi anche per noi', `paragraph: ${MORE}`],
    ],
    [
      'a list without marks',
      `Titolo breve\n\n${BODY}\n\nI risultati:\n\nOmbrano-Rovella 2-1\n\nSalis-Bruni 0-0\n\nVeltri-Pieve 3-2`,
      [
        'headline: Titolo breve',
        `paragraph: ${BODY}`,
        'paragraph: I risultati:',
        'listItem: Ombrano-Rovella 2-1',
        'listItem: Salis-Bruni 0-0',
        'listItem: Veltri-Pieve 3-2',
      ],
    ],
    [
      'a date line glued to the first paragraph',
      'Bridge closes\n\nThursday, May 7, 2015 On Tuesday, the council closed the bridge.',
      [
        'headline: Bridge closes',
        'dateLine: Thursday, May 7, 2015',
        'paragraph: On Tuesday, the council closed the bridge.',
      ],
    ],
    ['an empty text', '', []],
    ['nothing but space', '\uFEFF \r\n\t\r\n\u200F', []],
  ] as const)
    it(name, () => {
      assert.deepEqual(blocks(text), expected);
      assert.deepEqual(blocks(text.replaceAll('\n', '\r\n')), expected);
    });

  it('starts a section at each heading', () => {
    const { blocks: found } = readArticle(`# Uno\n\n${BODY}\n\n## Due\n\n${MORE}\n\n## Tre\n\n${BODY}`, {}, languages);
    assert.deepEqual(
      found.map(({ section }) => section),
      [0, 0, 1, 1, 2, 2],
    );
  });

  it('keeps blocks in order and apart, and every sentence inside its block, on any text', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        const article = readArticle(text, {}, languages);
        let end = 0;
        for (const block of article.blocks) {
          assert.ok(block.start >= end && block.end > block.start && block.end <= text.length);
          assert.equal(block.paragraph.text, text.slice(block.start, block.end));
          for (const sentence of block.paragraph.sentences) {
            const { start, end: last } = inArticle(block, sentence);
            assert.ok(start >= block.start && last <= block.end);
          }
          end = block.end;
        }
        for (const post of article.posts)
          assert.ok(post.start >= 0 && post.end <= text.length && post.end > post.start);
      }),
    ));

  /** Quadratic reading of any of these would take minutes, and mocha gives a test two seconds. */
  for (const [name, piece] of [
    ['quote marks', '“'],
    ['straight quote marks', '" '],
    ['brackets', '['],
    ['halves of links', ']('],
    ['blank lines', '\n'],
    ['short lines', 'Ombrano\n'],
    ['comments that do not close', '<!--\n'],
    ['signatures', '— Ada Brink (@adabrink) 12 marzo 2024\n'],
    ['dotted words', 'ab.cd.'],
    ['names with hyphens', 'Ab-'],
    ['one line', 'Il sindaco ha detto che «non è vero». '],
  ] as const)
    it(`reads a great many ${name}`, () => {
      const text = piece.repeat(Math.ceil(10_000 / piece.length));
      const { blocks } = readArticle(text, {}, languages);
      const covered = blocks.reduce((sum, block) => sum + block.end - block.start, 0);
      assert.ok(covered <= text.length);
    });
});
