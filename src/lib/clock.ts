import type { EpochMs } from '../model/article.ts';

/** Tells the time; a fake one in tests. The only place that reads the machine's clock. */
export interface Clock {
  nowMs(): EpochMs;
}

export const systemClock: Clock = { nowMs: () => Date.now() };
