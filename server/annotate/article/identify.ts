import { eld } from 'eld/extrasmall';
import { CharacterClass, classAt, widthAt } from './characters';

const OTHER_SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[іїєґІЇЄҐ]/u, 'uk'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
];
/** A guess on more text is not better, and costs more. */
const LONGEST_SAMPLE = 220;
/** Below this many letters a guess is worth less than what the text around it is written in. */
const FEWEST_LETTERS = 24;
/**
 * By how much the best language has to lead the next that Fonte reads, in a text of fewer letters than these. On
 * sentences of news of 24 to 40 letters a lead of 0.1 keeps 1 to 2 wrong guesses of 100 where none keeps 3 to 5; from
 * 60 letters on there are hardly any.
 */
const LEADS: readonly (readonly [letters: number, lead: number])[] = [
  [40, 0.1],
  [60, 0.06],
];

/**
 * The language of a text as an ISO 639-1 code: by script where another than Latin prevails, else by `eld`'s n-grams.
 * Null when the text is too short to tell, or when it may as well be in another of the languages that Fonte reads.
 */
export function identifyLanguage(text: string, supported: readonly string[]): string | null {
  const sample = text.length > LONGEST_SAMPLE ? text.slice(0, LONGEST_SAMPLE) : text;
  let letters = 0;
  let latin = 0;
  for (let index = 0; index < sample.length; index += widthAt(sample, index)) {
    if (classAt(sample, index) !== CharacterClass.letter) continue;
    letters++;
    const unit = sample.charCodeAt(index);
    if (unit < 0x370 || (unit >= 0x1e00 && unit < 0x1f00)) latin++;
  }
  if (letters < 2) return null;
  if (latin * 2 < letters) return OTHER_SCRIPTS.find(([script]) => script.test(sample))?.[1] ?? null;
  if (letters < FEWEST_LETTERS) return null;
  const guess = eld.detect(sample);
  if (!guess.language) return null;
  const lead = LEADS.find(([limit]) => letters < limit)?.[1];
  if (lead === undefined) return guess.language;
  const scores = guess.getScores();
  const best = scores[guess.language] ?? 0;
  const rival = supported.some((code) => code !== guess.language && best - (scores[code] ?? 0) < lead);
  return rival ? null : guess.language;
}

/**
 * The likeliest of some languages for a text too short to tell its language: a guess, for want of better. Null when not
 * even that can be said.
 */
export function guessLanguage(text: string, supported: readonly string[]): string | null {
  const scores = eld.detect(text.slice(0, LONGEST_SAMPLE)).getScores();
  const known = supported.filter((code) => (scores[code] ?? 0) > 0);
  return known.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))[0] ?? null;
}
