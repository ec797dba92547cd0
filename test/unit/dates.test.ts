import assert from 'node:assert/strict';
import { createAnnotator } from '../../server/annotate/annotate';
import { loadLanguages } from '../../server/languages/load';

const annotator = createAnnotator(loadLanguages());

/** The expressions of a text as `[words] value` each, in order. */
function read(language: string, text: string, published?: string): string[] {
  const { dates } = annotator.annotate(text, { language, ...(published ? { published } : {}) });
  return dates.map(({ start, end, value }) => `${text.slice(start, end)} = ${value}`);
}

describe('dates', () => {
  for (const [language, published, text, ...expected] of [
    ['it', '2025-12-26', 'Il vertice di Borgalto si terrà lunedì prossimo.', 'lunedì prossimo = 2025-12-29'],
    ['it', '2025-12-26', 'Il sindaco Bruni ha parlato lo scorso 12 marzo.', 'lo scorso 12 marzo = 2025-03-12'],
    ['it', '2025-12-26', 'Il cantiere ha aperto due anni fa.', 'due anni fa = 2023'],
    ['it', '2025-12-26', 'La scuola ha chiuso dal 2014 al 2022.', '2014 = 2014', '2022 = 2022'],
    ['it', '2025-12-26', 'La scuola ha chiuso tra il 3 e il 5 maggio.', '3 = 2025-05-03', '5 maggio = 2025-05-05'],
    ['it', '2025-12-26', 'Il museo ha riaperto questa mattina.', 'questa mattina = 2025-12-26TMO'],
    ['en', '2025-12-26', 'The mayor spoke on Friday 12 December 2025.', 'Friday 12 December 2025 = 2025-12-12'],
    ['en', '2025-12-26', 'The council met last week.', 'last week = 2025-W51'],
    ['en', '2025-12-26', 'The council will meet on Monday.', 'Monday = 2025-12-29'],
    ['en', '2025-12-26', 'The bridge opened three years ago.', 'three years ago = 2022'],
    ['en', '2025-12-26', 'The march lasted two hours.', 'two hours = PT2H'],
  ] as const)
    it(text, () => assert.deepEqual(read(language, text, published), expected));
});
