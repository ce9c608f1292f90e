import type { EpochMs } from '../../model/article.ts';

/** Tells the time; a fake one in tests. The only place that reads the machine's clock. */
export interface Clock {
  nowMs(): EpochMs;
}

export const systemClock: Clock = { nowMs: () => Date.now() };

/** One that can be put right while it is used. */
export interface AdjustableClock extends Clock {
  adjust(byMs: number): void;
}

/** @returns the clock, as far away from the given one as it was adjusted. */
export function adjustableClock(clock: Clock): AdjustableClock {
  let offsetMs = 0;
  return {
    nowMs: () => clock.nowMs() + offsetMs,
    adjust(byMs) {
      offsetMs += byMs;
    },
  };
}
