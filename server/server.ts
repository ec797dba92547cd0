import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { type Annotator, createAnnotator } from './annotate/annotate';
import { features } from './features';
import type { FeatureContext } from './features/feature';
import { refreshClient } from './features/refresh';
import { loadLanguages, type Models } from './languages/load';
import { modelComplaints } from './languages/modelComplaints';
import { speak } from './localize';
import type { InitializationOptions, StatusParams } from './protocol';
import { statusMethod } from './protocol';
import { ActorIndex } from './workspace/actorIndex';
import { Documents, type Outcome } from './workspace/documents';
import { editorFiles } from './workspace/editorFiles';
import type { FileSource } from './workspace/fileSource';
import { Projects } from './workspace/projects';
import { readSettings, type Settings } from './workspace/settings';
import { summarize } from './workspace/summary';

/** What differs between the hosts that a server runs in. */
export interface ServerHost {
  /** The packed models, from the host's files or from what the client handed over. */
  models(options: InitializationOptions): Models;
  /** The machine's own files by `file:` URI, where the host may read them. */
  readonly files?: FileSource;
}

/** Serves one client over a connection until it ends. */
export function startServer(connection: Connection, host: ServerHost): void {
  let options: InitializationOptions = {};
  let asksForSettings = false;
  let pushedSettings: unknown;
  let settings: Promise<Settings> | null = null;
  let annotator: Promise<Annotator> | null = null;
  let folders: readonly string[] = [];

  const readAgain = async (): Promise<Settings> =>
    readSettings(asksForSettings ? await connection.workspace.getConfiguration('fonte') : pushedSettings);
  const getSettings = () => {
    settings ??= readAgain();
    return settings;
  };
  const getAnnotator = () => {
    annotator ??= Promise.resolve().then(() => {
      const languages = loadLanguages(host.models(options));
      for (const complaint of modelComplaints(languages)) void connection.window.showWarningMessage(complaint);
      return createAnnotator(languages);
    });
    return annotator;
  };
  /** A failure shows with the first document. */
  const warmUp = () => void getAnnotator().catch(() => undefined);
  const index = new ActorIndex();
  const files = editorFiles(connection, host.files);
  const projects = new Projects(
    files,
    () => folders,
    (message) => connection.window.showWarningMessage(message),
  );
  const documents = new Documents({
    annotator: getAnnotator,
    settings: getSettings,
    settled: (document, outcome) => {
      if (outcome.annotated)
        index.add(document.uri, { text: document.getText(), annotations: outcome.annotated.annotations });
      void connection.sendNotification(statusMethod, statusOf(document.uri, outcome));
    },
    broke: (document, error) =>
      connection.console.error(`${document.uri}: ${error instanceof Error ? (error.stack ?? error.message) : error}`),
  });

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    options = (params.initializationOptions as InitializationOptions | null) ?? {};
    pushedSettings = options.settings;
    asksForSettings = params.capabilities.workspace?.configuration === true;
    folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    speak(params.locale);
    const context: FeatureContext = {
      connection,
      client: params.capabilities,
      commands: options.commands === true,
      documents,
      files,
      projects,
      index,
      annotator: getAnnotator,
      settings: getSettings,
    };
    for (const feature of features) feature.register(context);
    const dynamic = params.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
    connection.onInitialized(() => {
      if (dynamic) void connection.client.register(DidChangeConfigurationNotification.type, { section: 'fonte' });
      if (params.capabilities.workspace?.workspaceFolders)
        connection.workspace.onDidChangeWorkspaceFolders(async () => {
          folders = (await connection.workspace.getWorkspaceFolders())?.map(({ uri }) => uri) ?? [];
          projects.forget();
        });
      warmUp();
    });
    connection.onDidChangeWatchedFiles(() => {
      projects.forget();
      refreshClient(connection, params.capabilities);
    });
    connection.onDidChangeConfiguration(({ settings: given }) => {
      pushedSettings = (given as { fonte?: unknown } | null)?.fonte;
      settings = null;
      documents.forget();
      refreshClient(connection, params.capabilities);
    });
    return { capabilities: capabilities(), serverInfo: { name: 'fonte' } };
  });

  documents.listen(connection);
  connection.listen();
  // Where nothing of the client is needed for it, the languages load while the client still gets ready.
  if (host.files) setTimeout(warmUp);
}

function capabilities(): ServerCapabilities {
  return Object.assign(
    {
      positionEncoding: PositionEncodingKind.UTF16,
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    },
    ...features.map((feature) => feature.capabilities),
  ) as ServerCapabilities;
}

function statusOf(uri: string, { state, annotated, language }: Outcome): StatusParams {
  const summary = annotated && summarize(annotated.annotations, annotated.findings);
  return { uri, state, ...(language ? { language } : {}), ...(summary ? { summary } : {}) };
}
