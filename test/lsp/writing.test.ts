import assert from 'node:assert/strict';
import type { CodeLens, CompletionList, InlayHint } from 'vscode-languageserver-protocol';
import { startClient, type TestClient } from './client';
import { ARTICLE, rangeOf } from './fixtures';

describe('help while writing', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient();
  });
  after(() => client.stop());

  const ask = <T>(method: string, uri: string, more: object = {}, from = client) =>
    from.connection.sendRequest<T>(method, { textDocument: { uri }, ...more });
  const whole = { range: { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } } };

  it('shows what relative dates mean, and absolute ones when asked', async () => {
    const labels = async (from: TestClient) =>
      (await ask<InlayHint[]>('textDocument/inlayHint', await from.open(ARTICLE), whole, from)).map(
        ({ label }) => label,
      );
    const standard = await labels(client);
    assert.deepEqual(standard, ['2024-03-11', '2024-03-12'], 'the date line needs no hint');
    const none = await startClient({ settings: { inlayHints: { relativeDates: false, speakers: false } } });
    assert.deepEqual(await labels(none), []);
    await none.stop();
  });

  it('sums up at the headline and at first mentions', async () => {
    const lenses = await ask<CodeLens[]>('textDocument/codeLens', await client.open(ARTICLE));
    const titles = lenses.map(({ command }) => command?.title ?? '');
    assert.ok(titles.some((title) => /^\d+ % of the statements sourced$/.test(title)));
    assert.ok(titles.some((title) => /^Marco Bellandi: \d+ mentions, \d+ quotes?$/.test(title)));
    const silent = await startClient({ settings: { codeLens: false } });
    assert.deepEqual(await ask('textDocument/codeLens', await silent.open(ARTICLE), {}, silent), []);
    await silent.stop();
  });

  it('completes actors after the second letter, by any word of the name', async () => {
    const text = `${ARTICLE}\nPoi Bel`;
    const uri = await client.open(text);
    const end = rangeOf(text, 'Poi Bel').end;
    const { items } = await ask<CompletionList>('textDocument/completion', uri, { position: end });
    const item = items.find(({ label }) => label === 'Marco Bellandi');
    assert.deepEqual(item?.textEdit, { range: { start: { ...end, character: 4 }, end }, newText: 'Marco Bellandi' });
    const early = await ask<CompletionList>('textDocument/completion', uri, {
      position: { ...end, character: 5 },
    });
    assert.deepEqual(early.items, []);
  });

  it('offers the article’s links as sources', async () => {
    const text = `${ARTICLE}\nSi veda https://example.org/atti per il resto. Il costo è salito [fonte: `;
    const uri = await client.open(text);
    const position = rangeOf(text, '[fonte: ').end;
    const { items } = await ask<CompletionList>('textDocument/completion', uri, { position });
    assert.deepEqual(
      items.map(({ label }) => label),
      ['https://example.org/atti'],
    );
  });
});
