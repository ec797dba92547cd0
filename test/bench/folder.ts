/**
 * `npm run bench:folder [-- COUNT…]`: articles a second, MB a second and peak memory of `fonte annotate` over folders of
 * made articles (1,000 and 10,000 of 500 words unless told), with 1 and 2 workers, first and second run.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makeArticle, type Quarry, readQuarry } from './corpus';
import { type Measured, report } from './measure';

const WORDS = 500;
const root = resolve(import.meta.dirname, '../../..');
const counts = process.argv.slice(2).map(Number);

interface Run {
  readonly seconds: number;
  /** Peak resident memory in MB; NaN where the system does not tell. */
  readonly memory: number;
}

/** Writes a folder of made articles, a hundred in each folder below; returns their bytes. */
function makeFolder(folder: string, count: number, quarry: Quarry): number {
  let bytes = 0;
  for (let index = 0; index < count; index++) {
    const shelf = join(folder, String(Math.floor(index / 100)).padStart(4, '0'));
    if (index % 100 === 0) mkdirSync(shelf, { recursive: true });
    const text = Buffer.from(makeArticle(quarry, WORDS, 100_000 + index));
    bytes += text.length;
    writeFileSync(join(shelf, `${index}.txt`), text);
  }
  return bytes;
}

/** Runs the command line over a folder to its end. */
function run(folder: string, cache: string, workers: number): Promise<Run> {
  const begun = performance.now();
  const args = [join(root, 'dist/fonte.cjs'), 'annotate', folder, '--format', 'jsonl', '--workers', String(workers)];
  const child = spawn(process.execPath, [...args, '--fail-on', 'never'], {
    env: { ...process.env, XDG_CACHE_HOME: cache },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let memory = Number.NaN;
  const watch = setInterval(() => {
    try {
      const [, peak] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
      if (peak) memory = Number(peak) / 1024;
    } catch {
      // not Linux, or over already
    }
  }, 20);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      clearInterval(watch);
      if (code === 0) done({ seconds: (performance.now() - begun) / 1000, memory });
      else fail(new Error(`fonte ended with ${code}`));
    });
  });
}

async function measure(count: number, quarry: Quarry): Promise<Measured[]> {
  const home = mkdtempSync(join(tmpdir(), 'fonte-bench-'));
  try {
    const folder = join(home, 'articles');
    const megabytes = makeFolder(folder, count, quarry) / 1e6;
    const one = await run(folder, join(home, 'one'), 1);
    const two = await run(folder, join(home, 'two'), 2);
    const again = await run(folder, join(home, 'two'), 2);
    const of = `${count.toLocaleString('en')} articles`;
    return [
      { what: `${of}, 1 worker`, value: count / one.seconds, unit: 'articles/s' },
      { what: `${of}, 2 workers`, value: count / two.seconds, unit: 'articles/s', budget: 100, atLeast: true },
      { what: `${of}, 2 workers`, value: megabytes / two.seconds, unit: 'MB/s' },
      {
        what: `${of}, 2 workers against 1`,
        value: one.seconds / two.seconds,
        unit: 'times',
        budget: 1.7,
        atLeast: true,
      },
      { what: `${of}, peak memory`, value: two.memory, unit: 'MB', budget: 400 },
      { what: `${of}, second run`, value: count / again.seconds, unit: 'articles/s' },
      {
        what: `${of}, second run against first`,
        value: two.seconds / again.seconds,
        unit: 'times',
        budget: 20,
        atLeast: true,
      },
    ];
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

const quarry = readQuarry(root);
const load = loadavg()[0]?.toFixed(1);
process.stdout.write(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, load ${load} before\n`);
const results: Measured[][] = [];
for (const count of counts.length > 0 ? counts : [1000, 10_000]) results.push(await measure(count, quarry));
const memories = results.map((figures) => figures.find(({ unit }) => unit === 'MB')?.value ?? Number.NaN);
report([
  ...results.flat(),
  ...(memories.length > 1
    ? [{ what: 'memory, last against first', value: memories.at(-1)! / memories[0]!, unit: 'times', budget: 1.2 }]
    : []),
]);
