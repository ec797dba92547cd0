import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exportFormats } from '../../../server/export';
import type { ExportFormat, ExportStream } from '../../../server/export/format';
import { sample } from './sample';

const GOLDEN = 'test/fixtures/export';
/** Set to write the golden files anew; then read the difference. */
const update = process.env.UPDATE_GOLDEN === '1';

const failed = {
  path: '/x/foto.txt',
  name: 'foto.txt',
  problem: { code: 'binary', message: 'It is <binary>.' },
} as const;

/** Every file that a format makes of the sample and of a file that failed, by name. */
function filesOf(format: ExportFormat): Map<string, string> {
  const streamed = (stream: ExportStream) =>
    stream.begin + stream.add(sample).content + (stream.fail?.(failed) ?? '') + stream.end();
  const files = new Map<string, string>();
  if (format.stream) files.set(`all${format.extension}`, streamed(format.stream()));
  for (const [name, stream] of Object.entries(format.streams?.() ?? {})) files.set(name, streamed(stream));
  for (const { name, content } of format.article?.(sample).content ?? []) files.set(name, String(content));
  return files;
}

describe('exports', () => {
  for (const format of exportFormats)
    for (const [name, content] of filesOf(format))
      it(`${format.id}: ${name} is as the golden file has it`, () => {
        const golden = join(GOLDEN, format.id, name);
        if (update) {
          mkdirSync(dirname(golden), { recursive: true });
          writeFileSync(golden, content);
        }
        assert.equal(content, readFileSync(golden, 'utf8'));
      });

  it('have ids of their own, and each makes something', () => {
    assert.equal(new Set(exportFormats.map(({ id }) => id)).size, exportFormats.length);
    for (const { id, article, stream, streams, collect } of exportFormats)
      assert.ok(article ?? stream ?? streams ?? collect, id);
  });
});
