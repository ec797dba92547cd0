import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARTICLE, fonte, PATIENCE, scratch } from './fonte';

describe('fonte annotate --format --out', function () {
  this.timeout(PATIENCE);
  const at = scratch();
  const run = (...args: string[]) => fonte(['annotate', ...args, '--fail-on', 'never'], undefined, at.folder);
  beforeEach(() => {
    mkdirSync(join(at.folder, 'in'));
    writeFileSync(join(at.folder, 'in/a.txt'), ARTICLE);
    writeFileSync(join(at.folder, 'in/b.txt'), ARTICLE);
  });

  for (const [format, files] of [
    ['w3c', ['annotations.jsonld']],
    ['brat', ['in/a.txt.ann', 'in/a.txt.txt', 'in/b.txt.ann', 'in/b.txt.txt']],
    ['csv', ['actors.csv', 'dates.csv', 'findings.csv', 'quotes.csv']],
    ['sqlite', ['annotations.db']],
    ['tei', ['in/a.txt.xml', 'in/b.txt.xml']],
  ] as const)
    it(`${format} writes ${files.join(', ')}, whole`, async () => {
      const { code, out } = await run('in', '--no-cache', '--format', format, '--out', 'out');
      assert.deepEqual([code, out], [0, '']);
      const found = readdirSync(join(at.folder, 'out'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(join(at.folder, 'out/').length));
      assert.deepEqual(found.sort(), [...files].sort());
    });

  it('writes a database that says what it is', async () => {
    await run('in', '--no-cache', '--format', 'sqlite', '--out', 'out');
    assert.equal(readFileSync(join(at.folder, 'out/annotations.db')).subarray(0, 15).toString(), 'SQLite format 3');
  });

  it('tells what a format has no place for', async () => {
    assert.match((await run('in/a.txt', '--format', 'conll')).err, /conll has no place for: claims \(\d+\)/);
  });

  for (const format of ['csv', 'sqlite', 'brat'])
    it(`refuses to put ${format} of a folder on standard output`, async () => {
      const { code, err } = await run('in', '--format', format);
      assert.equal(code, 1);
      assert.match(err, /--out/);
    });

  it('gives the same from the cache', async () => {
    const cached = () =>
      fonte(['annotate', 'in', '--format', 'jsonl'], undefined, at.folder, {
        XDG_CACHE_HOME: join(at.folder, 'cache'),
      });
    const first = await cached();
    assert.equal(readdirSync(join(at.folder, 'cache/fonte')).length, 1);
    assert.equal((await cached()).out, first.out);
  });

  it('honours the project file of the folder', async () => {
    writeFileSync(join(at.folder, 'in/.fonte.json'), JSON.stringify({ version: 1, exclude: ['b.*'] }));
    const { out } = await run('in', '--no-cache', '--format', 'jsonl');
    assert.deepEqual(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).id),
      ['in/a.txt'],
    );
    writeFileSync(join(at.folder, 'in/.fonte.json'), '{');
    const broken = await run('in', '--no-cache', '--format', 'jsonl');
    assert.match(broken.err, /fonte: in\/\.fonte\.json: .*not valid JSON/);
    assert.equal(broken.code, 1);
  });
});
