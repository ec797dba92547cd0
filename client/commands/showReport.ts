import {
  commands,
  Disposable,
  l10n,
  Uri,
  ViewColumn,
  type Webview,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Place, type Report, type ReportParams, reportMethod } from '../../server/protocol';
import type { StartedClient } from '../lifecycle';
import type { PageMessage, ReportMessage, Words } from '../report/messages';

/** `fonte.showReport`: the report panel of the open article, or of the folder it is given. */
export function showReport(extension: Uri, start: StartedClient): Disposable {
  let panel: WebviewPanel | null = null;
  return Disposable.from(
    new Disposable(() => panel?.dispose()),
    commands.registerCommand('fonte.showReport', async (given?: unknown): Promise<void> => {
      const uri = given instanceof Uri ? given : window.activeTextEditor?.document.uri;
      if (!uri) {
        void window.showInformationMessage(l10n.t('Open an article first.'));
        return;
      }
      const isFolder = !workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
      const client = await start();
      const params: ReportParams = { uri: uri.toString(), isFolder };
      const report = await client.sendRequest<Report | null>(reportMethod, params);
      if (!report) {
        void window.showInformationMessage(l10n.t('This document is not annotated.'));
        return;
      }
      panel?.dispose();
      panel = createPanel(extension, client, report);
      panel.onDidDispose(() => {
        panel = null;
      });
    }),
  );
}

function createPanel(extension: Uri, client: BaseLanguageClient, report: Report): WebviewPanel {
  const dist = Uri.joinPath(extension, 'dist');
  const title = l10n.t('Report: {0}', report.title);
  const panel = window.createWebviewPanel('fonte.report', title, ViewColumn.Beside, {
    enableScripts: true,
    localResourceRoots: [dist],
  });
  panel.iconPath = Uri.joinPath(extension, 'media', 'icon.svg');
  panel.webview.onDidReceiveMessage((message: PageMessage) => {
    if (message.type === 'open') void openPlace(client, message.place);
    else void panel.webview.postMessage({ report, words: words() } satisfies ReportMessage);
  });
  panel.webview.html = page(panel.webview, dist, title);
  return panel;
}

/** A page that loads nothing but its own script and style. */
function page(webview: Webview, dist: Uri, title: string): string {
  const address = (name: string) => webview.asWebviewUri(Uri.joinPath(dist, name)).toString();
  const source = webview.cspSource;
  const plain = title.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${source}; style-src ${source}">
<title>${plain}</title>
<link rel="stylesheet" href="${address('report.css')}">
</head>
<body><script src="${address('report.js')}"></script></body>
</html>`;
}

async function openPlace(client: BaseLanguageClient, { uri, range }: Place): Promise<void> {
  const selection = client.protocol2CodeConverter.asRange(range);
  await window.showTextDocument(Uri.parse(uri), { selection, viewColumn: ViewColumn.One });
}

function words(): Words {
  return {
    timeline: l10n.t('Timeline'),
    actors: l10n.t('Actors by mentions'),
    quoted: l10n.t('Who is quoted'),
    network: l10n.t('Who appears with whom'),
    sourcing: l10n.t('Sourcing'),
    mentions: l10n.t('Mentions'),
    quotes: l10n.t('Quotes'),
    sourced: l10n.t('sourced'),
    anonymous: l10n.t('anonymous'),
    unsourced: l10n.t('unsourced'),
    nothing: l10n.t('Nothing to show.'),
  };
}
