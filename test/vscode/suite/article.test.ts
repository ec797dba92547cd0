import { assert } from 'chai';
import * as vscode from 'vscode';
import {
  exampleArticles,
  findings,
  hoverText,
  open,
  positionOf,
  sampleArticle,
  semanticTokens,
  until,
} from './support';

const CODES = /^(?:unsourced-claim|anonymous-source|[a-z]+(?:-[a-z]+)+)$/;

describe('an article in the editor', () => {
  it('is coloured, explained and flagged, each of the examples', async () => {
    const examples = await exampleArticles();
    assert.isAtLeast(examples.length, 6);
    const everywhere = new Set<string>();
    for (const uri of examples) {
      const document = await open(uri);
      const tokens = await semanticTokens(document);
      const types = new Set(tokens.map(({ type }) => type));
      for (const type of types) everywhere.add(type);
      for (const type of ['person', 'date', 'quote']) assert.include([...types], type, uri.path);
      const person = tokens.find(({ type }) => type === 'person');
      assert.ok(person);
      const hover = await hoverText(document, person.range.start);
      assert.include(hover, person.text.split(' ').pop() ?? '', `hover on ${person.text} in ${uri.path}`);
      for (const finding of await findings(uri)) {
        const code = typeof finding.code === 'object' ? finding.code.value : finding.code;
        assert.match(String(code), CODES);
        assert.isNotEmpty(finding.message);
        assert.isNotEmpty(document.getText(finding.range).trim());
      }
    }
    for (const type of ['organisation', 'place']) assert.include([...everywhere], type);
  });

  it('tells a flagged sentence’s reasons on hover', async () => {
    const [uri] = await exampleArticles();
    assert.ok(uri);
    const document = await open(uri);
    const found = (await findings(uri)).find(({ code }) => /claim/.test(JSON.stringify(code)));
    assert.ok(found, 'an example has an unsourced claim');
    const hover = await hoverText(document, found.range.end.translate(0, -1));
    assert.isNotEmpty(hover);
  });

  it('keeps its annotations true while it is edited', async () => {
    const [uri] = await exampleArticles();
    assert.ok(uri);
    const document = await open(uri);
    const before = await semanticTokens(document);
    const first = before.find(({ type }) => type === 'person');
    assert.ok(first);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(first.range.start.line, 0), 'Oggi. ');
    await vscode.workspace.applyEdit(edit);
    const shifted = await until(
      'the shifted token',
      async () => (await semanticTokens(document)).find(({ type, text }) => type === 'person' && text === first.text),
      (token) => token?.range.start.character === first.range.start.character + 'Oggi. '.length,
    );
    assert.equal(shifted?.text, first.text);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('reads the sample article', async function () {
    const uri = await sampleArticle();
    if (!uri) return this.skip();
    const document = await open(uri);
    const types = new Set((await semanticTokens(document)).map(({ type }) => type));
    for (const type of ['person', 'organisation', 'place', 'date', 'quote']) assert.include([...types], type);
    assert.include(await hoverText(document, positionOf(document, 'Zelensky ')), 'Volodymyr Zelenskyy');
    assert.include(await hoverText(document, positionOf(document, 'giorno successivo')), '2025-12-27');
    const codes = new Set((await findings(uri)).map(({ code }) => (typeof code === 'object' ? code.value : code)));
    assert.include([...codes], 'unsourced-claim');
    assert.include([...codes], 'anonymous-source');
  });
});
