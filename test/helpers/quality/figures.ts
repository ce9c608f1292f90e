/** Figures of quality tests, by the name that `npm run quality -- --json` gives them; scripts/quality.mjs gathers them. */
declare module 'vitest' {
  interface TaskMeta {
    figures?: Readonly<Record<string, number>>;
  }
}

/** Rounded to thousandths, so that a run's line can be read. */
export function roundFigures(figures: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, Math.round(1000 * value) / 1000]),
  );
}
