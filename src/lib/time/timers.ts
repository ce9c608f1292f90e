/** Timers as an argument, so that tests run them at once. The only place that uses the machine's timers. */
export interface Timers {
  /** Calls `action` once, `delayMs` from now; the returned function cancels it. The process may end while it waits. */
  after(delayMs: number, action: () => void): () => void;
}

/** Node.js clamps longer delays to 1 ms (https://nodejs.org/api/timers.html). */
const MAX_DELAY_MS = 2 ** 31 - 1;

export const systemTimers: Timers = {
  after(delayMs, action) {
    const timer = setTimeout(action, Math.min(Math.max(delayMs, 0), MAX_DELAY_MS));
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/** Resolves `delayMs` from now. The process doesn't end while it waits. */
export function pause(delayMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, delayMs));
}

const TICKS = 10;

/**
 * A deadline of the time in which this process ran: one that is paused, as with its machine, loses a tenth of it at most.
 *
 * @returns a signal that aborts when it is over, and a function that ends it before.
 */
export function countDown(timers: Timers, limitMs: number) {
  const over = new AbortController();
  let left = TICKS;
  let cancel = () => {};
  const wait = () => {
    cancel = timers.after(limitMs / TICKS, () => {
      left -= 1;
      if (left === 0) over.abort();
      else wait();
    });
  };
  wait();
  return { signal: over.signal, cancel: () => cancel() };
}
