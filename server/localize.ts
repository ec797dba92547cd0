import * as l10n from '@vscode/l10n';
import italian from '../l10n/bundle.l10n.it.json';

/** The language that the server speaks, a BCP 47 tag for Intl. */
let spoken = 'en';

const bundles: Readonly<Record<string, Record<string, string>>> = { it: italian };

/** Makes the server speak the editor's language from here on; English where there is no translation. */
export function speak(locale: string | undefined): void {
  const language = (locale ?? 'en').split('-')[0]?.toLowerCase() as string;
  const bundle = bundles[language];
  if (!bundle) return;
  l10n.config({ contents: bundle });
  spoken = language;
}

/** The language that the server speaks, as Intl wants it: where there is no translation, English. */
export function spokenLocale(): string {
  return spoken;
}
