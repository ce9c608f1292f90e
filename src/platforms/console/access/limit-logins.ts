/**
 * How often a login may fail: per address and per name, within a window that begins with the first failure. A try counts before it is
 * checked, so that many at once are no way around it; one that succeeds is taken back. Memory is bounded: with too many keys the one
 * that was counted longest ago is forgotten.
 */
import type { Clock } from '../../../lib/time/clock.ts';
import type { EpochMs } from '../../../model/article.ts';

/** A person who forgot which password it was needs a few; ten in a quarter of an hour are 350,000 a year, against 15 characters. */
export const MAX_FAILURES_PER_NAME = 10;

/** A newsroom may be one address. */
export const MAX_FAILURES_PER_ADDRESS = 30;

export const LOGIN_WINDOW_MS = 15 * 60_000;

/** Keys kept of each kind: about 2 MB. New ones come only as fast as passwords are checked. */
const MAX_KEYS = 10_000;

export interface LoginLimit {
  /** Counts a try. @returns how long to wait when there were too many; null when it may be checked. */
  begin(address: string, name: string): number | null;
  /** The try that began last with these succeeded: it is no failure. */
  succeed(address: string, name: string): void;
}

interface Count {
  failures: number;
  readonly sinceMs: EpochMs;
}

export function createLoginLimit(clock: Clock): LoginLimit {
  const byAddress = new Map<string, Count>();
  const byName = new Map<string, Count>();
  const rules = (address: string, name: string) =>
    [
      { counts: byAddress, key: address, max: MAX_FAILURES_PER_ADDRESS },
      { counts: byName, key: name, max: MAX_FAILURES_PER_NAME },
    ] as const;
  return {
    begin(address, name) {
      const nowMs = clock.nowMs();
      const all = rules(address, name).map((rule) => ({
        ...rule,
        count: currentCount(rule.counts, rule.key, nowMs),
      }));
      const waits = all.flatMap(({ count, max }) =>
        count.failures >= max ? [count.sinceMs + LOGIN_WINDOW_MS - nowMs] : [],
      );
      if (waits.length > 0) return Math.max(...waits);
      for (const { counts, key, count } of all) {
        count.failures++;
        keep(counts, key, count);
      }
      return null;
    },
    succeed(address, name) {
      for (const { counts, key } of rules(address, name)) {
        const count = counts.get(key);
        if (count !== undefined && count.failures > 0) count.failures--;
      }
    },
  };
}

function currentCount(counts: ReadonlyMap<string, Count>, key: string, nowMs: EpochMs): Count {
  const known = counts.get(key);
  return known !== undefined && nowMs - known.sinceMs < LOGIN_WINDOW_MS
    ? known
    : { failures: 0, sinceMs: nowMs };
}

/** A Map has its keys in the order in which they came: the first is the one counted longest ago. */
function keep(counts: Map<string, Count>, key: string, count: Count): void {
  counts.delete(key);
  counts.set(key, count);
  const [oldest] = counts.keys();
  if (counts.size > MAX_KEYS && oldest !== undefined) counts.delete(oldest);
}
