/**
 * What client and server say to each other beyond the Language Server Protocol. Types and method names alone, so that
 * both sides may import it.
 */
import type { ActorType, SentenceStatus } from './annotate/annotations';
import type { Summary } from './workspace/summary';

/** What the client hands over at start. */
export interface InitializationOptions {
  /** Packed models by language code, for a server that cannot read files itself. */
  readonly models?: Readonly<Record<string, Uint8Array>>;
  /** Settings, for clients that cannot be asked for them. */
  readonly settings?: unknown;
  /** True for Fonte's own client, which has the commands that some actions and lenses call. */
  readonly commands?: boolean;
}

/** Counts of a folder's articles together. */
export interface Counts {
  readonly actors: number;
  readonly dates: number;
  readonly quotes: number;
  readonly sentences: Readonly<Record<SentenceStatus, number>>;
}

/** `fonte/annotateArticle`: annotates an open document, also one that would be left alone, and sums it up. */
export const annotateArticleMethod = 'fonte/annotateArticle';
export interface AnnotateArticleParams {
  readonly uri: string;
}
export interface ArticleSummary extends Summary {
  readonly uri: string;
}

/** `fonte/annotateFolder`: annotates every article below a folder; progress goes to `progressToken`. */
export const annotateFolderMethod = 'fonte/annotateFolder';
export interface AnnotateFolderParams {
  readonly uri: string;
  readonly progressToken?: string;
}
export interface FolderSummary extends Counts {
  readonly files: number;
  readonly failed: number;
}
export interface FolderProgress {
  readonly done: number;
  /** How many files there are; undefined while they are still being looked for. */
  readonly total?: number;
}

/** `fonte/statFile`, server to client: what stands under a URI that the server cannot look at itself. */
export const statFileMethod = 'fonte/statFile';
/** `fonte/listFolder`, server to client: the entries of such a folder. */
export const listFolderMethod = 'fonte/listFolder';
/** `fonte/readFile`, server to client: such a file's content in base64. */
export const readFileMethod = 'fonte/readFile';
export interface FileParams {
  readonly uri: string;
  /** For `readFile`: a larger file is refused. */
  readonly mostBytes?: number;
}
export type FileKind = 'file' | 'folder' | 'other';
export interface FileEntry {
  readonly name: string;
  readonly uri: string;
  readonly kind: FileKind;
}
/** The three requests answer with a value, or say why not; `detail` is the system's own word, or the size in bytes. */
export type FileAnswer<T> =
  | { readonly value: T }
  | { readonly code: 'missing' | 'not-permitted' | 'too-large' | 'unreadable'; readonly detail: string };

/** `fonte/status`, server to client: what became of a document. */
export const statusMethod = 'fonte/status';
export type DocumentState = 'annotated' | 'leftAlone' | 'unsupportedLanguage' | 'tooLarge' | 'failed';
export interface StatusParams {
  readonly uri: string;
  readonly state: DocumentState;
  /** The text's language when Fonte does not know it. */
  readonly language?: string;
  readonly summary?: Summary;
}

/** `fonte/acceptClaim`: what the project file must hold so that the statement at a range is accepted. */
export const acceptClaimMethod = 'fonte/acceptClaim';
export interface AcceptClaimParams {
  readonly uri: string;
  readonly range: PlainRange;
  readonly reason: string;
  /** Today, YYYY-MM-DD. */
  readonly on?: string;
}
export interface AcceptedFile {
  readonly uri: string;
  readonly text: string;
}

/** `fonte/quoteText`: the quote at a position, ready to be pasted elsewhere. */
export const quoteTextMethod = 'fonte/quoteText';
export interface PositionParams {
  readonly uri: string;
  readonly position: PlainPosition;
}
export interface QuoteText {
  readonly text: string;
}

/** Positions and ranges as the protocol has them: lines and UTF-16 code units from 0. */
export interface PlainPosition {
  readonly line: number;
  readonly character: number;
}
export interface PlainRange {
  readonly start: PlainPosition;
  readonly end: PlainPosition;
}

/** `fonte/contents`: what an open article holds, for the views; null when it is not annotated. */
export const contentsMethod = 'fonte/contents';
export interface ArticleContents {
  readonly uri: string;
  readonly actors: readonly ActorEntry[];
  readonly dates: readonly Entry[];
  readonly quotes: readonly QuoteEntry[];
}
/** One line of a view: what it says and where it stands. */
export interface Entry {
  readonly label: string;
  readonly detail: string;
  readonly range: PlainRange;
}
export interface ActorEntry extends Entry {
  readonly type: ActorType;
  readonly mentions: readonly PlainRange[];
}
export interface QuoteEntry extends Entry {
  /** Null when nobody is named. */
  readonly speaker: string | null;
}

/** `fonte/workspaceActors`: the actors of all annotated articles, those of one type and name together. */
export const workspaceActorsMethod = 'fonte/workspaceActors';
export interface WorkspaceActor {
  readonly name: string;
  readonly type: ActorType;
  readonly articles: readonly ActorInArticle[];
}
export interface ActorInArticle {
  readonly uri: string;
  readonly first: PlainRange;
  readonly mentions: number;
  readonly quotes: number;
}

/** `fonte/report`: figures of an open article or of a folder's articles, every one with a place in a text. */
export const reportMethod = 'fonte/report';
export interface ReportParams {
  readonly uri: string;
  readonly isFolder: boolean;
}
export interface Place {
  readonly uri: string;
  readonly range: PlainRange;
}
export interface Report {
  readonly title: string;
  /** Dates that name a day, month or year, oldest first. */
  readonly timeline: readonly { readonly value: string; readonly text: string; readonly place: Place }[];
  /** The actors most mentioned. `id` joins them with `links`. */
  readonly actors: readonly ReportActor[];
  /** How often two actors stand in one sentence. */
  readonly links: readonly { readonly from: number; readonly to: number; readonly count: number }[];
  /** Sourcing of each section, or of each article of a folder. */
  readonly sections: readonly {
    readonly title: string;
    readonly sourced: number;
    readonly anonymous: number;
    readonly unsourced: number;
    readonly place: Place;
  }[];
}
export interface ReportActor {
  readonly id: number;
  readonly name: string;
  readonly type: ActorType;
  readonly mentions: number;
  readonly quotes: number;
  readonly place: Place;
}

/** `fonte/publicationDateEdit`: the change of an article's text that states its publication date; null when not annotated. */
export const publicationDateEditMethod = 'fonte/publicationDateEdit';
export interface PublicationDateParams {
  readonly uri: string;
  /** YYYY-MM-DD. */
  readonly date: string;
}
export interface PlainEdit {
  readonly range: PlainRange;
  readonly newText: string;
}
