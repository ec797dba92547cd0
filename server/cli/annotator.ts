import { join } from 'node:path';
import { type Annotator, createAnnotator } from '../annotate/annotate';
import { ParagraphCache } from '../annotate/paragraphCache';
import { loadLanguages } from '../languages/load';
import { modelComplaints } from '../languages/modelComplaints';
import { readModels } from '../workspace/models';

/** Few paragraphs come twice in a collection: what is kept would only cost memory. */
const PARAGRAPHS_KEPT = 50;

/** Where the packed models stand: beside the program. */
export const MODELS = join(__dirname, 'languages');

/** The annotator of the command line, with the models that stand beside the program. */
export function loadAnnotator(): Annotator {
  const languages = loadLanguages(readModels(MODELS));
  for (const complaint of modelComplaints(languages)) process.stderr.write(`${complaint}\n`);
  return createAnnotator(languages, new ParagraphCache(PARAGRAPHS_KEPT));
}
