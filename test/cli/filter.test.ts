import assert from 'node:assert/strict';
import { ARTICLE, assertValid, fonte, PATIENCE } from './fonte';

type Answer = { id: unknown; line?: number; published?: string; language?: string; error?: { code: string } };

async function answers(lines: readonly (string | Buffer)[]): Promise<{ code: number | null; answers: Answer[] }> {
  const input = Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from('\n')]));
  const { code, out } = await fonte(['annotate', '--jsonl'], input);
  const parsed = out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Answer);
  for (const answer of parsed) assertValid(answer);
  return { code, answers: parsed };
}

describe('fonte annotate --jsonl', function () {
  this.timeout(PATIENCE);
  it('answers every document in order, whatever its id', async () => {
    const ids = [3, 'b', null, ...Array(200).keys()];
    const { code, answers: found } = await answers(ids.map((id) => JSON.stringify({ id, text: ARTICLE })));
    assert.deepEqual(
      found.map(({ id }) => id),
      ids,
    );
    assert.equal(code, 0);
  });

  it('takes date and language from the document', async () => {
    const { answers: found } = await answers([
      JSON.stringify({ id: 1, text: ARTICLE, published: '2024-02-29', language: 'en' }),
      JSON.stringify({ id: 2, text: ARTICLE, published: null }),
    ]);
    assert.deepEqual([found[0]?.published, found[0]?.language, found[1]?.language], ['2024-02-29', 'en', 'it']);
  });

  it('answers a bad line in its place and goes on', async () => {
    const { code, answers: found } = await answers([
      '{"id": 1, "text": ',
      '[1]',
      '{"id": 2}',
      '{"id": 3, "text": 4}',
      '{"id": 4, "text": "x", "published": "2025-02-30"}',
      '{"id": 5, "text": "x", "language": "Italian"}',
      Buffer.from([0x7b, 0xff, 0x7d]),
      '',
      `{"id": 6, "text": "${'x'.repeat(20_000_000)}"}`,
      JSON.stringify({ id: 7, text: '' }),
    ]);
    assert.deepEqual(
      found.map(({ id, line, error }) => [id, line ?? null, error?.code ?? null]),
      [
        [null, 1, 'invalid-json'],
        [null, 2, 'invalid-document'],
        [2, 3, 'missing-text'],
        [3, 4, 'missing-text'],
        [4, 5, 'invalid-published'],
        [5, 6, 'invalid-language'],
        [null, 7, 'encoding'],
        [null, 9, 'too-large'],
        [7, null, null],
      ],
    );
    assert.equal(code, 1);
  });

  it('reads a last line without its end, and no lines at all', async () => {
    assert.equal(
      (await fonte(['annotate', '--jsonl'], JSON.stringify({ id: 1, text: 'Ciao.' }))).out.split('\n').length,
      2,
    );
    assert.deepEqual(await fonte(['annotate', '--jsonl'], ''), { code: 0, out: '', err: '' });
  });
});
