import assert from 'node:assert/strict';
import type {
  Diagnostic,
  FullDocumentDiagnosticReport,
  PublishDiagnosticsParams,
  UnchangedDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol';
import { startClient, type TestClient } from './client';
import { ARTICLE, rangeOf } from './fixtures';

describe('diagnostics', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient();
  });
  after(() => client.stop());

  const pull = (uri: string, previousResultId?: string, from = client) =>
    from.connection.sendRequest<FullDocumentDiagnosticReport | UnchangedDocumentDiagnosticReport>(
      'textDocument/diagnostic',
      { textDocument: { uri }, ...(previousResultId ? { previousResultId } : {}) },
    );
  const items = async (uri: string, from = client): Promise<Diagnostic[]> => {
    const report = await pull(uri, undefined, from);
    assert.equal(report.kind, 'full');
    return (report as FullDocumentDiagnosticReport).items;
  };

  it('flags unsourced and anonymous sentences with code, severity and reasons', async () => {
    const found = await items(await client.open(ARTICLE));
    const at = (part: string) =>
      found.find(
        ({ range }) =>
          range.start.line === rangeOf(ARTICLE, part).start.line &&
          range.start.character === rangeOf(ARTICLE, part).start.character,
      );
    const unsourced = at('I lavori sono costati');
    assert.equal(unsourced?.code, 'unsourced-claim');
    assert.equal(unsourced?.source, 'fonte');
    assert.equal(at('Gli esperti ritengono')?.code, 'anonymous-source');
    assert.ok(found.every(({ message }) => String(message) !== ''));
  });

  it('answers unchanged when nothing changed', async () => {
    const uri = await client.open(ARTICLE);
    const { resultId } = await pull(uri);
    assert.equal((await pull(uri, resultId)).kind, 'unchanged');
  });

  it('follows edits', async () => {
    const uri = await client.open(ARTICLE);
    assert.ok((await items(uri)).length > 0);
    await client.change(uri, 2, '');
    assert.deepEqual(await items(uri), []);
  });

  it('honours the settings', async () => {
    const quiet = await startClient({ settings: { findings: { minimumSeverity: 'high', off: ['anonymous-source'] } } });
    const found = await items(await quiet.open(ARTICLE), quiet);
    assert.ok(
      found.every(({ code, data }) => code !== 'unsourced-claim' || (data as { severity: string }).severity === 'high'),
    );
    assert.ok(found.every(({ code }) => code !== 'anonymous-source'));
    await quiet.stop();
  });

  it('says so when a document is too large', async () => {
    const found = await items(await client.open('Parola. '.repeat(300_000)));
    assert.deepEqual(
      found.map(({ code }) => code),
      ['too-large'],
    );
  });

  it('is pushed to clients that do not ask', async () => {
    const simple = await startClient({ capabilities: {} });
    const pushed = new Promise<PublishDiagnosticsParams>((resolve) =>
      simple.connection.onNotification('textDocument/publishDiagnostics', resolve),
    );
    const uri = await simple.open(ARTICLE);
    const { uri: told, diagnostics } = await pushed;
    assert.equal(told, uri);
    assert.ok(diagnostics.length > 0);
    await simple.stop();
  });
});
