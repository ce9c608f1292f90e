/**
 * Watches: each new quote that one asks for is told to its place, once.
 *
 * What comes is noted by the store with the article; here it is matched, kept as found, then promised to the outbox: three
 * transactions, so that a kill between any two goes on where it was. The same words from another outlet are not told again: the message
 * that told them is edited, and names it too. What is found in quiet hours waits for their end; after so many quotes in a few minutes the next ones wait and come as one message.
 */
import { createHash } from 'node:crypto';
import PQueue from 'p-queue';
import type { Clock } from '../lib/clock.ts';
import type { Logger } from '../lib/logger.ts';
import type { Timers } from '../lib/timers.ts';
import type { EpochMs } from '../model/article.ts';
import type { Watch, WatchId } from '../model/watch.ts';
import type { ToldCount } from '../store/watch-store.ts';
import { type FindingParts, findInNews } from './find-in-news.ts';
import { deliveryIdOf, type Outbox } from './outbox.ts';
import { quietUntil } from './quiet-hours.ts';
import { firstOfSame, tellWatch } from './tell-watch.ts';
import type { Watches, WatchOrder } from './watches.ts';

/** More quotes than these within this time are a flood: who is told of each can't read on. */
export const FLOOD_QUOTES = 10;
export const FLOOD_MS = 10 * 60_000;

/** After a failure, such as a full disk, it is tried again no sooner. */
const RETRY_MS = 60_000;

/** Clocks are set and machines sleep: what waits is looked at again by then. */
const MAX_WAIT_MS = 15 * 60_000;

/** Typed by people: "/watch remove 3fa94c10". */
const WATCH_ID_LENGTH = 8;

export interface WatchesParts extends FindingParts {
  readonly outbox: Pick<Outbox, 'sendOpen'>;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
}

export interface RunningWatches extends Watches {
  /** Tells what came while the process was down, and goes on. */
  start(): void;
  /** Quotes came and are in the index. */
  wake(): void;
  /** Lets what is under way finish. */
  stop(): Promise<void>;
  /** Finds and tells now what there is; called by timer and `wake`. Failures are logged, never thrown. */
  runDue(): Promise<void>;
}

export function createWatches(parts: WatchesParts): RunningWatches {
  const { store, clock, timers, logger, outbox } = parts;
  let isRunning = false;
  let cancelTimer = () => {};
  /** One after the other, so that nothing is told twice. */
  const looks = new PQueue({ concurrency: 1 });

  const look = async (): Promise<void> => {
    let waitMs = RETRY_MS;
    try {
      const isEdited = await findInNews(parts);
      const { isPromised, nextMs } = await promiseFinds(parts);
      waitMs = nextMs === null ? 0 : Math.max(nextMs - clock.nowMs(), 1000);
      // Not waited for: a service that hangs must not keep the next quote waiting.
      if (isEdited || isPromised) void outbox.sendOpen();
    } catch (error) {
      logger.error({ err: error }, 'Watches could not be looked at; they will be.');
      // Some may have been promised before it.
      void outbox.sendOpen();
    }
    cancelTimer();
    if (isRunning && waitMs > 0) cancelTimer = timers.after(Math.min(waitMs, MAX_WAIT_MS), wake);
  };

  const runDue = () => looks.add(look);

  const wake = (): void => {
    // The one that waits sees what came since it was asked for.
    if (isRunning && looks.size === 0) void runDue();
  };

  return {
    async add(order) {
      const nowMs = clock.nowMs();
      const same = (await store.listWatches()).find((each) => isSameOrder(each, order));
      const id = same?.id ?? newId(order, nowMs);
      const watch: Watch = { ...order, id, createdAtMs: same?.createdAtMs ?? nowMs };
      if (same === undefined) await store.addWatch(watch);
      else await store.setQuietHours(same.id, order.quiet);
      return { watch, isNew: same === undefined };
    },
    list: () => store.listWatches(),
    remove: (id) => store.removeWatch(id),
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

function newId(order: WatchOrder, nowMs: EpochMs): WatchId {
  const hash = createHash('sha256').update(JSON.stringify([order, nowMs]));
  return hash.digest('hex').slice(0, WATCH_ID_LENGTH) as WatchId;
}

function isSameOrder(watch: Watch, order: WatchOrder): boolean {
  const key = ({ destination, name, words }: WatchOrder) =>
    JSON.stringify([
      destination.platform,
      destination.workspaceId,
      destination.channelId,
      name,
      words,
    ]);
  return key(watch) === key(order);
}

interface PromisedFinds {
  readonly isPromised: boolean;
  /** When what has to wait may be told; null where nothing waits. */
  readonly nextMs: EpochMs | null;
}

async function promiseFinds(parts: WatchesParts): Promise<PromisedFinds> {
  const { store, clock, index, logger } = parts;
  const untold = await store.listUntoldFinds();
  if (untold.size === 0) return { isPromised: false, nextMs: null };
  const nowMs = clock.nowMs();
  const told = await store.countTold(nowMs - FLOOD_MS + 1);
  let isPromised = false;
  let nextMs: EpochMs | null = null;
  for (const watch of await store.listWatches()) {
    const ids = untold.get(watch.id);
    if (ids === undefined) continue;
    const waitsUntilMs = holdUntil(watch, told.get(watch.id), nowMs);
    if (waitsUntilMs !== null) {
      nextMs = Math.min(nextMs ?? waitsUntilMs, waitsUntilMs);
      continue;
    }
    const [first, ...others] = firstOfSame(
      ids.map((id) => index.get(id)).filter((quote) => quote !== null),
      index,
    );
    const delivery =
      first === undefined
        ? null
        : {
            id: deliveryIdOf(JSON.stringify([watch.id, ids])),
            destination: watch.destination,
            document: tellWatch(watch, [first, ...others], parts),
            attempts: 0,
          };
    await store.promiseWatchNews(watch.id, ids, delivery);
    isPromised ||= delivery !== null;
    logger.info({ watchId: watch.id, quotes: ids.length, deliveryId: delivery?.id }, 'Watch told.');
  }
  return { isPromised, nextMs };
}

/** null when a watch may tell now. */
function holdUntil(watch: Watch, told: ToldCount | undefined, nowMs: EpochMs): EpochMs | null {
  const quietMs = watch.quiet === null ? null : quietUntil(watch.quiet, nowMs);
  if (quietMs !== null) return quietMs;
  if (told === undefined || told.count < FLOOD_QUOTES) return null;
  return told.firstAtMs + FLOOD_MS;
}
