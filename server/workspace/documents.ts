import type { CancellationToken, Connection } from 'vscode-languageserver';
import { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Annotator } from '../annotate/annotate';
import type { DocumentState } from '../protocol';
import { AnnotatedDocument } from './annotatedDocument';
import { runCooperatively, Stopped } from './cooperate';
import { isLeftAlone } from './leftAlone';
import { readsLikeArticle } from './readsLikeArticle';
import type { Settings } from './settings';

/** Longer documents are not annotated in the editor, in UTF-16 code units: some 300,000 words. */
export const MOST_CHARACTERS = 2_000_000;

/** What became of one version of a document. */
export interface Outcome {
  readonly state: DocumentState;
  readonly annotated: AnnotatedDocument | null;
  /** The text's language when Fonte does not know it. */
  readonly language?: string;
}

interface Analysis {
  readonly version: number;
  readonly outcome: Promise<Outcome | null>;
  waiting: number;
}

/** What the documents need from outside. */
export interface DocumentsHost {
  annotator(): Promise<Annotator>;
  settings(): Promise<Settings>;
  /** Told of every version that was looked at to the end. */
  settled(document: TextDocument, outcome: Outcome): void;
  /** Told when the analysis itself broke, which is an error of Fonte's. */
  broke(document: TextDocument, error: unknown): void;
}

/**
 * The open documents and their annotations, one analysis a version. Analyses start when somebody asks, give way every
 * 10 ms, and end when a newer version comes or nobody waits any more.
 */
export class Documents {
  private readonly texts = new TextDocuments(TextDocument);
  private readonly analyses = new Map<string, Analysis>();
  private readonly wanted = new Set<string>();

  constructor(private readonly host: DocumentsHost) {}

  listen(connection: Connection): void {
    this.texts.listen(connection);
    this.texts.onDidClose(({ document }) => {
      this.analyses.delete(document.uri);
      this.wanted.delete(document.uri);
    });
  }

  /** Called with every document that is opened or changed. */
  onDidChange(listener: (document: TextDocument) => void): void {
    this.texts.onDidChangeContent(({ document }) => listener(document));
  }

  onDidOpen(listener: (document: TextDocument) => void): void {
    this.texts.onDidOpen(({ document }) => listener(document));
  }

  onDidClose(listener: (document: TextDocument) => void): void {
    this.texts.onDidClose(({ document }) => listener(document));
  }

  get(uri: string): TextDocument | undefined {
    return this.texts.get(uri);
  }

  all(): TextDocument[] {
    return this.texts.all();
  }

  /** Annotates a document from now on although it would be left alone. */
  want(uri: string): void {
    this.wanted.add(uri);
    this.analyses.delete(uri);
  }

  /** Forgets all analyses, after a change of settings. */
  forget(): void {
    this.analyses.clear();
  }

  /** The annotations of a document as it stands now; null when it is not open or not annotated. */
  async annotated(uri: string, token?: CancellationToken): Promise<AnnotatedDocument | null> {
    return (await this.outcome(uri, token))?.annotated ?? null;
  }

  /**
   * What becomes of a document as it stands now; null when it is not open. When an edit comes meanwhile, the answer is
   * that of the newer text. Throws `Stopped` when the token is cancelled.
   */
  async outcome(uri: string, token?: CancellationToken): Promise<Outcome | null> {
    for (;;) {
      const document = this.texts.get(uri);
      if (!document) return null;
      const analysis = this.analysisOf(document);
      analysis.waiting++;
      const listener = token?.onCancellationRequested(() => analysis.waiting--);
      const outcome = await analysis.outcome;
      listener?.dispose();
      if (token?.isCancellationRequested) throw new Stopped();
      if (outcome) return outcome;
    }
  }

  private analysisOf(document: TextDocument): Analysis {
    const known = this.analyses.get(document.uri);
    if (known && known.version === document.version) return known;
    const { uri, languageId, version } = document;
    const snapshot = TextDocument.create(uri, languageId, version, document.getText());
    const stopped = () => this.analyses.get(uri) !== analysis || this.isOutdated(uri, version) || analysis.waiting <= 0;
    const analysis: Analysis = { version, waiting: 0, outcome: this.analyse(snapshot, () => stopped()) };
    this.analyses.set(uri, analysis);
    return analysis;
  }

  private isOutdated(uri: string, version: number): boolean {
    return this.texts.get(uri)?.version !== version;
  }

  /** The outcome for one version; null when it was stopped before its end. */
  private async analyse(document: TextDocument, stopped: () => boolean): Promise<Outcome | null> {
    try {
      const outcome = await this.judge(document, stopped);
      this.host.settled(document, outcome);
      return outcome;
    } catch (error) {
      if (error instanceof Stopped) {
        if (this.analyses.get(document.uri)?.version === document.version) this.analyses.delete(document.uri);
        return null;
      }
      this.host.broke(document, error);
      return { state: 'failed', annotated: null };
    }
  }

  private async judge(document: TextDocument, stopped: () => boolean): Promise<Outcome> {
    const [settings, annotator] = await Promise.all([this.host.settings(), this.host.annotator()]);
    const text = document.getText();
    const certain = document.languageId === 'article' || this.wanted.has(document.uri);
    const mayBe = () =>
      settings.annotate === 'always' ||
      (settings.annotate === 'auto' && !isLeftAlone(document.uri) && readsLikeArticle(text));
    if (!certain && !mayBe()) return { state: 'leftAlone', annotated: null };
    if (text.length > MOST_CHARACTERS) return { state: 'tooLarge', annotated: null };
    const annotated = await runCooperatively(annotator.steps(text, { uri: document.uri }), stopped);
    const { supported, languageCode } = annotated.article;
    if (!supported) return { state: 'unsupportedLanguage', annotated: null, language: languageCode };
    return { state: 'annotated', annotated: new AnnotatedDocument(document, annotated) };
  }
}
