import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureChromium, ensureHost } from './host/install';
import { launchBrowser } from './host/workbench';
import { runSuite, type Variant } from './runSuite';

const VARIANTS: readonly Variant[] = ['unpacked', 'packed', 'web'];

/** Runs the suites in every variant of the host; outcomes carry the variant in their title. */
export async function runHosts(root: string): Promise<{ title: string; error: string | null }[]> {
  const executable = ensureChromium();
  const host = ensureHost();
  const vsix = join(root, 'out/fonte.vsix');
  execFileSync(
    process.execPath,
    [
      join(root, 'node_modules/@vscode/vsce/vsce'),
      'package',
      '--no-dependencies',
      '--allow-missing-repository',
      '--no-rewrite-relative-links',
      '--out',
      vsix,
    ],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const browser = await launchBrowser(executable);
  const results: { title: string; error: string | null }[] = [];
  try {
    for (const variant of VARIANTS) {
      try {
        const { outcomes, log } = await runSuite(variant, { host, browser, root, vsix });
        for (const { title, error } of outcomes)
          results.push({ title: `${variant}: ${title}`, error: error && `${error}\n${tail(log)}` });
      } catch (error) {
        results.push({ title: `${variant}: the suite runs`, error: String(error) });
      }
    }
  } finally {
    await browser.close();
  }
  return results;
}

const tail = (log: string) => log.split('\n').slice(-15).join('\n');
