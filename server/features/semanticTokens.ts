import type { CancellationToken, Range, SemanticTokens, SemanticTokensEdit } from 'vscode-languageserver';
import type { AnnotatedDocument } from '../workspace/annotatedDocument';
import { cancellable } from './cancellable';
import type { Feature } from './feature';
import { legend, paint, type Token, tokensOf } from './tokenPainting';

/** Semantic tokens: full, delta and range. */
export const semanticTokens: Feature = {
  capabilities: { semanticTokensProvider: { legend, full: { delta: true }, range: true } },
  register({ connection, documents }) {
    const sent = new Map<string, { readonly id: string; readonly data: number[] }>();
    let count = 0;
    documents.onDidClose(({ uri }) => sent.delete(uri));
    const remember = (uri: string, data: number[]): SemanticTokens => {
      const id = String(++count);
      sent.set(uri, { id, data });
      return { resultId: id, data };
    };
    const dataOf = async (uri: string, token: CancellationToken, range?: Range) => {
      const document = await documents.annotated(uri, token);
      return document ? encode(tokensWithin(document, range)) : [];
    };
    connection.languages.semanticTokens.on(
      cancellable(async ({ textDocument: { uri } }, token) => remember(uri, await dataOf(uri, token))),
    );
    connection.languages.semanticTokens.onDelta(
      cancellable(async ({ textDocument: { uri }, previousResultId }, token) => {
        const data = await dataOf(uri, token);
        const previous = sent.get(uri);
        const tokens = remember(uri, data);
        if (previous?.id !== previousResultId) return tokens;
        return {
          resultId: tokens.resultId as string,
          edits: difference(previous.data, data),
        };
      }),
    );
    connection.languages.semanticTokens.onRange(
      cancellable(async ({ textDocument: { uri }, range }, token) => ({ data: await dataOf(uri, token, range) })),
    );
  },
};

function tokensWithin(document: AnnotatedDocument, range?: Range): Token[] {
  const tokens = tokensOf(document.document, paint(document));
  if (!range) return tokens;
  const { start, end } = range;
  return tokens.filter(
    ({ line, character, length }) =>
      (line > start.line || (line === start.line && character + length > start.character)) &&
      (line < end.line || (line === end.line && character < end.character)),
  );
}

/** Five integers a token, positions relative to the token before, as the protocol wants them. */
function encode(tokens: readonly Token[]): number[] {
  const data: number[] = [];
  let lastLine = 0;
  let lastCharacter = 0;
  for (const { line, character, length, type, modifiers } of tokens) {
    data.push(line - lastLine, line === lastLine ? character - lastCharacter : character, length, type, modifiers);
    lastLine = line;
    lastCharacter = character;
  }
  return data;
}

/** The one edit that makes the new data of the old: what lies between what both begin and end with. */
function difference(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const deleteCount = before.length - start - end;
  const data = after.slice(start, after.length - end);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}
