/** `npm run bench`: the budgets of the design as medians and ratios. Prints pass or miss, and never fails. */
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { loadLanguages } from '../../server/languages/load';
import { readModels } from '../../server/workspace/models';
import { measureCore } from './core';
import { readQuarry } from './corpus';
import { measureLayers } from './layers';
import { report } from './measure';
import { measureQuotes } from './quotes';

const root = resolve(import.meta.dirname, '../../..');
const languages = loadLanguages(readModels(join(root, 'dist/languages')));
const quarry = readQuarry(root);
const model = cpus()[0]?.model;
process.stdout.write(`Node ${process.version}, ${cpus().length} × ${model}; times are wall-clock time, medians\n`);
report([...measureCore(languages, quarry), ...measureLayers(languages, quarry), ...measureQuotes(languages, quarry)]);
