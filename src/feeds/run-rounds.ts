/** The rounds of the poller: one at a time, and one timer for the next. Two that went on side by side would do so for ever. */
import type { Timers } from '../lib/time/timers.ts';

export interface Rounds {
  /** Resolves when the first round is over. */
  start(): Promise<void>;
  /** One now; or one more after that under way, however often it is asked for meanwhile. */
  wake(): void;
  /** No more of them; resolves when the one under way is over. */
  stop(): Promise<void>;
  /** Resolves when the one under way is over. */
  settled(): Promise<void>;
}

/** @param round never rejects; resolves to the pause before the next (milliseconds). */
export function createRounds(timers: Timers, round: () => Promise<number>): Rounds {
  let state: 'not started' | 'at work' | 'waiting' | 'stopped' = 'not started';
  let isWoken = false;
  let underWay: Promise<void> = Promise.resolve();
  let cancelTimer = (): void => undefined;

  function begin(): Promise<void> {
    cancelTimer();
    state = 'at work';
    isWoken = false;
    underWay = round().then(rest);
    return underWay;
  }

  function rest(pauseMs: number): void {
    if (state === 'stopped') return;
    state = 'waiting';
    cancelTimer = timers.after(isWoken ? 0 : pauseMs, () => void begin());
  }

  return {
    start: async () => {
      if (state === 'not started') await begin();
    },
    wake() {
      if (state === 'at work') isWoken = true;
      if (state === 'waiting') void begin();
    },
    async stop() {
      state = 'stopped';
      cancelTimer();
      await underWay;
    },
    settled: () => underWay,
  };
}
