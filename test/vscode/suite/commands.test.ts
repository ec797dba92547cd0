import { assert } from 'chai';
import * as vscode from 'vscode';
import { exampleArticles, findings, open, tokensNow, until, workspaceFolder } from './support';

/** What `fonte.annotateFolder` returns. */
interface FolderSummary {
  readonly files: number;
  readonly failed: number;
  readonly actors: number;
  readonly dates: number;
  readonly quotes: number;
  readonly sentences: Readonly<Record<'none' | 'sourced' | 'anonymous' | 'unsourced', number>>;
}

describe('the commands', () => {
  it('annotates a folder and shows every article in Problems', async () => {
    const examples = await exampleArticles();
    const folder = vscode.Uri.joinPath(workspaceFolder(), 'examples');
    const summary = await vscode.commands.executeCommand<FolderSummary>('fonte.annotateFolder', folder);
    assert.equal(summary.files, examples.length);
    assert.equal(summary.failed, 0);
    for (const count of [summary.actors, summary.dates, summary.quotes]) assert.isAbove(count, examples.length);
    for (const status of ['none', 'sourced', 'unsourced'] as const) assert.isAbove(summary.sentences[status], 0);
    for (const uri of examples) assert.isNotEmpty(await findings(uri), uri.path);
  });

  it('sums up the open article without taking the focus', async () => {
    const [uri] = await exampleArticles();
    assert.ok(uri);
    await open(uri);
    await vscode.commands.executeCommand('fonte.annotateArticle');
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
  });

  it('offers every command with a title and a category', () => {
    const manifest = vscode.extensions.getExtension('fonte.fonte')?.packageJSON as {
      contributes: { commands: readonly { command: string; title: string; category?: string }[] };
    };
    for (const { command, title, category } of manifest.contributes.commands) {
      assert.match(command, /^fonte\./);
      assert.isNotEmpty(title);
      assert.equal(category, 'Fonte', command);
    }
  });
});

describe('what is not an article', () => {
  it('is left alone: a licence, a list of requirements', async () => {
    const [example] = await exampleArticles();
    assert.ok(example);
    const text = await vscode.workspace.fs.readFile(example);
    for (const name of ['LICENSE.txt', 'requirements.txt']) {
      const uri = vscode.Uri.joinPath(workspaceFolder(), name);
      await vscode.workspace.fs.writeFile(uri, text);
      const document = await open(uri);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      assert.isEmpty(await tokensNow(document), name);
      assert.isEmpty(vscode.languages.getDiagnostics(uri), name);
    }
  });

  it('is annotated none the less when the setting says always, and nothing is when it says never', async () => {
    const settings = vscode.workspace.getConfiguration('fonte');
    const [example] = await exampleArticles();
    assert.ok(example);
    const uri = vscode.Uri.joinPath(workspaceFolder(), 'LICENSE.txt');
    await vscode.workspace.fs.writeFile(uri, await vscode.workspace.fs.readFile(example));
    const document = await open(uri);
    try {
      await settings.update('annotate', 'always', vscode.ConfigurationTarget.Workspace);
      await until(
        'tokens',
        () => tokensNow(document),
        (tokens) => tokens.length > 0,
      );
      await settings.update('annotate', 'never', vscode.ConfigurationTarget.Workspace);
      await until(
        'no tokens',
        () => tokensNow(document),
        (tokens) => tokens.length === 0,
      );
    } finally {
      await settings.update('annotate', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
