import * as vscode from 'vscode';

/** The folder that the suite runs in. */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The suite needs a workspace folder.');
  return folder.uri;
}

/** The articles of examples/, sorted by name. */
export async function exampleArticles(): Promise<vscode.Uri[]> {
  const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(workspaceFolder(), 'examples'));
  return entries
    .map(([name]) => name)
    .filter((name) => /\.(?:article|txt|md)$/.test(name))
    .sort()
    .map((name) => vscode.Uri.joinPath(workspaceFolder(), 'examples', name));
}

/** The sample article where the machine has it, else null. */
export async function sampleArticle(): Promise<vscode.Uri | null> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), 'seed/article.txt');
  try {
    await vscode.workspace.fs.stat(uri);
    return uri;
  } catch {
    return null;
  }
}

/** Opens a document in an editor, as a reader would. */
export async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** Asks again every 100 ms until the answer pleases; throws after 20 seconds. */
export async function until<T>(
  what: string,
  ask: () => Thenable<T> | T,
  pleases: (answer: T) => boolean = Boolean,
): Promise<T> {
  for (let tries = 0; tries < 200; tries++) {
    const answer = await ask();
    if (pleases(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Waited in vain for ${what}.`);
}

/** A semantic token, decoded. */
export interface DecodedToken {
  readonly range: vscode.Range;
  readonly type: string;
  readonly text: string;
}

/** The semantic tokens of a document once the server has given any. */
export async function semanticTokens(document: vscode.TextDocument): Promise<DecodedToken[]> {
  return until(
    `semantic tokens of ${document.uri.path}`,
    () => tokensNow(document),
    (tokens) => tokens.length > 0,
  );
}

/** The semantic tokens that the server gives now; none where no provider answers. */
export async function tokensNow(document: vscode.TextDocument): Promise<DecodedToken[]> {
  const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(
    'vscode.provideDocumentSemanticTokensLegend',
    document.uri,
  );
  const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
    'vscode.provideDocumentSemanticTokens',
    document.uri,
  );
  if (!legend || !tokens) return [];
  const decoded: DecodedToken[] = [];
  let line = 0;
  let character = 0;
  for (let index = 0; index < tokens.data.length; index += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0] = tokens.data.slice(index, index + 4);
    character = lines > 0 ? characters : character + characters;
    line += lines;
    const range = new vscode.Range(line, character, line, character + length);
    decoded.push({ range, type: legend.tokenTypes[type] ?? '', text: document.getText(range) });
  }
  return decoded;
}

/** What the hovers at a position say, as one text. */
export async function hoverText(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap((hover) => hover.contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

/** Fonte's diagnostics of a document, once there are any. */
export async function findings(uri: vscode.Uri): Promise<vscode.Diagnostic[]> {
  return until(
    `findings in ${uri.path}`,
    () => vscode.languages.getDiagnostics(uri).filter(({ source }) => source?.toLowerCase() === 'fonte'),
    (found) => found.length > 0,
  );
}

/** The position of the first occurrence of a text. */
export function positionOf(document: vscode.TextDocument, text: string): vscode.Position {
  const offset = document.getText().indexOf(text);
  if (offset < 0) throw new Error(`${document.uri.path} does not hold '${text}'.`);
  return document.positionAt(offset + 1);
}
