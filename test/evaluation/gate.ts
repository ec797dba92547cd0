/** Figures in percent by language, layer and name, as the scorer reports them. */
export type Figures = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>;

export interface Drop {
  readonly figure: string;
  readonly before: number;
  readonly now: number;
}

/** How far a figure may fall before the gate closes, in points. */
export const TOLERANCE = 0.5;

/** The figures that fell by more than the tolerance, or are gone. */
export function findDrops(baseline: Figures, figures: Figures): readonly Drop[] {
  return flat(baseline)
    .map(([figure, before]) => ({ figure, before, now: new Map(flat(figures)).get(figure) ?? 0 }))
    .filter(({ before, now }) => before - now > TOLERANCE + 1e-9);
}

/** The layers of a scorer's report, rounded to a tenth; its counts of documents are left out. */
export function layersOf(report: Readonly<Record<string, number | Record<string, number>>>): Figures[string] {
  const layers = Object.entries(report).filter((entry): entry is [string, Record<string, number>] => {
    return typeof entry[1] === 'object';
  });
  const rounded = (figures: Record<string, number>) =>
    Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Math.round(value * 10) / 10]));
  return Object.fromEntries(layers.map(([layer, figures]) => [layer, rounded(figures)]));
}

function flat(figures: Figures): [string, number][] {
  return Object.entries(figures).flatMap(([language, layers]) =>
    Object.entries(layers).flatMap(([layer, names]) =>
      Object.entries(names).map(([name, value]): [string, number] => [`${language} ${layer}: ${name}`, value]),
    ),
  );
}
