import type { Place, Report } from '../../server/protocol';

/** What the extension tells the page: the figures, and the page's words in the user's language. */
export interface ReportMessage {
  readonly report: Report;
  readonly words: Words;
}

export interface Words {
  readonly timeline: string;
  readonly actors: string;
  readonly quoted: string;
  readonly network: string;
  readonly sourcing: string;
  readonly mentions: string;
  readonly quotes: string;
  readonly sourced: string;
  readonly anonymous: string;
  readonly unsourced: string;
  readonly nothing: string;
}

/** What the page tells the extension: that it is ready, or which place in a text is to be shown. */
export type PageMessage = { readonly type: 'ready' } | { readonly type: 'open'; readonly place: Place };
