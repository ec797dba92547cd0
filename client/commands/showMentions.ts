import { commands, type Disposable, Uri } from 'vscode';
import type { BaseLanguageClient, Location, Position } from 'vscode-languageclient';

/** `fonte.showMentions`, behind a code lens: shows an actor's mentions in the editor's own list of references. */
export function showMentions(client: BaseLanguageClient): Disposable {
  const { asPosition, asLocation } = client.protocol2CodeConverter;
  return commands.registerCommand('fonte.showMentions', (uri: string, at: Position, places: readonly Location[]) =>
    commands.executeCommand(
      'editor.action.showReferences',
      Uri.parse(uri),
      asPosition(at),
      places.map((place) => asLocation(place)),
    ),
  );
}
