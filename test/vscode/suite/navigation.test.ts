import { assert } from 'chai';
import * as vscode from 'vscode';
import { findings, hoverText, open, positionOf, semanticTokens, workspaceFolder } from './support';

/** An English example with everything: quotes, actors named twice, relative dates, grave findings. */
const example = () => vscode.Uri.joinPath(workspaceFolder(), 'examples/economy-results.article');

async function ask<T>(command: string, ...args: unknown[]): Promise<T> {
  return vscode.commands.executeCommand<T>(command, ...args);
}

describe('finding one’s way in an article', () => {
  let document: vscode.TextDocument;

  before(async () => {
    document = await open(example());
    await semanticTokens(document);
  });

  it('goes from a surname to the full name, and lists every mention', async () => {
    const surname = positionOf(document, 'Pell, who took over');
    const [definition] = await ask<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      surname,
    );
    assert.ok(definition);
    const range = 'targetRange' in definition ? definition.targetRange : definition.range;
    assert.include(document.getText(range), 'Joanna Pell');
    const references = await ask<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, surname);
    assert.isAtLeast(references.length, 3);
    for (const { range: mention } of references) assert.include(document.getText(mention), 'Pell');
  });

  it('goes from a cue to its speaker', async () => {
    const [definition] = await ask<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      positionOf(document, 'told reporters'),
    );
    assert.ok(definition);
    const range = 'targetRange' in definition ? definition.targetRange : definition.range;
    assert.include(document.getText(range), 'Joanna Pell');
  });

  it('renames a person throughout the article', async () => {
    const edit = await ask<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      positionOf(document, 'Pell, who took over'),
      'Bell',
    );
    const changes = edit.entries().flatMap(([, edits]) => edits);
    assert.isAtLeast(changes.length, 3);
    for (const { newText } of changes) assert.include(newText, 'Bell');
  });

  it('outlines headline, sections and quotes by speaker', async () => {
    const symbols = await ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    const names: string[] = [];
    const collect = (list: readonly vscode.DocumentSymbol[]) => {
      for (const { name, children } of list) {
        names.push(name);
        collect(children);
      }
    };
    collect(symbols);
    const outline = names.join('\n');
    for (const part of ['Harlow Freight cuts', 'A costly bet', 'Joanna Pell']) assert.include(outline, part);
  });

  it('folds sections and hints at relative dates', async () => {
    const folds = await ask<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    assert.isNotEmpty(folds);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await ask<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole);
    const labels = hints.map(({ label }) =>
      typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
    );
    assert.include(labels.join(' '), '2026-07-23', 'Thursday of the lead');
  });

  it('shows the sourced share above the headline', async () => {
    const lenses = await ask<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 50);
    const titles = lenses.map(({ command }) => command?.title ?? '').join('\n');
    assert.match(titles, /\d+ %/);
    assert.match(titles, /high/);
  });

  it('explains a quote by its cue', async () => {
    const text = await hoverText(document, positionOf(document, 'told reporters'));
    assert.include(text, 'Joanna Pell');
    assert.match(text, /direct/i);
  });
});

describe('answering a finding', () => {
  it('offers a source, an attribution, acceptance and the grave ones alone', async () => {
    const document = await open(example());
    const found = (await findings(document.uri)).find(
      ({ code, severity }) =>
        JSON.stringify(code).includes('unsourced-claim') && severity === vscode.DiagnosticSeverity.Warning,
    );
    assert.ok(found, 'a grave finding');
    const actions = await ask<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, found.range);
    const titles = actions.map(({ title }) => title).join('\n');
    for (const title of [/add a source/i, /attribute to/i, /accept without a source/i, /show only high/i])
      assert.match(titles, title);
  });
});
