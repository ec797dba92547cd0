import assert from 'node:assert/strict';
import type { Hover, MarkupContent } from 'vscode-languageserver-protocol';
import { startClient, type TestClient } from './client';
import { ARTICLE, rangeOf } from './fixtures';

describe('hover', () => {
  let client: TestClient;
  let uri: string;
  before(async () => {
    client = await startClient();
    uri = await client.open(ARTICLE);
  });
  after(() => client.stop());

  async function hover(part: string): Promise<string> {
    const position = rangeOf(ARTICLE, part).start;
    const answer = await client.connection.sendRequest<Hover | null>('textDocument/hover', {
      textDocument: { uri },
      position: { ...position, character: position.character + 1 },
    });
    return (answer?.contents as MarkupContent | undefined)?.value ?? '';
  }

  for (const [part, ...expected] of [
    ['Marco Bellandi', '**Marco Bellandi** (person)', 'Also written: Bellandi', 'First mention: line 1'],
    ['12 marzo 2024', '2024-03-12'],
    ['giorno successivo', '2024-03-12'],
    ['Abbiamo lavorato', 'Direct quote', 'Speaker: Marco Bellandi', 'Cue: *ha detto*'],
    ['ha detto Bellandi', 'Direct quote'],
    ['Due operai', 'No source stands behind this statement.'],
    ['Gli esperti ritengono', 'cannot name'],
  ] as const)
    it(`tells about ${part}`, async () => {
      const text = await hover(part);
      for (const words of expected) assert.ok(text.includes(words), `'${words}' is in:\n${text}`);
    });

  it('says nothing where there is nothing', async () => {
    assert.equal(await hover('\nRoccaverde'), '');
  });

  it('speaks Italian to an Italian editor, in plain text where Markdown is not read', async () => {
    const italian = await startClient({
      locale: 'it',
      capabilities: { textDocument: { hover: { contentFormat: ['plaintext'] } } },
    });
    const answer = await italian.connection.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri: await italian.open(ARTICLE) },
      position: rangeOf(ARTICLE, 'Marco Bellandi').start,
    });
    const { kind, value } = answer.contents as MarkupContent;
    assert.equal(kind, 'plaintext');
    assert.ok(value.startsWith('Marco Bellandi (persona)'), value);
    await italian.stop();
  });
});
