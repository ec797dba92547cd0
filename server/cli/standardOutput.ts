import { once } from 'node:events';
import * as l10n from '@vscode/l10n';

let broken = false;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  const known = broken;
  broken = true;
  process.exitCode = 1;
  // a reader that has gone, as `head` does, needs no word
  if (!known && error.code !== 'EPIPE')
    process.stderr.write(
      `${l10n.t('fonte: standard output: it cannot be written ({0}).', error.code ?? error.message)}\n`,
    );
});

/** Writes to standard output; waits while the reader is behind. False once it cannot be written any more. */
export async function print(content: string | Uint8Array): Promise<boolean> {
  if (broken) return false;
  if (!process.stdout.write(content))
    await Promise.race([once(process.stdout, 'drain'), once(process.stdout, 'close')]).catch(() => {});
  return !broken;
}
