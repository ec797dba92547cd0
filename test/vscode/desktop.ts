/**
 * `npm run test:desktop`: the same suite in a desktop VS Code, which @vscode/test-electron downloads. For machines with
 * a network and a display; everything else uses the host of `npm test`.
 */
import { join, resolve } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { prepareWorkspace } from './runSuite';

const root = resolve(import.meta.dirname, '../../..');
await runTests({
  extensionDevelopmentPath: root,
  extensionTestsPath: join(root, 'out/vscode/node.cjs'),
  launchArgs: [prepareWorkspace(root), '--disable-extensions', '--skip-welcome'],
});
