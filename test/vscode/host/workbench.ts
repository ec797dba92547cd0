import { type Browser, chromium, type Page } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What to open in the workbench; paths are absolute. */
export interface WorkbenchOptions {
  readonly port: number;
  readonly folder: string;
  /** The unpacked extension. */
  readonly extension: string;
  /** The compiled suite; without it the workbench is for looking at and clicking. */
  readonly tests?: string;
  /** True for the web-worker extension host. */
  readonly web?: boolean;
  readonly openFile?: string;
}

/** The workbench's address with the payload that VS Code's smoke-test driver understands. */
export function workbenchUrl(options: WorkbenchOptions): string {
  const remote = (path: string) => `vscode-remote://127.0.0.1:${options.port}${path}`;
  const payload: [string, string][] = [
    ['extensionDevelopmentPath', remote(options.extension)],
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  if (options.tests) payload.push(['extensionTestsPath', remote(options.tests)]);
  if (options.web) payload.push(['extensionDevelopmentKind', 'web']);
  if (options.openFile) payload.push(['openFile', remote(options.openFile)]);
  const query = new URLSearchParams({ folder: options.folder, payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${options.port}/?${query}`;
}

/** A headless Chromium. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: FLAGS });
}

/**
 * A page that can reach this machine alone. What it tried to reach beyond is collected in `refused`, VS Code's own
 * requests included.
 */
export async function localPage(
  browser: Browser,
  options: { colorScheme?: 'light' | 'dark'; width?: number; height?: number; locale?: string } = {},
): Promise<{ page: Page; refused: string[] }> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1360, height: options.height ?? 860 },
    colorScheme: options.colorScheme ?? 'light',
    locale: options.locale ?? 'en-US',
  });
  const refused: string[] = [];
  await context.route('**/*', (route) => {
    const url = new URL(route.request().url());
    if (['data:', 'blob:', 'vscode-remote:'].includes(url.protocol) || url.hostname === '127.0.0.1')
      return route.continue();
    refused.push(url.href);
    return route.abort();
  });
  return { page: await context.newPage(), refused };
}
