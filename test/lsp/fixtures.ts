/** An article written for these tests: invented people and places, with every kind of annotation. */
export const ARTICLE = `Il sindaco Marco Bellandi annuncia il nuovo ponte

Roccaverde, 12 marzo 2024

Il sindaco di Roccaverde, Marco Bellandi, ha annunciato ieri che il ponte sul fiume Arsa riaprirà il giorno successivo. «Abbiamo lavorato giorno e notte», ha detto Bellandi.

I lavori sono costati 14 milioni di euro. La ditta Costruzioni Ferrante S.p.A. ha pagato tangenti.

Gli esperti ritengono che la struttura sia fragile.

Secondo Bellandi, il cantiere ha dato lavoro a 120 persone. Due operai sono morti nel 2022.
`;

/** The first range of a text in another, on one line. */
export function rangeOf(text: string, part: string, after = 0) {
  const offset = text.indexOf(part, after);
  if (offset < 0) throw new Error(`No '${part}' in the text.`);
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  const line = before.length - 1;
  const character = (before[line] as string).length;
  return { start: { line, character }, end: { line, character: character + part.length } };
}
