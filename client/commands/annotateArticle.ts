import { commands, type Disposable, l10n, Uri, window, workspace } from 'vscode';
import { type AnnotateArticleParams, type ArticleSummary, annotateArticleMethod } from '../../server/protocol';
import type { StartedClient } from '../lifecycle';

/** `fonte.annotateArticle`: annotates the open article, or the one of a URI, says what it holds and returns that. */
export function annotateArticle(start: StartedClient): Disposable {
  return commands.registerCommand('fonte.annotateArticle', async (given?: unknown): Promise<ArticleSummary | null> => {
    const uri = given instanceof Uri ? given : window.activeTextEditor?.document.uri;
    if (!uri) {
      void window.showInformationMessage(l10n.t('Open an article first.'));
      return null;
    }
    await workspace.openTextDocument(uri);
    const client = await start();
    const params: AnnotateArticleParams = { uri: uri.toString() };
    const summary = await client.sendRequest<ArticleSummary | null>(annotateArticleMethod, params);
    void window.showInformationMessage(
      summary
        ? describe(summary)
        : l10n.t('Fonte cannot annotate this document: it is no text in a language it knows, or too large.'),
    );
    return summary;
  });
}

function describe({ actors, dates, quotes, sentences }: ArticleSummary): string {
  return l10n.t(
    '{0} actors, {1} dates, {2} quotes; {3} sentences sourced, {4} from anonymous sources, {5} unsourced.',
    actors,
    dates,
    quotes,
    sentences.sourced,
    sentences.anonymous,
    sentences.unsourced,
  );
}
