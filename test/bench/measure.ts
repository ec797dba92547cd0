/** The median of some figures; NaN of none. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + sorted[middle]!) / 2;
}

/**
 * The median wall-clock time of some runs in milliseconds; each run gets its number. The first runs only warm up, so
 * that the code is compiled as it is in a server that has been open for a minute.
 */
export function medianTime(run: (turn: number) => void, { runs = 41, warmUp = 40 } = {}): number {
  const times: number[] = [];
  for (let turn = 0; turn < warmUp + runs; turn++) {
    const begun = performance.now();
    run(turn);
    if (turn >= warmUp) times.push(performance.now() - begun);
  }
  return median(times);
}

/** One line of the report; a budget is the most that a figure may be, or the least with `atLeast`. */
export interface Measured {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly budget?: number;
  readonly atLeast?: boolean;
}

/** Whether a figure keeps its budget; null without one. */
export function passes({ value, budget, atLeast }: Measured): boolean | null {
  if (budget === undefined) return null;
  return atLeast ? value >= budget : value <= budget;
}

/** Prints figures as a table with budgets. */
export function report(measured: readonly Measured[]): void {
  const width = Math.max(...measured.map(({ what }) => what.length));
  for (const figure of measured) {
    const { what, value, unit, budget, atLeast } = figure;
    const pass = passes(figure);
    const verdict = pass === null ? '' : `  ${atLeast ? '≥' : '≤'} ${budget} ${unit}: ${pass ? 'pass' : 'MISS'}`;
    const shown = value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 2 : 0 });
    process.stdout.write(`${what.padEnd(width)}  ${shown.padStart(10)} ${unit.padEnd(10)}${verdict}\n`);
  }
}
