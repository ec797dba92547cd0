import anyAscii from 'any-ascii';

const BEYOND_ASCII = /[^\x20-\x7E]/;

/** A name without accents, case, script and punctuation, words apart: `Nguyễn-Văn` becomes `nguyen van`. */
export function fold(name: string): string {
  const plain = name.replace(/[’ʼʹ´`]/g, "'").replace(/['’]s$/, '');
  const ascii = BEYOND_ASCII.test(plain) ? anyAscii(plain) : plain;
  return ascii
    .toLowerCase()
    .replace(/[.'](?=\S|$)/g, '')
    .replace(/[^a-z0-9@&]+/g, ' ')
    .trim();
}

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
export function skeleton(folded: string): string {
  let sounds = folded;
  for (const [spelling, sound] of SOUNDS) sounds = sounds.replace(spelling, sound);
  return sounds;
}
