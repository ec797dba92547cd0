import assert from 'node:assert/strict';
import type { Range, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startClient, type TestClient } from './client';
import { ARTICLE, rangeOf } from './fixtures';

describe('rename', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient();
  });
  after(() => client.stop());

  async function renamed(text: string, part: string, newName: string): Promise<string> {
    const uri = await client.open(text);
    const edit = await client.connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
      textDocument: { uri },
      position: rangeOf(text, part).start,
      newName,
    });
    const document = TextDocument.create(uri, 'article', 1, text);
    const own = (edit.documentChanges as TextDocumentEdit[]).find(({ textDocument }) => textDocument.uri === uri);
    return TextDocument.applyEdits(document, own?.edits as { range: Range; newText: string }[]);
  }

  it('takes a surname everywhere, also inside the full name', async () => {
    const text = await renamed(ARTICLE, 'Bellandi.\n', 'Corsini');
    assert.ok(!text.includes('Bellandi'));
    assert.equal(text, ARTICLE.replaceAll('Bellandi', 'Corsini'));
  });

  it('takes a full name, and what is left of it follows', async () => {
    const text = await renamed(ARTICLE, 'Marco Bellandi', 'Paolo Corsini');
    assert.equal(text, ARTICLE.replaceAll('Marco', 'Paolo').replaceAll('Bellandi', 'Corsini'));
  });

  it('tells what would be renamed, and refuses what has no name', async () => {
    const uri = await client.open(ARTICLE);
    const prepare = (part: string) =>
      client.connection.sendRequest('textDocument/prepareRename', {
        textDocument: { uri },
        position: rangeOf(ARTICLE, part).start,
      });
    assert.deepEqual(await prepare('Marco Bellandi'), {
      range: rangeOf(ARTICLE, 'Marco Bellandi'),
      placeholder: 'Marco Bellandi',
    });
    assert.equal(await prepare('giorno e notte'), null);
  });
});
