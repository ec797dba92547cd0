/** One place of a pattern: any of its symbols or literal words may stand there. */
export interface Place {
  readonly symbols: readonly string[];
  readonly optional: boolean;
  /** True when no white space may stand before the place. */
  readonly glued: boolean;
  /** Which expression of the rule the place belongs to; -1 outside of all brackets. */
  readonly group: number;
}

/**
 * Reads the notation of the rules in `dates.json`: places separated by spaces; `a|b` either; `x?` optional; `+x` no
 * white space before; `'word'` a literal word; `[` and `]` around what belongs to the expression, where that is not
 * all, or where a rule holds two expressions. Throws an Error that shows the pattern when it is malformed.
 */
export function parsePattern(pattern: string): readonly Place[] {
  const places: Place[] = [];
  const bracketed = pattern.includes('[');
  let group = bracketed ? -1 : 0;
  let groups = 0;
  for (const word of pattern.split(/\s+/).filter(Boolean)) {
    if (word === '[') group = groups++;
    else if (word === ']') group = -1;
    else {
      const optional = word.length > 1 && word.endsWith('?');
      const glued = word.length > 1 && word.startsWith('+');
      const body = word.slice(glued ? 1 : 0, optional ? -1 : undefined);
      if (!body) throw new Error(`Malformed date pattern '${pattern}'.`);
      places.push({ symbols: body.split('|'), optional, glued, group });
    }
  }
  if (places.length === 0 || places.every((place) => place.optional)) {
    throw new Error(`Date pattern '${pattern}' could match nothing at all.`);
  }
  return places;
}
