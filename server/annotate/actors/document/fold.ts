import anyAscii from 'any-ascii';

const BEYOND_ASCII = /[^\x20-\x7E]/;

/** So many results are kept of each function here, since an article's names come again with every edit. */
const REMEMBERED = 4000;

function remember(compute: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const result = known.get(text);
    if (result !== undefined) return result;
    if (known.size >= REMEMBERED) known.clear();
    const computed = compute(text);
    known.set(text, computed);
    return computed;
  };
}

/**
 * A name without accents, case, script and punctuation, words apart: `Nguyễn-Văn` becomes `nguyen van`,
 * `Forza d'Italia` `forza d italia`, but `O'Hara` `ohara`.
 */
export const fold = remember((name) => {
  const plain = name
    .replace(/[’ʼʹ´`]/g, "'")
    .replace(/'s$/, '')
    .replace(/(?<![\p{L}'])(\p{Ll}+)'(?=\p{L})/gu, '$1 ');
  const ascii = BEYOND_ASCII.test(plain) ? anyAscii(plain) : plain;
  return ascii
    .toLowerCase()
    .replace(/[.'](?=\S|$)/g, '')
    .replace(/[^a-z0-9@&]+/g, ' ')
    .trim();
});

/** How transliterations spell one sound, and what stands for it in the skeleton; in the order of replacement. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|cz/g, 'c'],
  [/sch|sh|zh|ts|tz/g, 's'],
  [/([kgdt])h/g, '$1'],
  [/ph/g, 'f'],
  [/w/g, 'v'],
  [/ou|oo/g, 'u'],
  [/[jy]|ee/g, 'i'],
  [/ck|q|c(?![eih])/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/(.)\1+/g, '$1'],
  [/ie/g, 'e'],
];

/**
 * A folded name in which the usual transliterations of one name fall together: `zelensky`, `zelenskyy`, `selenskyj`
 * and `zelenskij` all become `selenski`. Vowels stay, so that other names stay apart.
 */
export const skeleton = remember((folded) => {
  let sounds = folded;
  for (const [spelling, sound] of SOUNDS) sounds = sounds.replace(spelling, sound);
  return sounds;
});
