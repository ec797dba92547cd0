import { commands, Disposable, l10n, languages, ThemeIcon, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type WorkspaceActor, workspaceActorsMethod } from '../../server/protocol';
import { NodeTree, type TreeNode } from './tree';

const ICONS = { person: 'person', organisation: 'organization', place: 'location' } as const;
/** Lines that a view can show without being slow; the search finds the rest. */
const MOST_SHOWN = 2000;

/** The view of actors across the workspace, by article, with a search. */
export class ActorsView implements Disposable {
  private readonly tree = new NodeTree();
  private readonly view = window.createTreeView('fonte.actors', { treeDataProvider: this.tree, showCollapseAll: true });
  private client: BaseLanguageClient | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly subscriptions = Disposable.from(
    this.tree,
    this.view,
    languages.onDidChangeDiagnostics(() => this.refreshSoon()),
    this.view.onDidChangeVisibility(() => this.refreshSoon()),
    commands.registerCommand('fonte.searchActors', () => this.search()),
  );

  connect(client: BaseLanguageClient): void {
    this.client = client;
    this.refreshSoon();
  }

  /** Looks again once things have come to rest. */
  refreshSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.refresh(), 500);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscriptions.dispose();
  }

  private async actors(): Promise<readonly WorkspaceActor[]> {
    if (!this.client?.isRunning()) return [];
    return this.client.sendRequest<WorkspaceActor[]>(workspaceActorsMethod);
  }

  private async refresh(): Promise<void> {
    if (this.view.visible) this.tree.set((await this.actors()).slice(0, MOST_SHOWN).map((actor) => this.node(actor)));
  }

  private node({ name, type, articles }: WorkspaceActor): TreeNode {
    const children = articles.map(({ uri, first, mentions, quotes }): TreeNode => {
      const file = Uri.parse(uri);
      const range = this.client?.protocol2CodeConverter.asRange(first);
      return {
        label: workspace.asRelativePath(file),
        description: l10n.t('{0} mentions, {1} quotes', mentions, quotes),
        icon: ThemeIcon.File,
        ...(range ? { place: { uri: file, range } } : {}),
      };
    });
    const description = articles.length === 1 ? l10n.t('1 article') : l10n.t('{0} articles', articles.length);
    return { label: name, description, icon: new ThemeIcon(ICONS[type]), children };
  }

  private async search(): Promise<void> {
    const items = (await this.actors()).flatMap((actor) =>
      (this.node(actor).children ?? []).map((child) => ({
        label: `$(${ICONS[actor.type]}) ${actor.name}`,
        description: child.label,
        detail: child.description ?? '',
        place: child.place,
      })),
    );
    const title = l10n.t('Search actors in the annotated articles');
    const picked = await window.showQuickPick(items, { title, matchOnDescription: true });
    if (picked?.place)
      await commands.executeCommand('vscode.open', picked.place.uri, { selection: picked.place.range });
  }
}
