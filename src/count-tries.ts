/** How often each item's article could not be read: what may heal is tried again, a few times. */
import { VerbatimError } from './model/errors.ts';

interface Tries {
  /** Whether an item that fails so now has another try at a later poll. */
  hasAnother(key: string, error: unknown): boolean;
  /** @returns how many tries have failed, this one included. */
  count(key: string): number;
  forget(key: string): void;
}

/** After so many tries an article is given up: its page is broken for good. */
const MAX_TRIES = 3;

export function createTries(): Tries {
  const counts = new Map<string, number>();
  const failedTries = (key: string) => (counts.get(key) ?? 0) + 1;
  return {
    hasAnother: (key, error) => mayHeal(error) && failedTries(key) < MAX_TRIES,
    count(key) {
      const tried = failedTries(key);
      counts.set(key, tried);
      return tried;
    },
    forget: (key) => void counts.delete(key),
  };
}

/** A fault of ours, in the analysis or the store, may be mended by the next start; it must not keep the feed from its other articles. */
const mayHeal = (error: unknown) =>
  !(error instanceof VerbatimError) || error.code === 'fetch-failed';
