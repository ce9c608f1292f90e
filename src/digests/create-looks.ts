/**
 * Looks at what waits in the store to be told, one after the other: when woken, when what has to wait may be told, and again after a
 * failure. What a look promises is sent by the outbox.
 */
import PQueue from 'p-queue';
import type { Logger } from '../lib/logger.ts';
import { always, type MayWork } from '../lib/may-work.ts';
import type { Clock } from '../lib/time/clock.ts';
import type { Timers } from '../lib/time/timers.ts';
import type { EpochMs } from '../model/article.ts';
import type { Destination } from '../model/platform.ts';
import type { Outbox } from './outbox.ts';

/** After a failure, such as a full disk, it is tried again no sooner. */
const RETRY_MS = 60_000;

/** Clocks are set and machines sleep: what waits is looked at again by then. */
const MAX_WAIT_MS = 15 * 60_000;

/** What waits is looked at no sooner than this. */
const MIN_WAIT_MS = 1000;

/** Whether a place is known to be there: what is told in one that is not waits. */
export type IsThere = (place: Destination) => boolean;

/** Asks the store, as another process may have been told that one is gone. */
export type SeekPlaces = () => Promise<IsThere>;

export const seekNone: SeekPlaces = async () => () => true;

export interface LookParts {
  readonly mayWork?: MayWork;
  readonly seekPlaces?: SeekPlaces;
  readonly outbox: Pick<Outbox, 'sendOpen'>;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
}

export interface Looked {
  readonly isPromised: boolean;
  /** When what has to wait may be told; null where nothing waits. */
  readonly nextMs: EpochMs | null;
}

export interface Looks {
  /** Takes a look at what came while the process was down, and goes on. */
  start(): void;
  /** Something may have come. */
  wake(): void;
  /** Lets what is under way finish. */
  stop(): Promise<void>;
  /** Looks now; called by timer and `wake`. Failures are logged, never thrown. */
  runDue(): Promise<void>;
}

/** What another process looks at. */
const NOT_MINE: Looked = { isPromised: false, nextMs: null };

/** @param failure logged with the error where a look fails. */
export function createLooks(
  { mayWork = always, outbox, clock, timers, logger }: LookParts,
  failure: string,
  look: () => Promise<Looked>,
): Looks {
  let isRunning = false;
  let cancelTimer = () => {};
  /** One after the other, so that nothing is told twice. */
  const looks = new PQueue({ concurrency: 1 });

  const lookOnce = async (): Promise<void> => {
    let waitMs = RETRY_MS;
    try {
      const { isPromised, nextMs } = (await mayWork()) ? await look() : NOT_MINE;
      waitMs = nextMs === null ? 0 : Math.max(nextMs - clock.nowMs(), MIN_WAIT_MS);
      // Not waited for: a service that hangs must not keep the next look waiting.
      if (isPromised) void outbox.sendOpen();
    } catch (error) {
      logger.error({ err: error }, failure);
      // Some may have been promised before it.
      void outbox.sendOpen();
    }
    cancelTimer();
    if (isRunning && waitMs > 0) cancelTimer = timers.after(Math.min(waitMs, MAX_WAIT_MS), wake);
  };

  const runDue = () => looks.add(lookOnce);

  const wake = (): void => {
    // The one that waits sees what came since it was asked for.
    if (isRunning && looks.size === 0) void runDue();
  };

  return {
    start() {
      isRunning = true;
      wake();
    },
    wake,
    runDue,
    async stop() {
      isRunning = false;
      cancelTimer();
      await looks.onIdle();
    },
  };
}
