/**
 * How often each item's article could not be read: what may heal is tried again, a few times. Where a host asks for fewer requests, no
 * page is at fault: its items wait, for a day at most.
 */
import type { Clock } from '../lib/time/clock.ts';
import type { EpochMs } from '../model/article.ts';
import { VerbatimError } from '../model/errors.ts';

interface Tries {
  /** Whether an item that fails so now has another try at a later poll. */
  hasAnother(key: string, error: unknown): boolean;
  /** @returns how many tries have failed, this one included where it was one. */
  count(key: string, error: unknown): number;
  forget(key: string): void;
}

/** After so many tries an article is given up: its page is broken for good. */
const MAX_TRIES = 3;
/** The longest wait that a host can ask for; what is read later is no news. */
const MAX_WAIT_MS = 24 * 60 * 60_000;

/**
 * Items that leave their feed in between are never asked for again. More than fail at one time in thousands of feeds; what is forgotten
 * has its tries anew.
 */
const MAX_ITEMS_KEPT = 20_000;

interface Failed {
  readonly tries: number;
  readonly sinceMs: EpochMs;
}

export function createTries(clock: Clock, maxItems = MAX_ITEMS_KEPT): Tries {
  const failed = new Map<string, Failed>();
  const failedOf = (key: string, error: unknown) => {
    const { tries, sinceMs } = failed.get(key) ?? { tries: 0, sinceMs: clock.nowMs() };
    return { tries: isHostBusy(error) ? tries : tries + 1, sinceMs };
  };
  return {
    hasAnother(key, error) {
      const { tries, sinceMs } = failedOf(key, error);
      if (isHostBusy(error)) return clock.nowMs() - sinceMs < MAX_WAIT_MS;
      return mayHeal(error) && tries < MAX_TRIES;
    },
    count(key, error) {
      const now = failedOf(key, error);
      failed.delete(key);
      failed.set(key, now);
      if (failed.size > maxItems) failed.delete(failed.keys().next().value ?? key);
      return now.tries;
    },
    forget: (key) => void failed.delete(key),
  };
}

/** The host asks for fewer requests. */
export const isHostBusy = (error: unknown) =>
  error instanceof VerbatimError && error.code === 'fetch-failed' && error.retryAfterMs !== null;

/** A fault of ours, in the analysis or the store, may be mended by the next start; it must not keep the feed from its other articles. */
const mayHeal = (error: unknown) =>
  !(error instanceof VerbatimError) || error.code === 'fetch-failed';
