import * as l10n from '@vscode/l10n';
import {
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../annotate/annotations';
import type { Finding } from '../checks/check';
import { MOST_CHARACTERS, type Outcome } from '../workspace/documents';
import type { Project } from '../workspace/project';
import type { Settings } from '../workspace/settings';
import { cancellable } from './cancellable';
import type { Feature } from './feature';

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

/** Diagnostics by request; pushed after each change to clients that do not ask. */
export const diagnostics: Feature = {
  capabilities: {
    diagnosticProvider: { identifier: 'fonte', interFileDependencies: false, workspaceDiagnostics: false },
  },
  register({ connection, client, documents, settings, projects }) {
    const itemsOf = async (uri: string, outcome: Outcome) =>
      diagnosticsOf(outcome, await settings(), await projects.of(uri));
    connection.languages.diagnostics.on(
      cancellable(async ({ textDocument, previousResultId }, token): Promise<DocumentDiagnosticReport> => {
        const outcome = await documents.outcome(textDocument.uri, token);
        const items = outcome ? await itemsOf(textDocument.uri, outcome) : [];
        const resultId = `${documents.get(textDocument.uri)?.version ?? 0}:${fingerprint(items)}`;
        if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
      }),
    );
    if (client.textDocument?.diagnostic) return;
    const publish = async (uri: string) => {
      const outcome = await documents.outcome(uri);
      if (outcome) await connection.sendDiagnostics({ uri, diagnostics: await itemsOf(uri, outcome) });
    };
    documents.onDidChange(({ uri }) => void publish(uri));
    documents.onDidClose(({ uri }) => void connection.sendDiagnostics({ uri, diagnostics: [] }));
  },
};

/** What Problems shows for a document. */
export function diagnosticsOf({ state, annotated }: Outcome, settings: Settings, project: Project): Diagnostic[] {
  if (state === 'tooLarge') return [tooLarge()];
  if (!annotated) return [];
  return annotated.shown(settings, project).map((finding) => toDiagnostic(annotated.document, finding));
}

/** A finding in the protocol's words; reasons, severity and fixes travel in `data`. */
export function toDiagnostic(document: TextDocument, finding: Finding): Diagnostic {
  const { code, message, level, severity, reasons, related } = finding;
  const rangeOf = ({ start, end }: Span) => ({ start: document.positionAt(start), end: document.positionAt(end) });
  return {
    range: rangeOf(finding),
    severity: SEVERITIES[level],
    source: 'fonte',
    code,
    message,
    ...(related && related.length > 0
      ? {
          relatedInformation: related.map((other) => ({
            location: { uri: document.uri, range: rangeOf(other) },
            message: other.message,
          })),
        }
      : {}),
    data: { severity: severity ?? null, reasons: reasons ?? [] },
  };
}

function tooLarge(): Diagnostic {
  const start = { line: 0, character: 0 };
  return {
    range: { start, end: start },
    severity: DiagnosticSeverity.Information,
    source: 'fonte',
    code: 'too-large',
    message: l10n.t(
      'Fonte does not annotate documents of more than {0} characters while they are edited. Annotate the folder or use the command line.',
      MOST_CHARACTERS,
    ),
  };
}

/** A number that changes when diagnostics do, so that unchanged ones need not be sent again (FNV-1a, 32 bits). */
function fingerprint(items: readonly Diagnostic[]): string {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(items))
    hash = Math.imul(hash ^ (character.codePointAt(0) as number), 0x01000193);
  return (hash >>> 0).toString(36);
}
