import * as l10n from '@vscode/l10n';
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Edit, Finding } from '../checks/check';
import type { AnnotatedDocument } from '../workspace/annotatedDocument';
import { cancellable } from './cancellable';
import { type ActionAbilities, claimActions } from './claimActions';
import { toDiagnostic } from './diagnostics';
import type { Feature } from './feature';

const FIX_ALL = `${CodeActionKind.SourceFixAll}.fonte`;

/** Code actions: the fixes of the findings in the range, and all certain ones at once as `source.fixAll.fonte`. */
export const codeActions: Feature = {
  capabilities: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] } },
  register({ connection, client, commands, documents, settings, projects }) {
    const able = client.workspace?.workspaceEdit;
    const versioned = able?.documentChanges === true;
    const abilities = { versioned, snippets: able?.snippetEditSupport === true, commands };
    connection.onCodeAction(
      cancellable(async ({ textDocument, range, context }, token): Promise<CodeAction[]> => {
        const document = await documents.annotated(textDocument.uri, token);
        if (!document) return [];
        const findings = document.shown(await settings(), await projects.of(textDocument.uri));
        const wanted = (kind: string) => !context.only || context.only.some((only) => isWithin(kind, only));
        return [
          ...(wanted(CodeActionKind.QuickFix)
            ? quickFixes(document, findings, range, context.diagnostics, abilities)
            : []),
          ...(wanted(FIX_ALL) ? fixAll(document, findings, versioned) : []),
        ];
      }),
    );
  },
};

/** Whether a kind is the asked one or a part of it: `source.fixAll.fonte` of `source`. */
function isWithin(kind: string, asked: string): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}

function quickFixes(
  document: AnnotatedDocument,
  findings: readonly Finding[],
  range: Range,
  shown: readonly Diagnostic[],
  abilities: ActionAbilities,
): CodeAction[] {
  const start = document.document.offsetAt(range.start);
  const end = document.document.offsetAt(range.end);
  return findings
    .filter((finding) => finding.start <= end && finding.end >= start)
    .flatMap((finding) => {
      const own = toDiagnostic(document.document, finding);
      const diagnostic = shown.find((other) => other.code === own.code && sameRange(other.range, own.range)) ?? own;
      const edit = (edits: readonly Edit[]) => workspaceEdit(document, edits, abilities.versioned);
      const fixes = (finding.fixes ?? []).map(
        (fix): CodeAction => ({
          title: fix.title,
          kind: CodeActionKind.QuickFix,
          diagnostics: [diagnostic],
          isPreferred: fix.certain,
          edit: edit(fix.edits),
        }),
      );
      if (finding.code === 'no-publication-date' && abilities.commands) fixes.push(publicationDateAction(diagnostic));
      return [...fixes, ...claimActions(document, finding, diagnostic, abilities, edit)];
    });
}

/** Asks for the date that the article's relative dates depend on. */
function publicationDateAction(diagnostic: Diagnostic): CodeAction {
  const title = l10n.t('Set the publication date…');
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    command: { title, command: 'fonte.setPublicationDate' },
  };
}

function sameRange(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}

/** One action for all fixes that nobody could want otherwise; of two that touch the same text the first counts. */
function fixAll(document: AnnotatedDocument, findings: readonly Finding[], versioned: boolean): CodeAction[] {
  const edits: Edit[] = [];
  for (const { fixes } of findings) {
    const fix = fixes?.find(({ certain }) => certain);
    if (fix && !fix.edits.some((edit) => edits.some((other) => edit.start < other.end && other.start < edit.end)))
      edits.push(...fix.edits);
  }
  if (edits.length === 0) return [];
  return [
    {
      title: l10n.t('Fix all that is certain'),
      kind: FIX_ALL,
      edit: workspaceEdit(document, edits, versioned),
    },
  ];
}

/** Edits of a document as the client takes them, tied to its version where it can be. */
export function workspaceEdit(
  { document }: AnnotatedDocument,
  edits: readonly Edit[],
  versioned: boolean,
): WorkspaceEdit {
  const changes = [...edits]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, text }) => ({
      range: { start: document.positionAt(start), end: document.positionAt(end) },
      newText: text,
    }));
  const { uri, version } = document;
  return versioned
    ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] }
    : { changes: { [uri]: changes } };
}
