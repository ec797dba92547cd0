/**
 * What the extension host runs, in Node and in the web worker alike: all suites, then a report in the workspace folder,
 * where the runner reads it.
 */
import 'mocha/mocha.js';
import * as vscode from 'vscode';

/** One test's outcome as the report tells it. */
export interface TestOutcome {
  readonly title: string;
  readonly error: string | null;
}

const REPORT = '.fonte-report.json';

/** VS Code's entry: resolves when every test passed, rejects with the number of failures. */
export async function run(): Promise<void> {
  const outcomes: TestOutcome[] = [];
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 60_000,
    reporter: function collect(runner: Mocha.Runner) {
      runner.on('pass', (test) => outcomes.push({ title: test.fullTitle(), error: null }));
      runner.on('fail', (test, error: Error) =>
        outcomes.push({ title: test.fullTitle(), error: String(error.stack ?? error) }),
      );
    } as unknown as Mocha.ReporterConstructor,
  });
  mocha.suite.emit('pre-require', globalThis as unknown as Mocha.MochaGlobals, null, mocha);
  await import('./suites');
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder) {
    const report = new TextEncoder().encode(JSON.stringify(outcomes));
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder.uri, REPORT), report);
  }
  if (failures > 0) throw new Error(`${failures} failed`);
}
