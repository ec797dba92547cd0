import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Ajv from 'ajv';

/** The program under test: the one that `node esbuild.mjs` builds. */
export const program = resolve('dist/fonte.cjs');

/** The tests' own cache, so that nobody's real one is touched. */
const cache = mkdtempSync(join(tmpdir(), 'fonte-cache-'));
after(() => rmSync(cache, { recursive: true, force: true }));

export interface Result {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `fonte` to its end. */
export function fonte(
  args: readonly string[],
  input?: string | Buffer,
  cwd?: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Result> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd,
      env: { ...process.env, XDG_CACHE_HOME: cache, ...env },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', fail);
    child.on('close', (code) => done({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }));
    child.stdin.end(input);
  });
}

/** For suites that start programs on a machine that is busy. */
export const PATIENCE = 60_000;

const schema = new Ajv({ strict: false }).compile(JSON.parse(readFileSync('schemas/annotations.schema.json', 'utf8')));

/** Asserts that a value is as the published schema says. */
export function assertValid(value: unknown): void {
  assert.ok(schema(value), JSON.stringify(schema.errors));
}

/** A folder of its own for each test of the suite that calls this. */
export function scratch(): { readonly folder: string } {
  const state = { folder: '' };
  beforeEach(() => {
    state.folder = mkdtempSync(join(tmpdir(), 'fonte-'));
  });
  afterEach(() => rmSync(state.folder, { recursive: true, force: true }));
  return state;
}

/** An article with a claim of every kind of sourcing, a quote, names and dates. */
export const ARTICLE = `Crolla il ponte di Valdoria

Il sindaco Aldo Ferrini ha detto ieri: «Riapriremo a marzo».
Secondo fonti vicine al Comune i lavori costano 12 milioni di euro.
Nel 2019 tre operai sono morti nel crollo.
`;
