/** A client for tests: the built server as a process of its own, spoken to over standard input and output. */
import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type InitializeResult,
  type ProtocolConnection,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/** Where the tests are run: the project's folder. */
const root = process.cwd();

/** What an editor can, as far as the server asks. */
const CAPABILITIES: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  textDocument: {
    diagnostic: {},
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true },
  },
  workspace: { workspaceEdit: { documentChanges: true } },
};

export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Opens a document and returns its URI. */
  open(text: string, options?: { uri?: string; languageId?: string }): Promise<string>;
  /** Replaces a range, or the whole text. */
  change(uri: string, version: number, text: string, range?: Range): Promise<void>;
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly settings?: unknown;
  readonly rootUri?: string;
}

const running = new Set<ChildProcess>();

// A test that failed before it stopped its server would keep the run from ending.
after(() => {
  for (const server of running) server.kill();
});

/** Starts the server and shakes hands. */
export async function startClient(options: StartOptions = {}): Promise<TestClient> {
  const server = spawn(process.execPath, [resolve(root, 'dist/server.cjs'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  running.add(server);
  server.once('exit', () => running.delete(server));
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout!),
    new StreamMessageWriter(server.stdin!),
  );
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: options.rootUri ?? null,
    capabilities: options.capabilities ?? CAPABILITIES,
    ...(options.locale ? { locale: options.locale } : {}),
    initializationOptions: { settings: options.settings },
  });
  await connection.sendNotification('initialized', {});
  let count = 0;
  return {
    connection,
    initialized,
    open: async (text, { uri = `file:///articles/story-${++count}.article`, languageId = 'article' } = {}) => {
      const textDocument = { uri, languageId, version: 1, text };
      await connection.sendNotification('textDocument/didOpen', { textDocument });
      return uri;
    },
    change: (uri, version, text, range) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [range ? { range, text } : { text }],
      }),
    stop: () => stop(server, connection),
  };
}

async function stop(server: ChildProcess, connection: ProtocolConnection): Promise<void> {
  const ended = new Promise((done) => server.once('exit', done));
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await ended;
  connection.dispose();
}
