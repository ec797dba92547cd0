import { annotateArticle } from './annotateArticle';
import { annotateFolder } from './annotateFolder';
import { codeActions } from './codeActions';
import { diagnostics } from './diagnostics';
import type { Feature } from './feature';
import { hover } from './hover';
import { semanticTokens } from './semanticTokens';

/** Every method that the server serves, one file each; a new one is added here and nowhere else. */
export const features: readonly Feature[] = [
  annotateArticle,
  annotateFolder,
  codeActions,
  diagnostics,
  hover,
  semanticTokens,
];
