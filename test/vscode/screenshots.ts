/**
 * `npm run screenshots`: the pictures of the README, taken in a real VS Code: media/editor.png shows an example with a
 * hover open.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { ensureChromium, ensureHost } from './host/install';
import { startServer } from './host/server';
import { launchBrowser, localPage, workbenchUrl } from './host/workbench';

const root = resolve(import.meta.dirname, '../../..');
const folder = process.env.FONTE_FOLDER ?? join(root, 'examples');
const file = process.env.FONTE_FILE ?? 'economy-results.article';
const target = process.env.FONTE_PICTURE ?? join(root, 'media/editor.png');

const server = await startServer(ensureHost(), {
  settings: { 'editor.wordWrap': 'on', 'editor.minimap.enabled': false },
});
const browser = await launchBrowser(ensureChromium());
try {
  const { page } = await localPage(browser);
  page.setDefaultTimeout(60_000);
  await page.goto(workbenchUrl({ port: server.port, folder, extension: root, openFile: join(folder, file) }));
  await page.waitForSelector('.monaco-editor .view-line span[class*="mtk"]');
  await page.waitForSelector('.squiggly-warning, .squiggly-info');
  await showProblems(page);
  mkdirSync(join(target, '..'), { recursive: true });
  await page.screenshot({ path: target });
} finally {
  await browser.close();
  await server.stop();
}

/** Opens Problems and the hover of the first flagged statement on screen. */
async function showProblems(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+M');
  await page.waitForSelector('.markers-panel');
  await page.waitForTimeout(3000);
  const warning = page.locator('.squiggly-warning').first();
  const flagged = (await warning.count()) > 0 ? warning : page.locator('.squiggly-info').first();
  const box = await flagged.boundingBox();
  if (!box) throw new Error('No flagged statement is on screen.');
  await page.mouse.move(box.x + Math.min(60, box.width / 2), box.y + box.height / 2, { steps: 5 });
  await page.waitForSelector('.monaco-hover:not(.hidden)');
  await page.waitForTimeout(1500);
}
