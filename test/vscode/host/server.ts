import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host } from './install';

/** Settings of the workbench under test: nothing of its own on screen. */
const SETTINGS = {
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'security.workspace.trust.enabled': false,
};

/** A running VS Code server. */
export interface CodeServer {
  readonly port: number;
  /** Everything that the server printed so far. */
  output(): string;
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** A packed extension to install before the start. */
  readonly vsix?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly locale?: string;
}

/** Starts a VS Code server with empty profile folders on a free port of this machine. */
export async function startServer(host: Host, options: ServerOptions = {}): Promise<CodeServer> {
  const home = mkdtempSync(join(tmpdir(), 'fonte-vscode-'));
  const user = join(home, 'user', 'User');
  mkdirSync(user, { recursive: true });
  mkdirSync(join(home, 'extensions'));
  writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...SETTINGS, ...options.settings }));
  const port = await freePort();
  const folders = [
    ['--server-data-dir', join(home, 'server')],
    ['--user-data-dir', join(home, 'user')],
    ['--extensions-dir', join(home, 'extensions')],
  ].flat();
  const environment = { ...process.env, HOME: home, EXTENSIONS_GALLERY: '{}' };
  if (options.vsix)
    execFileSync(
      host.node,
      [host.serverMain, '--install-extension', options.vsix, '--accept-server-license-terms', ...folders],
      {
        env: environment,
        stdio: 'ignore',
      },
    );
  const child = spawn(
    host.node,
    [
      host.serverMain,
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--without-connection-token',
      '--accept-server-license-terms',
      '--telemetry-level',
      'off',
      '--disable-telemetry',
      '--disable-experiments',
      '--disable-workspace-trust',
      '--disable-update-check',
      '--disable-getting-started-override',
      '--enable-smoke-test-driver',
      ...folders,
    ],
    { env: environment, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const output: string[] = [];
  child.stdout.on('data', (data) => output.push(String(data)));
  child.stderr.on('data', (data) => output.push(String(data)));
  await listening(child, output);
  return {
    port,
    output: () => output.join(''),
    async stop() {
      child.kill('SIGTERM');
      const killer = setTimeout(() => child.kill('SIGKILL'), 5000);
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      clearTimeout(killer);
      rmSync(home, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

async function listening(child: ChildProcess, output: readonly string[]): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (/listening on/i.test(output.join(''))) return;
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGKILL');
  throw new Error(`The VS Code server did not start:\n${output.join('')}`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
