import {
  type Disposable,
  EventEmitter,
  type Position,
  type Range,
  type ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type Uri,
} from 'vscode';

/** A line of a view. One with a place leads there when it is clicked. */
export interface TreeNode {
  readonly label: string;
  readonly description?: string;
  readonly tooltip?: string;
  readonly icon?: ThemeIcon;
  readonly place?: { readonly uri: Uri; readonly range: Range };
  readonly children?: readonly TreeNode[];
  readonly expanded?: boolean;
  /** For menus: `viewItem` in when clauses. */
  readonly context?: string;
}

/** A tree of nodes that is replaced as a whole; unchanged labels keep their expansion. */
export class NodeTree implements TreeDataProvider<TreeNode>, Disposable {
  private roots: readonly TreeNode[] = [];
  private readonly parents = new Map<TreeNode, TreeNode>();
  private readonly changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;

  set(roots: readonly TreeNode[]): void {
    this.roots = roots;
    this.parents.clear();
    const link = (node: TreeNode) => {
      for (const child of node.children ?? []) {
        this.parents.set(child, node);
        link(child);
      }
    };
    roots.forEach(link);
    this.changed.fire(undefined);
  }

  getChildren(node?: TreeNode): TreeNode[] {
    return [...(node ? (node.children ?? []) : this.roots)];
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return this.parents.get(node);
  }

  getTreeItem({ label, description, tooltip, icon, place, children, expanded, context }: TreeNode): TreeItem {
    const open = expanded ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
    const item = new TreeItem(label, children?.length ? open : TreeItemCollapsibleState.None);
    if (description !== undefined) item.description = description;
    item.tooltip = tooltip ?? (description ? `${label}\n${description}` : label);
    if (icon) item.iconPath = icon;
    if (context !== undefined) item.contextValue = context;
    if (place) {
      const options = { selection: place.range, preview: true };
      item.command = { command: 'vscode.open', title: label, arguments: [place.uri, options] };
    }
    return item;
  }

  /** The first leaf that stands at a position. */
  at(uri: Uri, position: Position): TreeNode | undefined {
    const key = uri.toString();
    const search = (nodes: readonly TreeNode[]): TreeNode | undefined => {
      for (const node of nodes) {
        const found = search(node.children ?? []);
        if (found) return found;
        if (node.place?.uri.toString() === key && node.place.range.contains(position)) return node;
      }
      return undefined;
    };
    return search(this.roots);
  }

  dispose(): void {
    this.changed.dispose();
  }
}
