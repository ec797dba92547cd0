import assert from 'node:assert/strict';
import { createAnnotator } from '../../server/annotate/annotate';
import { loadLanguages } from '../../server/languages/load';

const annotator = createAnnotator(loadLanguages());

describe('the language of texts too short to tell it', () => {
  for (const [text, language] of [
    ['Il 3 maggio.', 'it'],
    ['Marta Ferlini arriva.', 'it'],
    ['On May 3.', 'en'],
    ['She said no.', 'en'],
  ] as const)
    it(text, () => assert.equal(annotator.annotate(text).language, language));
});
