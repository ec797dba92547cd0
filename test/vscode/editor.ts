/**
 * `npm run editor`: opens a real VS Code with the extension on `examples/`: the installed `code` if there is one, else
 * the test host, whose address it prints and which runs until it is interrupted.
 */
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureHost } from './host/install';
import { startServer } from './host/server';
import { workbenchUrl } from './host/workbench';

const root = resolve(import.meta.dirname, '../../..');
const examples = join(root, 'examples');
const first = readdirSync(examples)
  .filter((file) => file.endsWith('.article'))
  .sort()[0];
const openFile = join(examples, first ?? '');

if (spawnSync('code', ['--version'], { stdio: 'ignore' }).status === 0) {
  spawn('code', [`--extensionDevelopmentPath=${root}`, examples, openFile], { stdio: 'inherit' });
} else {
  const server = await startServer(ensureHost());
  process.stdout.write('VS Code with Fonte on examples/ is at this address, until Ctrl+C:\n');
  process.stdout.write(`${workbenchUrl({ port: server.port, folder: examples, extension: root, openFile })}\n`);
  const stop = () => void server.stop().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
