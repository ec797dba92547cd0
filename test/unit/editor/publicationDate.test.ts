import assert from 'node:assert/strict';
import { statePublicationDate } from '../../../server/features/publicationDateEdit';

describe('stating the publication date', () => {
  for (const [what, text, metadata, expected] of [
    ['adds front matter', 'Titolo\n', null, '---\ndate: 2026-01-02\n---\n\nTitolo\n'],
    ['adds a line', '---\ntitle: A\n---\nB', '---\ntitle: A\n---', '---\ntitle: A\ndate: 2026-01-02\n---\nB'],
    [
      'changes the line',
      '---\nDate: ?\nx: y\n---\nB',
      '---\nDate: ?\nx: y\n---',
      '---\nDate: 2026-01-02\nx: y\n---\nB',
    ],
    ['keeps line ends', 'A\r\nB', null, '---\r\ndate: 2026-01-02\r\n---\r\n\r\nA\r\nB'],
  ] as const)
    it(what, () => {
      const edit = statePublicationDate(text, metadata?.length ?? null, '2026-01-02');
      assert.equal(text.slice(0, edit.start) + edit.text + text.slice(edit.end), expected);
    });
});
