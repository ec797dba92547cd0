import { commands, type Disposable, env, l10n, window } from 'vscode';
import { type PositionParams, type QuoteText, quoteTextMethod } from '../../server/protocol';
import type { StartedClient } from '../lifecycle';

/** `fonte.copyQuote`: copies the quote under the cursor with speaker, date and headline. */
export function copyQuote(start: StartedClient): Disposable {
  return commands.registerCommand('fonte.copyQuote', async (): Promise<string | null> => {
    const editor = window.activeTextEditor;
    if (!editor) return null;
    const { line, character } = editor.selection.active;
    const params: PositionParams = { uri: editor.document.uri.toString(), position: { line, character } };
    const quote = await (await start()).sendRequest<QuoteText | null>(quoteTextMethod, params);
    if (quote) await env.clipboard.writeText(quote.text);
    else void window.showInformationMessage(l10n.t('There is no quote under the cursor.'));
    return quote?.text ?? null;
  });
}
