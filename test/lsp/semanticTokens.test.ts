import assert from 'node:assert/strict';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-protocol';
import { startClient, type TestClient } from './client';
import { ARTICLE } from './fixtures';

interface Decoded {
  readonly line: number;
  readonly character: number;
  readonly text: string;
  readonly type: string;
}

describe('semantic tokens', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient();
  });
  after(() => client.stop());

  const full = (uri: string) =>
    client.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', { textDocument: { uri } });

  function decode(text: string, data: readonly number[]): Decoded[] {
    const lines = text.split(/\r\n|\r|\n/);
    const legend = client.initialized.capabilities.semanticTokensProvider!.legend.tokenTypes;
    const tokens: Decoded[] = [];
    let line = 0;
    let character = 0;
    for (let index = 0; index < data.length; index += 5) {
      const [lineStep, step, length, type] = data.slice(index, index + 4) as [number, number, number, number];
      character = lineStep > 0 ? step : character + step;
      line += lineStep;
      const content = (lines[line] as string).slice(character, character + length);
      assert.equal(content.length, length, 'a token stays on its line');
      tokens.push({ line, character, text: content, type: legend[type] as string });
    }
    return tokens;
  }

  it('colours actors, dates, quotes and flagged sentences without overlap', async () => {
    const tokens = decode(ARTICLE, (await full(await client.open(ARTICLE))).data);
    for (const [text, type] of [
      ['Marco Bellandi', 'person'],
      ['Roccaverde', 'place'],
      ['12 marzo 2024', 'date'],
    ])
      assert.ok(
        tokens.some((token) => token.text === text && token.type === type),
        `${text} is a ${type}`,
      );
    assert.ok(tokens.some((token) => token.type === 'quote'));
    for (const [index, token] of tokens.entries()) {
      const next = tokens[index + 1];
      if (next?.line === token.line) assert.ok(token.character + token.text.length <= next.character);
    }
  });

  it('keeps positions exact with CRLF and characters outside the BMP', async () => {
    const text = ARTICLE.replace('Il sindaco di', '😀 Il sindaco di').replaceAll('\n', '\r\n');
    const tokens = decode(text, (await full(await client.open(text))).data);
    assert.ok(tokens.some((token) => token.text === 'Marco Bellandi'));
    assert.ok(tokens.every((token) => token.text === token.text.trim()));
  });

  it('sends after an edit only what changed', async () => {
    const uri = await client.open(ARTICLE);
    const first = await full(uri);
    const start = { line: 0, character: 0 };
    await client.change(uri, 2, 'Oggi: ', { start, end: start });
    const delta = await client.connection.sendRequest<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
      textDocument: { uri },
      previousResultId: first.resultId,
    });
    const data = [...first.data];
    for (const edit of delta.edits) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
    assert.deepEqual(data, (await full(uri)).data);
    assert.ok(delta.edits.reduce((sum, edit) => sum + (edit.data?.length ?? 0), 0) < first.data.length);
  });

  it('answers for a range with the tokens in it alone', async () => {
    const uri = await client.open(ARTICLE);
    const range = { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } };
    const { data } = await client.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/range', {
      textDocument: { uri },
      range,
    });
    const all = decode(ARTICLE, (await full(uri)).data);
    assert.deepEqual(
      decode(ARTICLE, data),
      all.filter(({ line }) => line === 4),
    );
  });
});
