import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Host } from './host/install';
import { startServer } from './host/server';
import { localPage, workbenchUrl } from './host/workbench';
import type { TestOutcome } from './suite/index';

const LONGEST = 5 * 60_000;

/** How the extension is run: unpacked in the Node host, packed as .vsix, or unpacked in the web-worker host. */
export type Variant = 'unpacked' | 'packed' | 'web';

/** What a run in the host gave; `log` is what the server printed, `refused` what the page asked beyond this machine. */
export interface HostRun<Report> {
  readonly report: Report;
  readonly refused: readonly string[];
  readonly log: string;
}

/** What a run needs: the host, a browser, the project's folder and, for `packed`, the extension's package. */
export interface HostSetting {
  readonly host: Host;
  readonly browser: Browser;
  readonly root: string;
  readonly vsix: string;
}

/** Runs the suites of test/vscode/suite in a real VS Code. Throws when the workbench never came to run them. */
export async function runSuite(
  variant: Variant,
  setting: HostSetting,
): Promise<{ outcomes: readonly TestOutcome[]; log: string }> {
  const program = variant === 'web' ? 'web' : 'node';
  const { report, refused, log } = await runInHost<TestOutcome[]>(variant, program, setting);
  return { outcomes: [...report, onlyLocal(refused)], log };
}

/** Runs `out/vscode/PROGRAM.cjs` in the extension host and returns the report that it leaves in the workspace. */
export async function runInHost<Report>(
  variant: Variant,
  program: string,
  { host, browser, root, vsix }: HostSetting,
): Promise<HostRun<Report>> {
  const workspace = prepareWorkspace(root);
  const server = await startServer(host, variant === 'packed' ? { vsix } : {});
  const { page, refused } = await localPage(browser);
  const consoleLines: string[] = [];
  page.on('console', (message) => consoleLines.push(message.text()));
  try {
    const ended = new Promise<number>((done) => {
      void page.exposeFunction('codeAutomationExit', (code: number) => done(code));
      void page.exposeFunction('codeAutomationLog', () => undefined);
    });
    const url = workbenchUrl({
      port: server.port,
      folder: workspace,
      extension: variant === 'packed' ? join(root, 'test/vscode/emptyExtension') : root,
      tests: join(root, `out/vscode/${program}.cjs`),
      web: variant === 'web',
    });
    await page.goto(url);
    const timer = new Promise<number>((done) => setTimeout(() => done(-1), LONGEST).unref());
    const code = await Promise.race([ended, timer]);
    const path = join(workspace, '.fonte-report.json');
    if (!existsSync(path))
      throw new Error(`The tests did not run (${code}).\n${server.output()}\n${consoleLines.slice(-40).join('\n')}`);
    return { report: JSON.parse(readFileSync(path, 'utf8')) as Report, refused, log: server.output() };
  } finally {
    await page.context().close();
    await server.stop();
    rmSync(workspace, { recursive: true, force: true });
  }
}

/** A scratch workspace with the examples and, where it is at hand, the sample article. */
export function prepareWorkspace(root: string): string {
  const workspace = mkdtempSync(join(tmpdir(), 'fonte-workspace-'));
  cpSync(join(root, 'examples'), join(workspace, 'examples'), { recursive: true });
  const seed = resolve(root, '../shared/seed/article.txt');
  if (existsSync(seed)) cpSync(seed, join(workspace, 'seed/article.txt'));
  return workspace;
}

/** The workbench itself asks for a few addresses of its vendor; anything else would be the extension's. */
function onlyLocal(refused: readonly string[]): TestOutcome {
  const strangers = refused.filter((url) => !/\.(?:vscode-cdn\.net|visualstudio\.com|microsoft\.com)\b/.test(url));
  return {
    title: 'the extension asks nothing of the network',
    error: strangers.length > 0 ? `Refused: ${strangers.join(', ')}` : null,
  };
}
