import { join } from 'node:path';
import { createConnection } from 'vscode-languageserver/node';
import { startServer } from './server';
import { localUriSource } from './workspace/localUriSource';
import { readModels } from './workspace/models';

const TRANSPORTS = /^--(?:stdio|node-ipc|socket|pipe)/;
if (!process.argv.some((argument) => TRANSPORTS.test(argument))) process.argv.push('--stdio');

startServer(createConnection(), {
  models: () => readModels(join(__dirname, 'languages')),
  files: localUriSource,
});
