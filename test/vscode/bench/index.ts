/**
 * What `npm run bench:editor` runs inside the extension host: how long a reader waits for the first colours after the
 * extension is activated, and for fresh ones after a keystroke. Times are milliseconds.
 */
import * as vscode from 'vscode';
import type { EditorTimes } from '../benchEditor';
import { exampleArticles, open, tokensNow, workspaceFolder } from '../suite/support';

const EDITS = 15;

/** VS Code's entry. */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension('fonte.fonte');
  const [uri] = await exampleArticles();
  if (!extension || !uri) throw new Error('There is no extension, or no example, to measure.');
  const document = await vscode.workspace.openTextDocument(uri);
  const wasActive = extension.isActive;
  const start = performance.now();
  await extension.activate();
  const activated = performance.now() - start;
  while ((await tokensNow(document)).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  const firstTokens = performance.now() - start;
  await open(uri);
  const edits: number[] = [];
  for (let index = 0; index < EDITS; index++) {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(document.lineCount - 1, 0), 'x');
    await vscode.workspace.applyEdit(edit);
    const asked = performance.now();
    await tokensNow(document);
    edits.push(performance.now() - asked);
  }
  const times: EditorTimes = { wasActive, activated, firstTokens, edits };
  const report = vscode.Uri.joinPath(workspaceFolder(), '.fonte-report.json');
  await vscode.workspace.fs.writeFile(report, new TextEncoder().encode(JSON.stringify(times)));
  await vscode.commands.executeCommand('workbench.action.files.revert');
}
