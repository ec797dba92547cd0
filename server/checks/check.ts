import type { AnnotatedArticle } from '../annotate/annotate';
import type { Reason, Severity, Span } from '../annotate/annotations';

/** One change of the text that a fix makes; offsets are UTF-16 code units into the article. */
export interface Edit extends Span {
  readonly text: string;
}

/** A way to set a finding right. */
export interface Fix {
  readonly title: string;
  /** True when nobody could want it otherwise, so that "fix all" may apply it. */
  readonly certain: boolean;
  readonly edits: readonly Edit[];
}

/** Something in the article that a writer may act on. */
export interface Finding extends Span {
  /** The check's code, as Problems and SARIF show it. */
  readonly code: string;
  readonly level: 'error' | 'warning' | 'information' | 'hint';
  /** What is the matter, in the user's language. */
  readonly message: string;
  /** For findings about claims. */
  readonly severity?: Severity;
  readonly reasons?: readonly Reason[];
  readonly related?: readonly (Span & { readonly message: string })[];
  readonly fixes?: readonly Fix[];
}

/** A diagnostic over annotations; it reads them and the article, and analyses nothing itself. */
export interface Check {
  readonly code: string;
  /** What the check is about, for lists of rules, in the user's language. */
  describe?(): string;
  run(annotated: AnnotatedArticle): readonly Finding[];
}
