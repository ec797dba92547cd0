import { EventEmitter, type ExtensionContext, type TextDocument, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type StatusParams, statusMethod } from '../server/protocol';
import { isLeftAlone } from '../server/workspace/leftAlone';
import { acceptClaim } from './commands/acceptClaim';
import { annotateArticle } from './commands/annotateArticle';
import { annotateFolder } from './commands/annotateFolder';
import { copyQuote } from './commands/copyQuote';
import { setPublicationDate } from './commands/setPublicationDate';
import { showMentions } from './commands/showMentions';
import { showOnlyHigh } from './commands/showOnlyHigh';
import { showReport } from './commands/showReport';
import { serveFiles } from './files';
import { showStatus } from './status';
import { ActorsView } from './views/actorsView';
import { ArticleView } from './views/articleView';
import { FindingsView } from './views/findingsView';

/** Gives the running client; starts the server when it is first called. */
export type StartedClient = () => Promise<BaseLanguageClient>;

/**
 * Registers what the extension offers. The server starts with the first document that may be an article or the first
 * command, not before.
 */
export function activateWith(context: ExtensionContext, create: () => Promise<BaseLanguageClient>): void {
  let started: Promise<BaseLanguageClient> | null = null;
  const views = [new ArticleView(), new ActorsView()];
  context.subscriptions.push(...views, new FindingsView());
  const start: StartedClient = () => {
    started ??= launch(context, create, views);
    return started;
  };
  context.subscriptions.push(
    annotateArticle(start),
    annotateFolder(start),
    copyQuote(start),
    showOnlyHigh(),
    setPublicationDate(start),
    showReport(context.extensionUri, start),
  );
  if (workspace.textDocuments.some(mayBeArticle)) void start();
  else {
    const waiting = workspace.onDidOpenTextDocument((document) => {
      if (!mayBeArticle(document)) return;
      waiting.dispose();
      void start();
    });
    context.subscriptions.push(waiting);
  }
}

async function launch(
  context: ExtensionContext,
  create: () => Promise<BaseLanguageClient>,
  views: readonly (ArticleView | ActorsView)[],
): Promise<BaseLanguageClient> {
  const client = await create();
  const told = new EventEmitter<StatusParams>();
  context.subscriptions.push(
    client,
    told,
    client.onNotification(statusMethod, (status: StatusParams) => told.fire(status)),
    showStatus(told.event),
    showMentions(client),
    acceptClaim(client),
    ...serveFiles(client),
  );
  await client.start();
  for (const view of views) {
    view.connect(client);
    context.subscriptions.push(told.event(() => view.refreshSoon()));
  }
  return client;
}

function mayBeArticle({ languageId, uri }: TextDocument): boolean {
  if (languageId === 'article') return true;
  if (languageId !== 'plaintext' && languageId !== 'markdown') return false;
  const wish = workspace.getConfiguration('fonte', uri).get('annotate');
  return wish === 'always' || (wish !== 'never' && !isLeftAlone(uri.toString()));
}
