import { once } from 'node:events';

let broken = false;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  broken = true;
});

/** Writes to standard output; waits while the reader is behind. False once nobody reads any more. */
export async function print(content: string | Uint8Array): Promise<boolean> {
  if (broken) return false;
  if (!process.stdout.write(content))
    await Promise.race([once(process.stdout, 'drain'), once(process.stdout, 'close')]);
  return !broken;
}
