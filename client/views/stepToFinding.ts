import { commands, l10n, window } from 'vscode';
import { allFindings } from './findings';

/** Goes to the next (1) or previous (-1) finding from the cursor on, over to other articles, round at the end. */
export async function stepToFinding(step: 1 | -1): Promise<void> {
  const places = allFindings().flatMap(({ uri, findings }) => findings.map(({ range }) => ({ uri, range })));
  if (places.length === 0) {
    void window.showInformationMessage(l10n.t('There are no findings.'));
    return;
  }
  const editor = window.activeTextEditor;
  const path = editor?.document.uri.path ?? '';
  const cursor = editor?.selection.active;
  /** Where a finding stands as seen from the cursor: before it (-1), at it (0), behind it (1). */
  const side = ({ uri, range }: (typeof places)[number]) =>
    uri.path.localeCompare(path) || (cursor ? range.start.compareTo(cursor) : 1);
  const next = step === 1 ? places.find((place) => side(place) > 0) : places.findLast((place) => side(place) < 0);
  const { uri, range } = next ?? (places.at(step === 1 ? 0 : -1) as (typeof places)[number]);
  await commands.executeCommand('vscode.open', uri, { selection: range.with(range.start, range.start) });
}
