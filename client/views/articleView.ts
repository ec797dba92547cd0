import { Disposable, l10n, languages, ThemeIcon, type Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ActorEntry, type ArticleContents, contentsMethod, type Entry } from '../../server/protocol';
import { findingsByLevel, findingsOf } from './findings';
import { NodeTree, type TreeNode } from './tree';

const ACTOR_ICONS = { person: 'person', organisation: 'organization', place: 'location' } as const;
/** How long the text must rest before the view follows it, in milliseconds. */
const REST = 250;

/** The Article view: actors with counts, dates in order, quotes by speaker, findings; it follows cursor and edits. */
export class ArticleView implements Disposable {
  private readonly tree = new NodeTree();
  private readonly view = window.createTreeView('fonte.article', {
    treeDataProvider: this.tree,
    showCollapseAll: true,
  });
  private client: BaseLanguageClient | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly subscriptions = Disposable.from(
    this.tree,
    this.view,
    window.onDidChangeActiveTextEditor(() => this.refreshSoon()),
    languages.onDidChangeDiagnostics(() => this.refreshSoon()),
    this.view.onDidChangeVisibility(() => this.refreshSoon()),
    window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      const node = this.view.visible && selections[0] && this.tree.at(textEditor.document.uri, selections[0].active);
      if (node) void this.view.reveal(node, { select: true, focus: false });
    }),
  );

  /** Fills the view from a server that runs. */
  connect(client: BaseLanguageClient): void {
    this.client = client;
    this.refreshSoon();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscriptions.dispose();
  }

  /** Looks again once things have come to rest. */
  refreshSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.refresh(), REST);
  }

  private async refresh(): Promise<void> {
    const uri = window.activeTextEditor?.document.uri;
    if (!this.client?.isRunning() || !this.view.visible || !uri) return;
    const contents = await this.client.sendRequest<ArticleContents | null>(contentsMethod, { uri: uri.toString() });
    if (window.activeTextEditor?.document.uri.toString() !== uri.toString()) return;
    this.tree.set(contents ? groups(this.client, uri, contents) : []);
  }
}

function groups(client: BaseLanguageClient, uri: Uri, { actors, dates, quotes }: ArticleContents): TreeNode[] {
  const { asRange } = client.protocol2CodeConverter;
  const leaf = ({ label, detail, range }: Entry, icon: string): TreeNode => ({
    label,
    description: detail,
    icon: new ThemeIcon(icon),
    place: { uri, range: asRange(range) },
  });
  const actor = (entry: ActorEntry): TreeNode => leaf(entry, ACTOR_ICONS[entry.type]);
  const bySpeaker = new Map<string, TreeNode[]>();
  for (const quote of quotes) {
    const speaker = quote.speaker ?? l10n.t('Nobody named');
    bySpeaker.set(speaker, [...(bySpeaker.get(speaker) ?? []), leaf(quote, 'quote')]);
  }
  const speakers = [...bySpeaker].map(([label, children]) => ({
    label,
    description: String(children.length),
    icon: new ThemeIcon('comment-discussion'),
    children,
  }));
  const findings = findingsOf(uri);
  return [
    group(l10n.t('Actors'), actors.length, actors.map(actor), true),
    group(
      l10n.t('Dates'),
      dates.length,
      dates.map((date) => leaf(date, 'calendar')),
    ),
    group(l10n.t('Quotes'), quotes.length, speakers),
    group(l10n.t('Findings'), findings.length, findingsByLevel(uri, findings), true),
  ];
}

function group(label: string, count: number, children: readonly TreeNode[], expanded = false): TreeNode {
  return { label, description: String(count), children, expanded };
}
