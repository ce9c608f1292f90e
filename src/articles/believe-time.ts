/** Times that pages and feeds give, as far as they can be true. */
import type { EpochMs } from '../model/article.ts';

/** Clocks differ; a time further ahead is an error of who gives it, and would keep its article the newest for ever. */
const MAX_AHEAD_MS = 24 * 3_600_000;

/** The web is younger: earlier times are zeros and default values of databases, and would keep their article out of all that is new. */
export const MIN_PUBLISHED_AT_MS = Date.UTC(1991, 0);

/** False more than a day ahead, and before there were pages. */
export function isBelievable(atMs: EpochMs, nowMs: EpochMs): boolean {
  return atMs >= MIN_PUBLISHED_AT_MS && atMs <= nowMs + MAX_AHEAD_MS;
}

/** @returns the first of the times given that can be true; now where there is none. */
export function firstBelievable(
  given: readonly (EpochMs | null | undefined)[],
  nowMs: EpochMs,
): EpochMs {
  return given.find((atMs) => typeof atMs === 'number' && isBelievable(atMs, nowMs)) ?? nowMs;
}
