import { type Diagnostic, DiagnosticSeverity, l10n, languages, ThemeIcon, type Uri, workspace } from 'vscode';
import type { TreeNode } from './tree';

/** The article's findings by gravity, the gravest first. */
const LEVELS = [
  DiagnosticSeverity.Error,
  DiagnosticSeverity.Warning,
  DiagnosticSeverity.Information,
  DiagnosticSeverity.Hint,
] as const;

/** Fonte's diagnostics of one document, as Problems shows them, in text order. */
export function findingsOf(uri: Uri): Diagnostic[] {
  return languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'fonte')
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** Every document with findings, in the order of their paths. */
export function allFindings(): { uri: Uri; findings: Diagnostic[] }[] {
  return languages
    .getDiagnostics()
    .map(([uri]) => ({ uri, findings: findingsOf(uri) }))
    .filter(({ findings }) => findings.length > 0)
    .sort((a, b) => a.uri.path.localeCompare(b.uri.path));
}

/** Findings as lines of a view, grouped by gravity. */
export function findingsByLevel(uri: Uri, findings: readonly Diagnostic[], shown?: ReadonlySet<number>): TreeNode[] {
  return LEVELS.flatMap((level) => {
    const own = findings.filter(({ severity }) => severity === level);
    if (own.length === 0 || (shown && !shown.has(level))) return [];
    const children = own.map((finding) => findingNode(uri, finding));
    return [
      { label: levelName(level), description: String(own.length), icon: levelIcon(level), children, expanded: true },
    ];
  });
}

function findingNode(uri: Uri, { message, range, severity }: Diagnostic): TreeNode {
  const document = workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
  const words = document?.getText(range).replace(/\s+/g, ' ');
  const where = l10n.t('line {0}', range.start.line + 1);
  return {
    label: words ? words.slice(0, 100) : message,
    description: words ? message : where,
    tooltip: words ? `${words}\n\n${message}` : message,
    icon: levelIcon(severity),
    place: { uri, range },
  };
}

export function levelName(level: DiagnosticSeverity): string {
  switch (level) {
    case DiagnosticSeverity.Error:
      return l10n.t('Errors');
    case DiagnosticSeverity.Warning:
      return l10n.t('High');
    case DiagnosticSeverity.Information:
      return l10n.t('Medium');
    default:
      return l10n.t('Low');
  }
}

function levelIcon(level: DiagnosticSeverity): ThemeIcon {
  const names = ['error', 'warning', 'info', 'lightbulb'] as const;
  return new ThemeIcon(names[level]);
}
