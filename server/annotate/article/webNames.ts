import { isAlphanumericAt, widthAt } from './characters';
import type { Piece } from './tokens';

const SCHEMES = ['http://', 'https://', 'www.'];
const BREAKS_URL = /[\s<>"“”«»\]}|\\^`]/;
const TRAILS_URL = ".,;:!?'’*_";
/** Endings by which a name with dots is known for a site's; generic ones and those of news in European languages. */
const SITE_ENDING = /\.(?:com|org|net|info|news|edu|gov|eu|uk|us|it|de|fr|es|pt|ch|tv|io|app|social)$/;
/** RFC 5321: the local part of an address has at most 64 characters; a host's name, far fewer in practice than 255. */
const LONGEST_LOCAL_PART = 64;
const LONGEST_HOST = 100;

/** A web address with its scheme or `www.`, without the punctuation of the sentence that it ends; else null. */
export function readUrl(text: string, start: number): Piece | null {
  const first = text.charAt(start);
  if (!'hwHW'.includes(first)) return null;
  const opening = text.slice(start, start + 8).toLowerCase();
  const scheme = SCHEMES.find((candidate) => opening.startsWith(candidate));
  if (!scheme) return null;
  let end = start + scheme.length;
  let open = 0;
  for (; end < text.length; end++) {
    const character = text.charAt(end);
    if (BREAKS_URL.test(character)) break;
    if (character === '(') open++;
    if (character === ')' && --open < 0) break;
  }
  while (TRAILS_URL.includes(text.charAt(end - 1))) end--;
  return end > start + scheme.length ? { end, kind: 'url' } : null;
}

/** A mail address, `desk@press.example`; else null. */
export function readAddress(text: string, start: number): Piece | null {
  let at = start;
  const limit = start + LONGEST_LOCAL_PART;
  while (at <= limit && (isAlphanumericAt(text, at) || '._+-'.includes(text.charAt(at) || ' ')))
    at += widthAt(text, at);
  if (text.charAt(at) !== '@') return null;
  const end = hostEnd(text, at + 1);
  return end > at + 1 && text.slice(at + 1, end).includes('.') ? { end, kind: 'url' } : null;
}

/** Where a site's name that starts here ends (`Metro.us`); -1 when it is not one by its ending. */
export function siteEnd(text: string, start: number): number {
  const end = hostEnd(text, start);
  return SITE_ENDING.test(text.slice(start, end)) ? end : -1;
}

function hostEnd(text: string, start: number): number {
  let end = start;
  const limit = start + LONGEST_HOST;
  while (end < limit) {
    if (isAlphanumericAt(text, end)) end += widthAt(text, end);
    else if ('.-'.includes(text.charAt(end) || ' ') && isAlphanumericAt(text, end + 1) && end > start) end++;
    else break;
  }
  return end;
}
