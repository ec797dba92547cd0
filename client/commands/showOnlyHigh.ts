import { ConfigurationTarget, commands, Disposable, workspace } from 'vscode';

/** `fonte.showOnlyHigh` and `fonte.showAllFindings`: set the least severity that is shown, in the workspace if there is one. */
export function showOnlyHigh(): Disposable {
  const set = (severity: string) => async () => {
    const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
    await workspace.getConfiguration('fonte').update('findings.minimumSeverity', severity, target);
  };
  return Disposable.from(
    commands.registerCommand('fonte.showOnlyHigh', set('high')),
    commands.registerCommand('fonte.showAllFindings', set('low')),
  );
}
