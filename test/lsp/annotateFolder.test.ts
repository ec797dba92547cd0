import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource, type PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { annotateFolderMethod, type FolderSummary } from '../../server/protocol';
import { startClient, type TestClient } from './client';
import { ARTICLE } from './fixtures';

describe('the folder run', () => {
  let client: TestClient;
  let folder: string;
  const pushed = new Map<string, PublishDiagnosticsParams['diagnostics']>();
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fonte-lsp-'));
    writeFileSync(join(folder, 'one.article'), ARTICLE);
    writeFileSync(join(folder, 'two.txt'), ARTICLE.replaceAll('\n', '\r\n'));
    writeFileSync(join(folder, 'broken.txt'), new Uint8Array([1, 0, 2, 3]));
    writeFileSync(join(folder, 'README.md'), ARTICLE);
    client = await startClient({ rootUri: pathToFileURL(folder).href });
    client.connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
      pushed.set(uri, diagnostics);
    });
  });
  after(async () => {
    await client.stop();
    rmSync(folder, { recursive: true });
  });

  const run = (uri = pathToFileURL(folder).href) =>
    client.connection.sendRequest<FolderSummary>(annotateFolderMethod, { uri });

  it('sums up every article, counts what failed and pushes diagnostics', async () => {
    const summary = await run();
    assert.equal(summary.files, 2);
    assert.equal(summary.failed, 1);
    assert.ok(summary.actors > 0 && summary.dates > 0 && summary.quotes > 0);
    assert.equal(pushed.size, 2);
    const [one, two] = [...pushed.values()];
    assert.deepEqual(
      two?.map(({ range, code }) => ({ range, code })),
      one?.map(({ range, code }) => ({ range, code })),
    );
  });

  it('takes open documents as they stand in the editor', async () => {
    const uri = pathToFileURL(join(folder, 'one.article')).href;
    const before = await run();
    await client.open('', { uri });
    const { sentences } = await run();
    assert.equal(sentences.unsourced * 2, before.sentences.unsourced);
    pushed.delete(uri);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    while (!pushed.has(uri)) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.ok(pushed.get(uri)?.length);
  });

  it('honours the project file, and hears when it changes', async () => {
    const file = join(folder, '.fonte.json');
    writeFileSync(file, JSON.stringify({ version: 1, off: ['unsourced-claim', 'anonymous-source'] }));
    const uri = pathToFileURL(file).href;
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 1 }] });
    await run();
    for (const diagnostics of pushed.values())
      assert.ok(diagnostics.every(({ code }) => code !== 'unsourced-claim' && code !== 'anonymous-source'));
    rmSync(file);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] });
  });

  it('reads through the editor what only the editor can read', async () => {
    client.connection.onRequest('fonte/statFile', () => ({ value: 'folder' }));
    client.connection.onRequest('fonte/listFolder', ({ uri }: { uri: string }) => ({
      value: uri.endsWith('/desk') ? [{ name: 'a.article', uri: `${uri}/a.article`, kind: 'file' }] : [],
    }));
    client.connection.onRequest('fonte/readFile', () => ({ value: Buffer.from(ARTICLE).toString('base64') }));
    const summary = await run('memfs:/desk');
    assert.equal(summary.files, 1);
    assert.equal(summary.failed, 0);
    assert.ok(pushed.get('memfs:/desk/a.article')?.length);
  });

  it('can be cancelled', async () => {
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest(
      annotateFolderMethod,
      { uri: pathToFileURL(folder).href },
      source.token,
    );
    source.cancel();
    await assert.rejects(asked, { code: -32800 });
  });
});
