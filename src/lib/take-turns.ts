/** For work that keeps the event loop busy for milliseconds: one piece a turn of the loop, so that nothing quick waits behind two. */
import { setImmediate } from 'node:timers/promises';
import PQueue from 'p-queue';

/** Runs the work when its turn has come; settles as it does. */
export type TakeTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

export function createTurns(): TakeTurn {
  const queue = new PQueue({ concurrency: 1 });
  return (work) =>
    queue.add(async () => {
      await setImmediate();
      return work();
    });
}
