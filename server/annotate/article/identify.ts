import { eld } from 'eld/extrasmall';

const LATIN = /\p{Script=Latin}/gu;
const OTHER_SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[іїєґІЇЄҐ]/u, 'uk'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
];
/** Below this many letters a guess is worth less than what the text around it is written in. */
const FEWEST_LETTERS = 24;

/**
 * The language of a text as an ISO 639-1 code: by script where another than Latin prevails, else by `eld`'s n-grams.
 * Null when the text is too short to tell.
 */
export function identifyLanguage(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  const latin = text.match(LATIN)?.length ?? 0;
  if (latin * 2 < letters) return OTHER_SCRIPTS.find(([script]) => script.test(text))?.[1] ?? null;
  if (letters < FEWEST_LETTERS) return null;
  return eld.detect(text).language || null;
}
