// Cuts the data of two dependencies to what news in European languages needs, while they are bundled.
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

/**
 * Languages that a paragraph in a Latin script is told to be in; other scripts tell by themselves. Text in a language
 * left out is taken for a relative of it (Danish for Swedish, Czech for Polish), which Fonte does not read either.
 */
const LANGUAGES = ['de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'ro', 'sv'];

/** Blocks of 256 characters whose folding to ASCII is left out: East Asian ideographs and syllables, private use. */
const isLeftOut = (block) => (block >= 0x2e && block <= 0xa4) || (block >= 0xac && block <= 0xfa) || block > 0xff;

/**
 * The n-grams of eld's smallest set for a few languages, as one text that is unpacked when the module is loaded: by
 * language, by weight, one n-gram a line. A third of the size of the same as an object literal.
 */
async function slimNgrams(path) {
  const { ngramsData } = await import(pathToFileURL(path).href);
  const byLanguage = LANGUAGES.map(() => new Map());
  for (const [ngram, weights] of Object.entries(ngramsData.ngrams))
    for (const [id, weight] of Object.entries(weights)) {
      const groups = byLanguage[LANGUAGES.indexOf(ngramsData.languages[id])];
      if (groups) groups.set(weight, [...(groups.get(weight) ?? []), ngram]);
    }
  const packed = byLanguage
    .map((groups) => [...groups].map(([weight, ngrams]) => [weight, ...ngrams].join('\n')).join('\n\n'))
    .join('\n\n\n');
  return `const ngrams = {};
const packed = ${JSON.stringify(packed)};
packed.split('\\n\\n\\n').forEach((groups, language) => {
  for (const group of groups.split('\\n\\n')) {
    const [weight, ...found] = group.split('\\n');
    for (const ngram of found) (ngrams[ngram] ??= {})[language] = Number(weight);
  }
});
export const ngramsData = { type: 'XS60', languages: ${JSON.stringify({ ...LANGUAGES })}, isSubset: true, ngrams };
`;
}

/** any-ascii's table without the blocks left out; its characters then fold to nothing, as unknown ones do. */
async function slimBlocks(path) {
  const source = await readFile(path, 'utf8');
  return source.replace(/^case (\d+):return.*$/gm, (line, block) => (isLeftOut(Number(block)) ? '' : line));
}

export const slim = {
  name: 'slim',
  setup(build) {
    const replace = (filter, content) =>
      build.onLoad({ filter }, async ({ path }) => ({ contents: await content(path), loader: 'js' }));
    replace(/[\\/]eld[\\/]src[\\/]ngrams[\\/]extrasmall\.js$/, slimNgrams);
    replace(/[\\/]any-ascii[\\/]block\.js$/, slimBlocks);
  },
};
