import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createAnnotator } from '../annotate/annotate';
import { loadLanguages } from '../languages/load';
import { readModels } from '../workspace/models';

const annotator = createAnnotator(loadLanguages(readModels(join(__dirname, 'languages'))));

/** The filter of design section 3, in its first form. */
async function filter(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    if (!line.trim()) continue;
    const { id, text, ...options } = JSON.parse(line) as { id: string; text: string };
    process.stdout.write(`${JSON.stringify({ id, ...annotator.annotate(text, options) })}\n`);
  }
}

void filter();
