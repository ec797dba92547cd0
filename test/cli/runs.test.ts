import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isFailed } from '../../server/workspace/annotateFile';
import { discover } from '../../server/workspace/discover';
import { runFolder } from '../../server/workspace/folderRun';
import { nodeFileSource } from '../../server/workspace/nodeFileSource';
import { WorkerPool } from '../../server/workspace/workerPool';
import { ARTICLE, fonte, PATIENCE, program, scratch } from './fonte';

const settings = { models: resolve('dist/languages'), cache: null, options: {}, locale: 'en' };

describe('runs over folders', function () {
  this.timeout(PATIENCE);
  const at = scratch();
  /** Writes so many articles, none like another. */
  const put = (count: number) => {
    mkdirSync(join(at.folder, 'in'));
    for (let index = 0; index < count; index++)
      writeFileSync(join(at.folder, `in/${String(index).padStart(4, '0')}.txt`), ARTICLE.replace('12', String(index)));
  };

  it('give every result once, in the order of the files, from two threads', async () => {
    put(40);
    const pool = new WorkerPool(resolve('dist/worker.cjs'), settings, 2);
    const names: string[] = [];
    for await (const outcome of runFolder(discover(nodeFileSource, join(at.folder, 'in')), pool.annotateFile, {
      concurrency: 8,
    }))
      names.push(isFailed(outcome) ? outcome.problem.message : outcome.name.slice(-8));
    await pool.close();
    assert.deepEqual(
      names,
      Array.from({ length: 40 }, (_, index) => `${String(index).padStart(4, '0')}.txt`),
    );
  });

  it('report the file on which a thread dies, and do the others', async () => {
    put(6);
    const script = join(at.folder, 'worker.cjs');
    writeFileSync(
      script,
      `const { parentPort } = require('node:worker_threads');
       parentPort.on('message', ({ id, path }) => {
         if (path.endsWith('0002.txt')) throw new Error('out of order');
         parentPort.postMessage({ id, problem: { code: 'empty', message: path.slice(-8) } });
       });`,
    );
    const pool = new WorkerPool(script, settings, 2);
    const messages: string[] = [];
    for await (const outcome of runFolder(discover(nodeFileSource, join(at.folder, 'in')), pool.annotateFile, {
      concurrency: 6,
    }))
      messages.push(isFailed(outcome) ? outcome.problem.message : 'annotated');
    await pool.close();
    assert.deepEqual(
      messages.map((message) => /out of order/.test(message) || message),
      ['0000.txt', '0001.txt', true, '0003.txt', '0004.txt', '0005.txt'],
    );
  });

  it('end when they are cancelled, and what came stays', async () => {
    put(30);
    const pool = new WorkerPool(resolve('dist/worker.cjs'), settings, 2);
    const cancel = new AbortController();
    let done = 0;
    const run = { concurrency: 4, signal: cancel.signal };
    for await (const outcome of runFolder(discover(nodeFileSource, join(at.folder, 'in')), pool.annotateFile, run)) {
      assert.ok(!isFailed(outcome));
      if (++done === 3) cancel.abort();
    }
    await pool.close();
    assert.equal(done, 3);
  });

  it('that are killed go on where they stopped', async () => {
    put(60);
    const cache = join(at.folder, 'cache');
    const args = [program, 'annotate', 'in', '--format', 'json', '--out', 'out', '--fail-on', 'never'];
    const child = spawn(process.execPath, args, { cwd: at.folder, env: { ...process.env, XDG_CACHE_HOME: cache } });
    const ended = new Promise((done) => child.on('close', done));
    const finished = () => {
      try {
        return readdirSync(join(at.folder, 'out/in')).filter((name) => name.endsWith('.json'));
      } catch {
        return [];
      }
    };
    while (finished().length < 5 && child.exitCode === null) await new Promise((wait) => setTimeout(wait, 5));
    child.kill('SIGKILL');
    await ended;
    const reported = finished();
    for (const name of reported) JSON.parse(readFileSync(join(at.folder, 'out/in', name), 'utf8'));
    const known = readdirSync(cache, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    assert.ok(known.length >= reported.length, 'what was reported done is remembered');
    const again = await fonte(args.slice(1), undefined, at.folder, { XDG_CACHE_HOME: cache });
    assert.equal(again.code, 0, again.err);
    assert.equal(finished().length, 60);
  });

  it('in parts give what one filter gives: the contract with cluster engines', async () => {
    const documents = Array.from(
      { length: 12 },
      (_, id) => `${JSON.stringify({ id, text: ARTICLE.replace('12', `${id}`) })}\n`,
    );
    const filter = async (lines: readonly string[]) => (await fonte(['annotate', '--jsonl'], lines.join(''))).out;
    const parts = await Promise.all([documents.slice(0, 5), documents.slice(5)].map(filter));
    assert.equal(parts.join(''), await filter(documents));
  });
});
