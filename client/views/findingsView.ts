import { commands, type DiagnosticSeverity, Disposable, l10n, languages, ThemeIcon, window, workspace } from 'vscode';
import { allFindings, findingsByLevel, levelName } from './findings';
import { stepToFinding } from './stepToFinding';
import { NodeTree } from './tree';

/** The Findings view: by article and gravity, with a filter; and the commands that go from finding to finding. */
export class FindingsView implements Disposable {
  private readonly tree = new NodeTree();
  private readonly view = window.createTreeView('fonte.findings', {
    treeDataProvider: this.tree,
    showCollapseAll: true,
  });
  private shown: ReadonlySet<number> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly subscriptions = Disposable.from(
    this.tree,
    this.view,
    languages.onDidChangeDiagnostics(() => this.refreshSoon()),
    this.view.onDidChangeVisibility(() => this.refreshSoon()),
    commands.registerCommand('fonte.filterFindings', () => this.filter()),
    commands.registerCommand('fonte.nextFinding', () => stepToFinding(1)),
    commands.registerCommand('fonte.previousFinding', () => stepToFinding(-1)),
  );

  dispose(): void {
    clearTimeout(this.timer);
    this.subscriptions.dispose();
  }

  private refreshSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.refresh(), 250);
  }

  private refresh(): void {
    if (!this.view.visible) return;
    const articles = allFindings().map(({ uri, findings }) => ({
      label: workspace.asRelativePath(uri),
      description: String(findings.length),
      icon: ThemeIcon.File,
      children: findingsByLevel(uri, findings, this.shown),
    }));
    const only = articles.length === 1;
    this.tree.set(articles.filter(({ children }) => children.length > 0).map((node) => ({ ...node, expanded: only })));
  }

  /** Lets the user choose which gravities the view shows. */
  private async filter(): Promise<void> {
    const levels: DiagnosticSeverity[] = [0, 1, 2, 3];
    const items = levels.map((level) => ({ label: levelName(level), level, picked: this.shown?.has(level) ?? true }));
    const picked = await window.showQuickPick(items, { canPickMany: true, title: l10n.t('Which findings to show') });
    if (!picked) return;
    this.shown = picked.length === items.length ? undefined : new Set(picked.map(({ level }) => level));
    this.view.message = this.shown ? l10n.t('Shown: {0}', picked.map(({ label }) => label).join(', ')) : '';
    this.refresh();
  }
}
