/**
 * `npm run bench:editor`: measures, in a real VS Code, activation to first tokens (budget 500 ms) and the answer to a
 * keystroke. Medians over several starts; the machine's other work shows in them.
 */
import { resolve } from 'node:path';
import { ensureChromium, ensureHost } from './host/install';
import { launchBrowser } from './host/workbench';
import { runInHost } from './runSuite';

/** What one start of the editor gave, in milliseconds. */
export interface EditorTimes {
  /** True when the extension was active before the clock started, so that its start was not measured. */
  readonly wasActive: boolean;
  readonly activated: number;
  readonly firstTokens: number;
  readonly edits: readonly number[];
}

const STARTS = 3;
const root = resolve(import.meta.dirname, '../../..');

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

if (process.argv[1]?.includes('benchEditor')) {
  const host = ensureHost();
  const browser = await launchBrowser(ensureChromium());
  const runs: EditorTimes[] = [];
  try {
    for (let start = 0; start < STARTS; start++)
      runs.push((await runInHost<EditorTimes>('unpacked', 'bench', { host, browser, root, vsix: '' })).report);
  } finally {
    await browser.close();
  }
  const lines = [
    ['activation', median(runs.map(({ activated }) => activated)), ''],
    ['activation to first tokens', median(runs.map(({ firstTokens }) => firstTokens)), 'budget 500'],
    ['keystroke to tokens, in the editor', median(runs.flatMap(({ edits }) => edits)), ''],
  ] as const;
  for (const [what, time, budget] of lines) process.stdout.write(`${what}: ${time.toFixed(0)} ms ${budget}\n`);
}
