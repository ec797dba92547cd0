import assert from 'node:assert/strict';
import type { DocumentLink, DocumentSymbol, FoldingRange, SelectionRange } from 'vscode-languageserver-protocol';
import { startClient, type TestClient } from './client';
import { ARTICLE, rangeOf } from './fixtures';

const TEXT = `${ARTICLE}
Le reazioni

«È una buona notizia», ha detto Giulia Tarsi. I documenti sono su https://example.org/ponte e altrove.

Resta aperta la questione dei costi di manutenzione del ponte.
`;

describe('structure', () => {
  let client: TestClient;
  let uri: string;
  before(async () => {
    client = await startClient();
    uri = await client.open(TEXT);
  });
  after(() => client.stop());

  const ask = <T>(method: string, more: object = {}) =>
    client.connection.sendRequest<T>(method, { textDocument: { uri }, ...more });

  it('outlines headline, sections, quotes by speaker, findings and actors', async () => {
    const [article, actors] = await ask<DocumentSymbol[]>('textDocument/documentSymbol');
    assert.equal(article?.name, 'Il sindaco Marco Bellandi annuncia il nuovo ponte');
    const section = article?.children?.find(({ name }) => name === 'Le reazioni');
    assert.ok(section?.children?.some(({ name, children }) => name === 'Giulia Tarsi' && children?.length === 1));
    assert.ok(article?.children?.some(({ name }) => name.startsWith('No source stands')));
    assert.equal(actors?.name, 'Actors');
    assert.ok(actors?.children?.some(({ name, detail }) => name === 'Marco Bellandi' && detail?.includes('person')));
    const check = ({ range, selectionRange, children = [] }: DocumentSymbol) => {
      assert.ok(selectionRange.start.line >= range.start.line && selectionRange.end.line <= range.end.line);
      children.forEach(check);
    };
    check(article!);
    check(actors!);
  });

  it('folds sections', async () => {
    const found = await ask<FoldingRange[]>('textDocument/foldingRange');
    const heading = rangeOf(TEXT, 'Le reazioni').start.line;
    assert.ok(found.some(({ startLine }) => startLine === heading));
    assert.ok(found.every(({ startLine, endLine }) => endLine > startLine));
  });

  it('widens the selection from word to article', async () => {
    const [found] = await ask<SelectionRange[]>('textDocument/selectionRange', {
      positions: [rangeOf(TEXT, 'lavorato giorno').start],
    });
    const texts: string[] = [];
    const lines = TEXT.split('\n');
    for (let range: SelectionRange | undefined = found; range; range = range.parent) {
      const { start, end } = range.range;
      texts.push(start.line === end.line ? (lines[start.line] as string).slice(start.character, end.character) : '…');
    }
    assert.equal(texts[0], 'lavorato');
    assert.ok(texts.includes('«Abbiamo lavorato giorno e notte»'));
    assert.equal(texts.at(-1), '…');
  });

  it('links addresses', async () => {
    const found = await ask<DocumentLink[]>('textDocument/documentLink');
    assert.deepEqual(
      found.map(({ target, range }) => ({ target, range })),
      [{ target: 'https://example.org/ponte', range: rangeOf(TEXT, 'https://example.org/ponte') }],
    );
  });
});
