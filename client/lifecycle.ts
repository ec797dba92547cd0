import { type ExtensionContext, type TextDocument, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isLeftAlone } from '../server/workspace/leftAlone';
import { acceptClaim } from './commands/acceptClaim';
import { annotateArticle } from './commands/annotateArticle';
import { annotateFolder } from './commands/annotateFolder';
import { copyQuote } from './commands/copyQuote';
import { showMentions } from './commands/showMentions';
import { showOnlyHigh } from './commands/showOnlyHigh';
import { serveFiles } from './files';
import { showStatus } from './status';

/** Gives the running client; starts the server when it is first called. */
export type StartedClient = () => Promise<BaseLanguageClient>;

/**
 * Registers what the extension offers. The server starts with the first document that may be an article or the first
 * command, not before.
 */
export function activateWith(context: ExtensionContext, create: () => Promise<BaseLanguageClient>): void {
  let started: Promise<BaseLanguageClient> | null = null;
  const start: StartedClient = () => {
    started ??= launch(context, create);
    return started;
  };
  context.subscriptions.push(annotateArticle(start), annotateFolder(start), copyQuote(start), showOnlyHigh());
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
): Promise<BaseLanguageClient> {
  const client = await create();
  context.subscriptions.push(
    client,
    showStatus(client),
    showMentions(client),
    acceptClaim(client),
    ...serveFiles(client),
  );
  await client.start();
  return client;
}

function mayBeArticle({ languageId, uri }: TextDocument): boolean {
  if (languageId === 'article') return true;
  if (languageId !== 'plaintext' && languageId !== 'markdown') return false;
  const wish = workspace.getConfiguration('fonte', uri).get('annotate');
  return wish === 'always' || (wish !== 'never' && !isLeftAlone(uri.toString()));
}
