import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launch, localPage, serve } from './page';

const root = resolve(import.meta.dirname, '../../..');
const example = readFileSync(join(root, 'examples/economy-results.article'), 'utf8');

/** Runs in the page: starts the worker server and offers `ask` and `tell`, JSON-RPC over messages. */
function startWorker(models: Readonly<Record<string, string>>): Promise<unknown> {
  const worker = new Worker('/server.browser.js');
  let last = 0;
  const waiting = new Map<number, (message: { result?: unknown; error?: unknown }) => void>();
  worker.onmessage = ({ data }) => {
    if (data.id !== undefined && data.method) worker.postMessage({ jsonrpc: '2.0', id: data.id, result: null });
    else if (data.id !== undefined) waiting.get(data.id)?.(data);
  };
  const ask = (method: string, params: unknown) =>
    new Promise((done) => {
      last++;
      waiting.set(last, (message) => done(message.error ? { error: message.error } : message.result));
      worker.postMessage({ jsonrpc: '2.0', id: last, method, params });
    });
  const tell = (method: string, params: unknown) => worker.postMessage({ jsonrpc: '2.0', method, params });
  Object.assign(globalThis, { ask, tell });
  const bytes = Object.entries(models).map(async ([code, url]) => {
    const response = await fetch(url);
    return [code, new Uint8Array(await response.arrayBuffer())] as const;
  });
  return Promise.all(bytes).then((entries) =>
    ask('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
      initializationOptions: { models: Object.fromEntries(entries) },
    }),
  );
}

describe('the server in a web worker', () => {
  let browser: Browser;
  let server: Server;
  let page: Page;
  let refused: string[];
  const uri = 'vscode-vfs://example/story.article';
  const ask = <T>(method: string, params: unknown) =>
    page.evaluate(
      ([name, value]) => (globalThis as unknown as Asker).ask(name as string, value),
      [method, params],
    ) as Promise<T>;

  before(async () => {
    const served = await serve(join(root, 'dist'));
    server = served.server;
    browser = await launch();
    ({ page, refused } = await localPage(browser));
    await page.goto(served.url);
    const models = { it: '/languages/it.bin', en: '/languages/en.bin' };
    const answer = (await page.evaluate(startWorker, models)) as { capabilities: Record<string, unknown> };
    assert.ok(answer.capabilities.hoverProvider);
    await page.evaluate(
      ([id, text]) => {
        const { tell } = globalThis as unknown as Asker;
        tell('initialized', {});
        tell('textDocument/didOpen', { textDocument: { uri: id, languageId: 'article', version: 1, text } });
      },
      [uri, example] as const,
    );
  });

  after(async () => {
    await browser?.close();
    server?.close();
  });

  it('colours an article', async () => {
    const { data } = await ask<{ data: number[] }>('textDocument/semanticTokens/full', { textDocument: { uri } });
    assert.ok(data.length > 100 * 5, `${data.length / 5} tokens`);
  });

  it('explains an actor by the model that it was handed', async () => {
    const line = example.split('\n').findIndex((text) => text.includes('Priya Raman'));
    const character = example.split('\n')[line]!.indexOf('Priya Raman') + 2;
    const hover = await ask<unknown>('textDocument/hover', { textDocument: { uri }, position: { line, character } });
    assert.match(JSON.stringify(hover), /Priya Raman/);
    assert.match(JSON.stringify(hover), /person/i);
  });

  it('finds what no source stands behind', async () => {
    const report = await ask<{ items: { code: string }[] }>('textDocument/diagnostic', { textDocument: { uri } });
    assert.ok(report.items.some(({ code }) => code === 'unsourced-claim'));
  });

  it('asks nothing of the network', () => assert.deepEqual(refused, []));
});

interface Asker {
  ask(method: string, params: unknown): Promise<unknown>;
  tell(method: string, params: unknown): void;
}
