import * as l10n from '@vscode/l10n';
import italian from '../l10n/bundle.l10n.it.json';

const bundles: Readonly<Record<string, Record<string, string>>> = { it: italian };

/** Makes the server speak the editor's language from here on; English where there is no translation. */
export function speak(locale: string | undefined): void {
  const bundle = bundles[(locale ?? 'en').split('-')[0]?.toLowerCase() as string];
  if (bundle) l10n.config({ contents: bundle });
}
