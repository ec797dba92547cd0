import assert from 'node:assert/strict';
import type { DocumentHighlight, Location, SymbolInformation } from 'vscode-languageserver-protocol';
import { startClient, type TestClient } from './client';
import { ARTICLE, rangeOf } from './fixtures';

describe('navigation among mentions', () => {
  let client: TestClient;
  let uri: string;
  let other: string;
  before(async () => {
    client = await startClient();
    uri = await client.open(ARTICLE);
    other = await client.open(
      'Marco Bellandi torna a Pietrachiara\n\nIl sindaco Marco Bellandi ha visitato Pietrachiara.\n',
    );
    await client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri: other },
      position: { line: 0, character: 0 },
    });
    await client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line: 0, character: 0 },
    });
  });
  after(() => client.stop());

  const at = (part: string) => ({ textDocument: { uri }, position: rangeOf(ARTICLE, part).start });
  const surname = () => at('Bellandi.\n');

  it('goes from a surname to the first full mention', async () => {
    const found = await client.connection.sendRequest<Location>('textDocument/definition', surname());
    assert.deepEqual(found, { uri, range: rangeOf(ARTICLE, 'Marco Bellandi') });
  });

  it('goes from a cue to the speaker', async () => {
    const found = await client.connection.sendRequest<Location>('textDocument/definition', at('ha detto Bellandi'));
    assert.deepEqual(found.range, rangeOf(ARTICLE, 'Marco Bellandi'));
  });

  it('highlights every mention of the actor', async () => {
    const found = await client.connection.sendRequest<DocumentHighlight[]>('textDocument/documentHighlight', surname());
    assert.ok(found.length >= 4);
    assert.ok(found.every(({ range }) => range.start.line === range.end.line));
  });

  it('finds references here and in the other annotated articles', async () => {
    const params = { ...surname(), context: { includeDeclaration: true } };
    const found = await client.connection.sendRequest<Location[]>('textDocument/references', params);
    assert.equal(found.filter((location) => location.uri === other).length, 2);
    const without = await client.connection.sendRequest<Location[]>('textDocument/references', {
      ...params,
      context: { includeDeclaration: false },
    });
    assert.equal(without.length, found.length - 1);
  });

  it('finds actors of all annotated articles by name', async () => {
    const found = await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: 'bellan' });
    assert.deepEqual(found.map(({ location }) => location.uri).sort(), [uri, other].sort());
    assert.ok(found.every(({ name }) => name === 'Marco Bellandi'));
  });

  it('is silent where nothing is named', async () => {
    assert.equal(await client.connection.sendRequest('textDocument/definition', at('giorno e notte')), null);
  });
});
