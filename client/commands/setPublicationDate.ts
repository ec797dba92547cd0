import { commands, type Disposable, l10n, WorkspaceEdit, window, workspace } from 'vscode';
import { type PlainEdit, type PublicationDateParams, publicationDateEditMethod } from '../../server/protocol';
import type { StartedClient } from '../lifecycle';

/** `fonte.setPublicationDate`: asks for the open article's publication date and states it in its front matter. */
export function setPublicationDate(start: StartedClient): Disposable {
  return commands.registerCommand('fonte.setPublicationDate', async (given?: unknown): Promise<boolean> => {
    const document = window.activeTextEditor?.document;
    if (!document) return false;
    const date = typeof given === 'string' ? given : await askDate();
    if (!date) return false;
    const client = await start();
    const params: PublicationDateParams = { uri: document.uri.toString(), date };
    const edit = await client.sendRequest<PlainEdit | null>(publicationDateEditMethod, params);
    if (!edit) return false;
    const change = new WorkspaceEdit();
    change.replace(document.uri, client.protocol2CodeConverter.asRange(edit.range), edit.newText);
    return workspace.applyEdit(change);
  });
}

function askDate(): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t('Publication date'),
    prompt: l10n.t('Relative dates are counted from it. It is written into the article’s front matter.'),
    placeHolder: '2025-12-26',
    validateInput: (text) => (isDay(text) ? undefined : l10n.t('A day as YYYY-MM-DD, please.')),
  });
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
