/**
 * Tells the channels that admins chose when feeds stop working, and when they work again.
 *
 * What is told is the difference between how feeds are and what was told of them last (store/feeds/alert-rows.ts); it becomes known as told
 * in the transaction that promises the message, and the outbox delivers it. A look is taken a minute after something happened, so that
 * what happens together is told together; after a message the next comes an hour later at the soonest, for back-off spreads an
 * outage over hours. A look an hour makes up for what was missed.
 */
import { deliveryIdOf } from '../digests/outbox.ts';
import type { Logger } from '../lib/logger.ts';
import { always, type MayWork } from '../lib/may-work.ts';
import type { Clock } from '../lib/time/clock.ts';
import type { Timers } from '../lib/time/timers.ts';
import type { EpochMs } from '../model/article.ts';
import type { Delivery } from '../store/ports/delivery-store.ts';
import type { Store } from '../store/store.ts';
import { describeTroubles, MAX_TROUBLES_SHOWN, sortTroubles } from './describe-troubles.ts';

const GATHER_MS = 60_000;
const REST_MS = 3_600_000;

/** Of fewer hosts it can't be said that it is not them. */
const MIN_UNANSWERED_HOSTS = 3;

export interface TroubleTellerOptions {
  readonly store: Pick<
    Store,
    'listAlertChannels' | 'listTroubleNews' | 'promiseTroubleNews' | 'countUnanswered' | 'listPolls'
  >;
  readonly mayWork?: MayWork;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
  /** For dates in messages (IANA name). */
  readonly timeZone: string;
  /** Sends what is promised; what can't be sent now is tried again. */
  readonly send: () => void;
}

export interface TroubleTeller {
  /** Takes a look in a minute, for what was missed while the process was down, and goes on. */
  start(): void;
  /** Something happened that may be news. */
  wake(): void;
  /** Cancels the timer and lets what is under way finish. */
  stop(): Promise<void>;
}

export function createTroubleTeller(options: TroubleTellerOptions): TroubleTeller {
  const { clock, timers, logger, send, mayWork = always } = options;
  let cancelTimer = () => {};
  let isRunning = false;
  let isGathering = false;
  let toldAtMs: EpochMs = Number.NEGATIVE_INFINITY;
  /** One after the other, so that nothing is told twice. */
  let lastLook: Promise<void> = Promise.resolve();

  const look = async (): Promise<void> => {
    isGathering = false;
    try {
      if ((await mayWork()) && (await promiseNews(options))) {
        toldAtMs = clock.nowMs();
        send();
      }
    } catch (error) {
      logger.error({ err: error }, 'Trouble with feeds could not be told; it will be.');
    }
    if (isRunning && !isGathering) lookAfter(REST_MS);
  };

  const lookAfter = (delayMs: number): void => {
    cancelTimer();
    cancelTimer = timers.after(delayMs, () => {
      lastLook = lastLook.then(look);
    });
  };

  const wake = (): void => {
    if (!isRunning || isGathering) return;
    isGathering = true;
    // A clock that was set back must not make it longer.
    const restMs = Math.min(toldAtMs + REST_MS - clock.nowMs(), REST_MS);
    lookAfter(Math.max(GATHER_MS, restMs));
  };

  return {
    start() {
      isRunning = true;
      wake();
    },
    wake,
    async stop() {
      isRunning = false;
      cancelTimer();
      await lastLook;
    },
  };
}

/** @returns whether there was something to tell, and somebody. */
async function promiseNews({
  store,
  clock,
  logger,
  timeZone,
}: TroubleTellerOptions): Promise<boolean> {
  const channels = await store.listAlertChannels();
  if (channels.length === 0) return false;
  // Before they are listed: what is read after that shows that a feed works again.
  const nowMs = clock.nowMs();
  const news = sortTroubles(await store.listTroubleNews());
  if (news.length === 0) return false;
  const shownIds = news.slice(0, MAX_TROUBLES_SHOWN).map(({ feed }) => feed.id);
  const isFailing = news.some(({ kind }) => kind === 'failing');
  const document = describeTroubles(news, {
    ...{ nowMs, timeZone },
    polls: await store.listPolls(shownIds),
    isOurNetwork: isFailing && isOurNetwork(await store.countUnanswered()),
  });
  const deliveries = channels.map((destination): Delivery => {
    const key = JSON.stringify([destination.platform, destination.channelId, nowMs, shownIds]);
    return { id: deliveryIdOf(key), destination, document, attempts: 0 };
  });
  await store.promiseTroubleNews(news, nowMs, deliveries);
  logger.info({ feeds: news.length, channels: channels.length }, 'Trouble with feeds told.');
  return true;
}

function isOurNetwork({
  urls,
  followedCount,
}: Awaited<ReturnType<Store['countUnanswered']>>): boolean {
  const hosts = new Set(urls.map((url) => new URL(url).host));
  return 2 * urls.length > followedCount && hosts.size >= MIN_UNANSWERED_HOSTS;
}
