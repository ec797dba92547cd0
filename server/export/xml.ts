const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
};
/** Lone surrogates and control characters, which XML 1.0 and HTML have no place for. */
const FORBIDDEN = /[\p{Cs}\uFFFE\uFFFF]|[^\P{Cc}\t\n\r]/gu;

/** A text for XML and HTML, in elements and attributes; what they forbid becomes U+FFFD, a carriage return stays one. */
export function escapeMarkup(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"'\r]/g, (character) => ENTITIES[character] as string);
}

/** How many characters of a text `escapeMarkup` has to replace for good. */
export function countForbidden(text: string): number {
  return text.match(FORBIDDEN)?.length ?? 0;
}
