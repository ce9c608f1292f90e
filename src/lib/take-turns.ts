/**
 * For work that keeps the event loop busy for milliseconds and is in no hurry: one piece at a time, each when the loop has had a moment
 * of nothing else to do, so that what somebody waits for never stands behind two of them.
 */
import { performance } from 'node:perf_hooks';
import PQueue from 'p-queue';
import { pause } from './time/timers.ts';

/** Runs the work when its turn has come; settles as it does. */
export type TakeTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Of the pause in which the loop may be idle: the shortest that timers know. */
const PAUSE_MS = 1;

/** Of that pause so much without work says that nothing waits. */
const IDLE_MS = 0.3;

/** Under a load that never pauses the work goes on all the same, so many pieces a second that feeds are kept up with. */
const MAX_WAIT_MS = 60;

export function createTurns(maxWaitMs = MAX_WAIT_MS): TakeTurn {
  const queue = new PQueue({ concurrency: 1 });
  return (work) =>
    queue.add(async () => {
      await untilIdle(maxWaitMs);
      return work();
    });
}

/** Resolves when the loop has had a moment of nothing to do, or after so many milliseconds. */
export async function untilIdle(maxWaitMs = MAX_WAIT_MS): Promise<void> {
  const giveUpAtMs = performance.now() + maxWaitMs;
  for (;;) {
    const before = performance.eventLoopUtilization();
    await pause(PAUSE_MS);
    const { idle } = performance.eventLoopUtilization(before);
    if (idle >= IDLE_MS || performance.now() >= giveUpAtMs) return;
  }
}
