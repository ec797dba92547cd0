import {
  Disposable,
  type Event,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  l10n,
  languages,
  window,
  workspace,
} from 'vscode';
import type { StatusParams } from '../server/protocol';
import { selector } from './clientOptions';

/** The language status item: what Fonte made of the active document, and why when nothing. */
export function showStatus(told: Event<StatusParams>): Disposable {
  const known = new Map<string, StatusParams>();
  const item = languages.createLanguageStatusItem('fonte', selector);
  item.name = 'Fonte';
  const update = () => {
    const uri = window.activeTextEditor?.document.uri.toString();
    show(item, uri === undefined ? undefined : known.get(uri));
  };
  update();
  return Disposable.from(
    item,
    told((status) => {
      known.set(status.uri, status);
      update();
    }),
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
  );
}

function show(item: LanguageStatusItem, status: StatusParams | undefined): void {
  const { text, detail, warn } = describe(status);
  item.text = text;
  item.detail = detail;
  item.severity = warn ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
  item.busy = status === undefined;
  const ask = { command: 'fonte.annotateArticle', title: l10n.t('Annotate all the same') };
  item.command = status?.state === 'leftAlone' ? ask : undefined;
}

function describe(status: StatusParams | undefined): { text: string; detail: string; warn: boolean } {
  switch (status?.state) {
    case undefined:
      return { text: 'Fonte', detail: '', warn: false };
    case 'annotated': {
      if (!status.summary) return { text: 'Fonte', detail: '', warn: false };
      const { language, published, actors, dates, quotes, sentences } = status.summary;
      const flagged = sentences.unsourced + sentences.anonymous;
      const detail = l10n.t(
        '{0} actors, {1} dates, {2} quotes, {3} statements without a source',
        actors,
        dates,
        quotes,
        flagged,
      );
      return { text: [language, published].filter(Boolean).join(', '), detail, warn: false };
    }
    case 'leftAlone':
      return { text: l10n.t('Not read as an article'), detail: '', warn: false };
    case 'unsupportedLanguage':
      return {
        text: l10n.t('Fonte does not know this language ({0})', status.language ?? '?'),
        detail: '',
        warn: true,
      };
    case 'tooLarge':
      return { text: l10n.t('Too large to be annotated while it is edited'), detail: '', warn: true };
    case 'failed':
      return { text: l10n.t('The analysis failed'), detail: l10n.t('See the output channel Fonte.'), warn: true };
  }
}
