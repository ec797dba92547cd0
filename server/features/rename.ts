import * as l10n from '@vscode/l10n';
import {
  LSPErrorCodes,
  type PrepareRenameResult,
  ResponseError,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Actor } from '../annotate/annotations';
import type { Edit } from '../checks/check';
import { inlineAnnotateFile, isFailed } from '../workspace/annotateFile';
import { fileName } from '../workspace/leftAlone';
import { cancellable } from './cancellable';
import { workspaceEdit } from './codeActions';
import type { Feature, FeatureContext } from './feature';
import { renameEdits } from './renaming';

const ELSEWHERE = 'elsewhere';

/** Rename: an actor's surname or full name throughout the article; in other articles as edits to be confirmed. */
export const rename: Feature = {
  capabilities: { renameProvider: { prepareProvider: true } },
  register(context) {
    const { connection, client, documents } = context;
    const options = client.workspace?.workspaceEdit;
    const confirms = options?.documentChanges === true && options.changeAnnotationSupport !== undefined;
    connection.onPrepareRename(
      cancellable(async ({ textDocument, position }, token): Promise<PrepareRenameResult | null> => {
        const document = await documents.annotated(textDocument.uri, token);
        const mention = document?.mentionAt(document.document.offsetAt(position));
        if (!document || mention?.kind !== 'name') return null;
        return { range: document.range(mention), placeholder: document.text(mention) };
      }),
    );
    connection.onRenameRequest(
      cancellable(async ({ textDocument: { uri }, position, newName }, token): Promise<WorkspaceEdit | null> => {
        const name = newName.trim().replace(/\s+/g, ' ');
        if (!name) throw new ResponseError(LSPErrorCodes.RequestFailed, l10n.t('A name cannot be empty.'));
        const document = await documents.annotated(uri, token);
        const mention = document?.mentionAt(document.document.offsetAt(position));
        const actor = mention && document?.actor(mention.actor);
        if (!document || !mention || mention.kind !== 'name' || !actor) return null;
        const old = document.text(mention);
        const { text, language } = document.article;
        const named = { text, languageCode: language.code, mentions: document.annotations.mentions };
        const edit = workspaceEdit(document, renameEdits(named, actor, old, name), options?.documentChanges === true);
        if (!confirms || !edit.documentChanges) return edit;
        const others = await Promise.all(
          context.index
            .elsewhere(uri, actor)
            .map((other) => editsElsewhere(context, other.uri, other.actor, old, name)),
        );
        const more = others.filter((change) => change !== null);
        if (more.length === 0) return edit;
        return {
          documentChanges: [...edit.documentChanges, ...more],
          changeAnnotations: {
            [ELSEWHERE]: { label: l10n.t('Rename in other articles'), needsConfirmation: true },
          },
        };
      }),
    );
  },
};

/** The same renaming in another article, from the editor where it is open, else from its file. */
async function editsElsewhere(
  { documents, files, annotator }: FeatureContext,
  uri: string,
  { type, name: fullName }: Actor,
  old: string,
  name: string,
): Promise<TextDocumentEdit | null> {
  const open = await documents.annotated(uri);
  const read = open ? null : await inlineAnnotateFile(files, await annotator())({ path: uri, name: fileName(uri) });
  if (read && isFailed(read)) return null;
  const { text, annotations } = read ?? { text: open?.article.text ?? '', annotations: open?.annotations };
  if (!annotations) return null;
  const actor = annotations.actors.find((candidate) => candidate.type === type && candidate.name === fullName);
  if (!actor) return null;
  const named = { text, languageCode: annotations.language, mentions: annotations.mentions };
  const edits = renameEdits(named, actor, old, name);
  return edits.length > 0 ? toDocumentEdit(uri, open?.document.version ?? null, text, edits) : null;
}

function toDocumentEdit(uri: string, version: number | null, text: string, edits: readonly Edit[]): TextDocumentEdit {
  const document = TextDocument.create(uri, 'article', 0, text);
  return {
    textDocument: { uri, version },
    edits: edits.map(({ start, end, text: newText }) => ({
      range: { start: document.positionAt(start), end: document.positionAt(end) },
      newText,
      annotationId: ELSEWHERE,
    })),
  };
}
