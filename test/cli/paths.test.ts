import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { ARTICLE, assertValid, fonte, PATIENCE, program, scratch } from './fonte';

describe('fonte annotate PATH', function () {
  this.timeout(PATIENCE);
  const at = scratch();
  const put = (name: string, content: string | Uint8Array = ARTICLE) => {
    mkdirSync(join(at.folder, name, '..'), { recursive: true });
    writeFileSync(join(at.folder, name), content);
  };
  const run = (...args: string[]) => fonte(['annotate', ...args], undefined, at.folder);

  it('prints a row an article and their sum', async () => {
    put('a.txt');
    put('b/c.md');
    const { out, err, code } = await run('.', '--fail-on', 'never');
    assert.match(out, /│ a\.txt +│ it .*\n.*│ b\/c\.md +│ it .*\n.*│ 2 articles/);
    assert.match(err, /^2 files, 0 failed/);
    assert.equal(code, 0);
  });

  it('gives one file its object, several an array, all after the schema', async () => {
    put('a.txt');
    put('b.txt');
    put('c.txt', '');
    for (const args of [['a.txt'], ['a.txt', 'b.txt'], ['.']]) {
      const result = JSON.parse((await run('--format', 'json', ...args)).out);
      assertValid(result);
      assert.equal(Array.isArray(result), args[0] !== 'a.txt' || args.length > 1);
    }
    const { out } = await run('--format', 'jsonl', '.');
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      lines.map(({ id, error }) => [id, error?.code]),
      [['a.txt'], ['b.txt'], ['c.txt', 'empty']].map(([id, code]) => [id, code]),
    );
    for (const line of lines) assertValid(line);
  });

  it('reads UTF-16 and Windows-1252, without the byte order mark', async () => {
    put('a.txt', Buffer.from(`\uFEFF${ARTICLE}`, 'utf16le'));
    put('b.txt', Buffer.from(ARTICLE, 'latin1'));
    put('c.txt');
    const texts = (await run('--format', 'jsonl', '.')).out
      .trimEnd()
      .split('\n')
      .map((line) => ({ ...JSON.parse(line), id: 0 }));
    assert.equal(texts.length, 3);
    assert.deepEqual(texts[0], texts[2]);
    assert.deepEqual(texts[1], texts[2]);
  });

  it('names every bad file with its reason, and does the rest', async () => {
    put('binary.txt', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]));
    put('odd.txt', Buffer.from([0x61, 0x81, 0xe9]));
    put('empty.txt', '');
    put('good.txt');
    put('large.txt');
    truncateSync(join(at.folder, 'large.txt'), 50_000_000);
    symlinkSync(at.folder, join(at.folder, 'loop'));
    mkdirSync(join(at.folder, 'hollow'));
    const { out, err, code } = await run('.', 'hollow', 'gone.txt', '--format', 'jsonl');
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      answers.map(({ id, error }) => `${id} ${error?.code ?? 'ok'}`),
      [
        'binary.txt binary',
        'empty.txt empty',
        'good.txt ok',
        'large.txt too-large',
        'odd.txt encoding',
        'hollow no-articles',
        'gone.txt missing',
      ],
    );
    for (const { id, error } of answers) if (error) assert.ok(err.includes(`fonte: ${id}: ${error.message}`), err);
    assert.equal(code, 1);
  });

  it('says when a file or a folder may not be read', () => {
    put('in/a.txt');
    put('in/b.txt');
    put('in/locked/c.txt');
    chmodSync(at.folder, 0o755);
    chmodSync(join(at.folder, 'in/a.txt'), 0);
    chmodSync(join(at.folder, 'in/locked'), 0);
    // root may read everything, so the run is nobody's
    const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const args = [program, 'annotate', 'in', '--no-cache', '--format', 'jsonl'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: at.folder,
      encoding: 'utf8',
      ...nobody,
    });
    chmodSync(join(at.folder, 'in/locked'), 0o755);
    assert.match(stderr, /fonte: in\/a\.txt: It may not be read: permission denied/);
    assert.match(stderr, /fonte: in\/locked\/: It may not be read/);
    assert.match(stdout, /"id":"in\/b\.txt","version"/);
    assert.equal(status, 1);
  });

  it('honours .gitignore, the nested ones too', async () => {
    put('.gitignore', 'drafts/\n');
    put('drafts/a.txt');
    put('desk/.gitignore', '*.md\n!keep.md\n');
    put('desk/b.md');
    put('desk/keep.md');
    const ids = (await run('--format', 'jsonl', '.')).out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).id);
    assert.deepEqual(ids, ['desk/keep.md']);
  });

  it('writes a file an article, whole, and nothing for a bad one', async () => {
    put('in/a.txt');
    put('in/b/a.txt');
    put('in/c.txt', '');
    const { out, code } = await run('in', '--format', 'json', '--out', 'results');
    assert.equal(out, '');
    assert.equal(code, 1);
    const files = readdirSync(join(at.folder, 'results'), { recursive: true }).sort();
    assert.deepEqual(files, ['in', 'in/a.txt.json', 'in/b', 'in/b/a.txt.json']);
    assertValid(JSON.parse(readFileSync(join(at.folder, 'results/in/a.txt.json'), 'utf8')));
  });

  it('leaves no part of a file when its place cannot be written', async () => {
    put('in/a.txt');
    mkdirSync(join(at.folder, 'results/in/a.txt.json'), { recursive: true });
    const { err, code } = await run('in', '--format', 'json', '--out', 'results');
    assert.match(err, /fonte: in\/a\.txt: /);
    assert.equal(code, 1);
    assert.deepEqual(readdirSync(join(at.folder, 'results/in')), ['a.txt.json']);
  });

  it('takes the publication date as given', async () => {
    put('a.txt');
    assert.equal(
      JSON.parse((await run('a.txt', '--format', 'json', '--published', '2024-02-29')).out).published,
      '2024-02-29',
    );
    assert.equal((await run('a.txt', '--published', '2025-02-29')).code, 1);
  });

  it('tells findings by the exit code', async () => {
    put('a.txt');
    const codes = await Promise.all(
      ['high', 'medium', 'low', 'never'].map(async (level) => (await run('a.txt', '--fail-on', level)).code),
    );
    const { sentences } = JSON.parse((await run('a.txt', '--format', 'json')).out);
    const grave = (levels: readonly string[]) =>
      sentences.some((sentence: { severity: string }) => levels.includes(sentence.severity));
    assert.equal(codes[0], grave(['high']) ? 2 : 0);
    assert.equal(codes[3], 0);
  });

  it('says so once when standard output is full', async function () {
    if (!existsSync('/dev/full')) this.skip();
    put('a.txt');
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${program}" annotate a.txt a.txt --format jsonl > /dev/full`],
      { cwd: at.folder, encoding: 'utf8' },
    );
    assert.equal(status, 1);
    assert.equal(stderr.match(/standard output: it cannot be written \(ENOSPC\)/g)?.length, 1, stderr);
  });

  for (const [what, args] of [
    ['no path', []],
    ['paths for the filter', ['--jsonl', 'a.txt']],
    ['a format there is not', ['a.txt', '--format', 'xml']],
    ['a folder for the table', ['a.txt', '--out', 'x']],
  ] as const)
    it(`refuses ${what}`, async () => {
      const { code, out, err } = await run(...args);
      assert.equal(code, 1);
      assert.equal(out, '');
      assert.match(err, /^error: /);
    });
});
