import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  CodeAction,
  Diagnostic,
  FullDocumentDiagnosticReport,
  TextDocumentEdit,
  TextEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type AcceptedFile, acceptClaimMethod, quoteTextMethod } from '../../server/protocol';
import { startClient, type TestClient } from './client';
import { ARTICLE, rangeOf } from './fixtures';

const CLAIM = 'I lavori sono costati 14 milioni di euro.';

describe('code actions', () => {
  let client: TestClient;
  let folder: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fonte-actions-'));
    client = await startClient({ rootUri: pathToFileURL(folder).href });
  });
  after(async () => {
    await client.stop();
    rmSync(folder, { recursive: true });
  });

  const diagnosticsOf = async (uri: string): Promise<Diagnostic[]> => {
    const report = await client.connection.sendRequest<FullDocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    return report.items;
  };
  async function actionsAt(text: string, part: string, only?: string[], languageId = 'article') {
    const uri = await client.open(text, { languageId, uri: `file:///desk/${Math.random()}.${languageId}` });
    const range = rangeOf(text, part);
    const diagnostics = (await diagnosticsOf(uri)).filter(({ range: own }) => own.start.line === range.start.line);
    const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics, ...(only ? { only } : {}) },
    });
    return { uri, actions };
  }
  function applied(uri: string, text: string, action: CodeAction | undefined): string {
    const change = action?.edit?.documentChanges?.[0] as TextDocumentEdit;
    return TextDocument.applyEdits(TextDocument.create(uri, 'article', 1, text), change.edits as TextEdit[]);
  }

  it('add a source before the mark that ends the sentence', async () => {
    const { uri, actions } = await actionsAt(ARTICLE, CLAIM);
    const text = applied(
      uri,
      ARTICLE,
      actions.find(({ title }) => title === 'Add a source'),
    );
    assert.equal(text, ARTICLE.replace('di euro.', 'di euro [fonte: ].'));
  });

  it('add a link in Markdown', async () => {
    const { uri, actions } = await actionsAt(ARTICLE, CLAIM, undefined, 'markdown');
    const text = applied(
      uri,
      ARTICLE,
      actions.find(({ title }) => title === 'Add a source'),
    );
    assert.equal(text, ARTICLE.replace('di euro.', 'di euro ([fonte](https://)).'));
  });

  it('attribute the sentence to an actor of the article', async () => {
    const { uri, actions } = await actionsAt(ARTICLE, CLAIM);
    const text = applied(
      uri,
      ARTICLE,
      actions.find(({ title }) => title === 'Attribute to Marco Bellandi'),
    );
    assert.equal(text, ARTICLE.replace('I lavori sono', 'Secondo Marco Bellandi, i lavori sono'));
  });

  it('come only when asked for, each with the diagnostic it answers', async () => {
    const { actions } = await actionsAt(ARTICLE, CLAIM);
    assert.ok(actions.length > 0 && actions.every(({ diagnostics }) => diagnostics?.length === 1));
    assert.deepEqual((await actionsAt(ARTICLE, CLAIM, ['refactor'])).actions, []);
    assert.ok(!actions.some(({ command }) => command), 'commands are for the client that has them');
  });

  it('set nothing right at once where nothing is certain', async () => {
    const { actions } = await actionsAt(ARTICLE, CLAIM, ['source.fixAll']);
    assert.deepEqual(actions, []);
  });

  it('accept a claim for the project, which then is shown no more', async () => {
    const uri = pathToFileURL(join(folder, 'story.article')).href;
    await client.open(ARTICLE, { uri });
    const isFlagged = async () =>
      (await diagnosticsOf(uri)).some(
        ({ range }) => range.start.line === rangeOf(ARTICLE, CLAIM).start.line && range.start.character === 0,
      );
    assert.ok(await isFlagged());
    const params = { uri, range: rangeOf(ARTICLE, CLAIM), reason: 'Nel bilancio.' };
    const file = await client.connection.sendRequest<AcceptedFile>(acceptClaimMethod, params);
    assert.equal(file.uri, pathToFileURL(join(folder, '.fonte.json')).href);
    writeFileSync(join(folder, '.fonte.json'), file.text);
    const changes = [{ uri: file.uri, type: 1 }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    assert.ok(!(await isFlagged()));
  });

  it('give a quote ready to be pasted', async () => {
    const uri = await client.open(ARTICLE);
    const position = rangeOf(ARTICLE, 'Abbiamo').start;
    const quote = await client.connection.sendRequest(quoteTextMethod, { uri, position });
    const headline = 'Il sindaco Marco Bellandi annuncia il nuovo ponte';
    assert.deepEqual(quote, {
      text: `«Abbiamo lavorato giorno e notte» (Marco Bellandi, 2024-03-12, “${headline}”)`,
    });
  });
});
