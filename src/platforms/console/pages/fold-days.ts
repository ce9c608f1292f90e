/** Quotes by the day, folded to so many columns as can be told apart. */
import { DateTime } from 'luxon';
import type { EpochMs } from '../../../model/article.ts';
import type { RecordCounts } from '../ports/record-ports.ts';

const UNITS = ['day', 'week', 'month', 'year'] as const;
export type Unit = (typeof UNITS)[number];

/** On a phone a column is 6 pixels wide then. */
const MAX_COLUMNS = 60;

export interface FoldedDays {
  readonly unit: Unit;
  /** Quotes of each stretch, the earliest first; stretches without any are there, too. */
  readonly values: readonly number[];
  /** Beginnings of the first and the last stretch. */
  readonly fromMs: EpochMs;
  readonly toMs: EpochMs;
  /** The stretch with the most quotes, of several the newest. */
  readonly most: { readonly fromMs: EpochMs; readonly quoteCount: number };
}

/**
 * Returns days, weeks, months or years, the shortest of which at most MAX_COLUMNS are needed; of years the last ones. null for less than
 * two days.
 */
export function foldDays(days: RecordCounts['days']): FoldedDays | null {
  const first = days[0]?.fromMs;
  const last = days.at(-1)?.fromMs;
  if (first === undefined || last === undefined || first === last) return null;
  const fits = (unit: Unit) => stepsBetween(first, last, unit) < MAX_COLUMNS;
  const unit = UNITS.find(fits) ?? 'year';
  const toMs = startOf(last, unit);
  const steps = Math.min(stepsBetween(first, last, unit), MAX_COLUMNS - 1);
  const begin = DateTime.fromMillis(toMs, { zone: 'utc' }).minus({ [unit]: steps });
  const counts = new Map<EpochMs, number>();
  for (const { fromMs, quoteCount } of days) {
    const at = startOf(fromMs, unit);
    counts.set(at, (counts.get(at) ?? 0) + quoteCount);
  }
  const stretches = Array.from({ length: steps + 1 }, (_, step) => {
    const fromMs = begin.plus({ [unit]: step }).toMillis();
    return { fromMs, quoteCount: counts.get(fromMs) ?? 0 };
  });
  return {
    unit,
    values: stretches.map(({ quoteCount }) => quoteCount),
    fromMs: begin.toMillis(),
    toMs,
    most: stretches.reduce((best, each) => (each.quoteCount >= best.quoteCount ? each : best)),
  };
}

function startOf(atMs: EpochMs, unit: Unit): EpochMs {
  return DateTime.fromMillis(atMs, { zone: 'utc' }).startOf(unit).toMillis();
}

function stepsBetween(fromMs: EpochMs, toMs: EpochMs, unit: Unit): number {
  const [from, to] = [fromMs, toMs].map((atMs) =>
    DateTime.fromMillis(startOf(atMs, unit), { zone: 'utc' }),
  );
  if (from === undefined || to === undefined) return 0;
  return Math.round(to.diff(from, unit).as(unit));
}
