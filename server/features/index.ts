import { acceptClaim } from './acceptClaim';
import { annotateArticle } from './annotateArticle';
import { annotateFolder } from './annotateFolder';
import { codeActions } from './codeActions';
import { codeLens } from './codeLens';
import { completion } from './completion';
import { contents } from './contents';
import { definition } from './definition';
import { diagnostics } from './diagnostics';
import { documentHighlight } from './documentHighlight';
import { documentLink } from './documentLink';
import { documentSymbol } from './documentSymbol';
import type { Feature } from './feature';
import { foldingRange } from './foldingRange';
import { hover } from './hover';
import { inlayHint } from './inlayHint';
import { publicationDateEdit } from './publicationDateEdit';
import { quoteText } from './quoteText';
import { references } from './references';
import { rename } from './rename';
import { report } from './report';
import { selectionRange } from './selectionRange';
import { semanticTokens } from './semanticTokens';
import { workspaceActors } from './workspaceActors';
import { workspaceSymbol } from './workspaceSymbol';

/** Every method that the server serves, one file each; a new one is added here and nowhere else. */
export const features: readonly Feature[] = [
  acceptClaim,
  annotateArticle,
  annotateFolder,
  codeActions,
  codeLens,
  completion,
  contents,
  definition,
  diagnostics,
  documentHighlight,
  documentLink,
  documentSymbol,
  foldingRange,
  hover,
  inlayHint,
  publicationDateEdit,
  quoteText,
  references,
  rename,
  report,
  selectionRange,
  semanticTokens,
  workspaceActors,
  workspaceSymbol,
];
