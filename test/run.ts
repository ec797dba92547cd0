/**
 * `npm test`: builds what ships, checks types and lint, runs every suite and the accuracy gate, and ends with the one
 * line `N passed, N failed`. A suite that cannot run counts as a failure. Name suites to run these alone:
 * `npm test -- unit vscode`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runHosts } from './vscode/run';

interface Outcome {
  readonly title: string;
  readonly error: string | null;
}

const root = resolve(import.meta.dirname, '../..');
const bin = join(root, 'node_modules/.bin');

/** Suites in the order they run, cheapest first. */
const suites: Readonly<Record<string, () => Promise<readonly Outcome[]> | readonly Outcome[]>> = {
  types: () => command('types', join(bin, 'tsc'), ['-b']),
  lint: () => command('lint', join(bin, 'biome'), ['ci', '.']),
  unit: () => mocha('unit'),
  cli: () => mocha('cli'),
  lsp: () => mocha('lsp'),
  browser: () => mocha('browser'),
  accuracy: () =>
    command('accuracy gate', process.execPath, [join(root, 'out/test/evaluation/evaluate.mjs'), '--gate']),
  vscode: () => runHosts(root),
};

/** Runs a command that either passes or fails, and shows what it says when it fails. */
function command(title: string, program: string, args: readonly string[]): Outcome[] {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  return [{ title, error: status === 0 ? null : `${stdout}${stderr}`.trim() || `exit ${status}` }];
}

/** Runs the mocha tests of one folder under out/test, if it has any. */
function mocha(folder: string): Outcome[] {
  const report = join(root, `out/report-${folder}.json`);
  rmSync(report, { force: true });
  if (!existsSync(join(root, 'out/test', folder))) return [];
  const spec = `out/test/${folder}/**/*.test.mjs`;
  const args = [
    join(root, 'node_modules/mocha/bin/mocha.js'),
    spec,
    '--reporter',
    'json',
    '--reporter-option',
    `output=${report}`,
  ];
  const { status, stderr, stdout } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (!existsSync(report)) return [{ title: folder, error: `mocha wrote no report (${status})\n${stdout}\n${stderr}` }];
  const { passes, failures } = JSON.parse(readFileSync(report, 'utf8')) as MochaReport;
  return [
    ...passes.map(({ fullTitle }) => ({ title: fullTitle, error: null })),
    ...failures.map(({ fullTitle, err }) => ({ title: fullTitle, error: err.stack ?? err.message ?? 'failed' })),
  ];
}

interface MochaReport {
  readonly passes: readonly { readonly fullTitle: string }[];
  readonly failures: readonly {
    readonly fullTitle: string;
    readonly err: { readonly stack?: string; readonly message?: string };
  }[];
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in suites));
if (unknown.length > 0)
  throw new Error(`No such suite: ${unknown.join(', ')}. There are ${Object.keys(suites).join(', ')}.`);
let passed = 0;
let failed = 0;
for (const [name, run] of Object.entries(suites)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const outcomes = await attempt(name, run);
  const failures = outcomes.filter(({ error }) => error !== null);
  passed += outcomes.length - failures.length;
  failed += failures.length;
  process.stdout.write(`${name}: ${outcomes.length - failures.length} of ${outcomes.length}\n`);
  for (const { title, error } of failures) process.stdout.write(`\n✗ ${title}\n${error}\n\n`);
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

async function attempt(
  name: string,
  run: () => Promise<readonly Outcome[]> | readonly Outcome[],
): Promise<readonly Outcome[]> {
  try {
    return await run();
  } catch (error) {
    return [{ title: name, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }];
  }
}
