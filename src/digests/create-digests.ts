/**
 * Digests on schedule: at each time of a subscription, what was stored since the last one is told to its channel.
 *
 * A period is covered and its digest promised in one transaction, then sent by the outbox: each article has its chance
 * once, whatever happens in between. Times missed while the process was down are made up by one digest at the start, where the last
 * of them is not too long ago; else the next one tells it all.
 */
import { isDeepStrictEqual } from 'node:util';
import { groupBy } from '../lib/group-by.ts';
import type { Logger } from '../lib/logger.ts';
import { always, type MayWork } from '../lib/may-work.ts';
import { shortIdOf } from '../lib/short-id.ts';
import type { Clock } from '../lib/time/clock.ts';
import type { Timers } from '../lib/time/timers.ts';
import type { EpochMs } from '../model/article.ts';
import type { StoryFilter, Subscription, SubscriptionId } from '../model/digest.ts';
import { VerbatimError } from '../model/errors.ts';
import type { Delivery } from '../store/ports/delivery-store.ts';
import { MAX_AHEAD_MS } from '../store/telling/digest-rows.ts';
import { buildDigest } from './build-digest.ts';
import {
  type ComposeDigest,
  type ComposeParts,
  createComposer,
  type Period,
} from './compose-digest.ts';
import { type SeekPlaces, seekNone } from './create-looks.ts';
import type { DigestOrder, Digests, RecentDigest } from './digests.ts';
import { deliveryIdOf, type Outbox } from './outbox.ts';
import { checkSchedule, nextRunAfter, nextRunsAfter } from './schedule.ts';

/** The longest a timer waits before looking at the clock again, which may have been set or have slept. */
const MAX_WAIT_MS = 15 * 60_000;

/** After a failure, such as a full disk, the clock is looked at again no sooner. */
const MIN_WAIT_MS = 60_000;

/** A digest that is later than this is not made up: the morning's is of no use the morning after. */
const MAX_MISSED_MS = 12 * 3_600_000;

/** More than any newsroom has channels; each is looked at every time that one is due. */
const MAX_SUBSCRIPTIONS = 2000;

export interface DigestsParts extends ComposeParts {
  readonly outbox: Pick<Outbox, 'sendOpen'>;
  readonly mayWork?: MayWork;
  /** A digest whose place is not there waits, and tells then what came meanwhile. */
  readonly seekPlaces?: SeekPlaces;
  readonly timers: Timers;
  readonly logger: Logger;
  readonly clock: Clock;
  /** For digests asked for by command (IANA name); a subscription has its own. */
  readonly timeZone: string;
}

export interface RunningDigests extends Digests {
  /** Makes up what was missed, and goes on by the schedules. Resolves as `runDue`. */
  start(): Promise<void>;
  /** Cancels the timers and lets the digest that is being made be promised; the others stay due. */
  stop(): Promise<void>;
  /** Makes what is due; called by the timer. Resolves when all that is open was tried. Failures are logged, never thrown. */
  runDue(): Promise<void>;
}

export function createDigests(parts: DigestsParts): RunningDigests {
  const { store, clock, timers, logger, outbox, mayWork = always } = parts;
  let cancelTimer = () => {};
  let isRunning = false;
  let isStopped = false;
  /** One run after the other, so that no period is told twice. */
  let lastRun: Promise<void> = Promise.resolve();

  const runNow = async (): Promise<void> => {
    try {
      if (await mayWork()) {
        const compose = createComposer(parts);
        for (const due of likeBesideLike(listDue(parts, await listSubscriptions(parts))))
          if (!isStopped) await run(compose, due);
      }
    } catch (error) {
      logger.error({ err: error }, 'Digests that were due could not be made; they stay due.');
    }
    await wait();
  };

  const run = async (compose: ComposeDigest, due: DueDigest): Promise<void> => {
    try {
      // Not waited for: those that are made already are sent while the others are made.
      if (await promiseDue(parts, compose, due)) void outbox.sendOpen();
    } catch (error) {
      logger.error({ subscriptionId: due.subscription.id, err: error }, 'Digest not made.');
    }
  };

  const runDue = async (): Promise<void> => {
    lastRun = lastRun.then(runNow);
    await lastRun;
    // Not part of the run: a service that hangs must not keep the next one waiting, nor a stop.
    await outbox.sendOpen();
  };

  /** Sets the timer for the next time of any subscription. */
  const wait = async (): Promise<void> => {
    const delayMs = await delayToNext(parts, clock.nowMs()).catch(() => MIN_WAIT_MS);
    cancelTimer();
    if (!isRunning) return;
    cancelTimer = timers.after(delayMs, () => {
      runDue().catch((error: unknown) => logger.error({ err: error }, 'Digests stopped.'));
    });
  };

  return {
    build: (filter, fromMs, toMs) => buildRecent(parts, filter, { fromMs, toMs }),
    async preview(subscription) {
      const made = await createComposer(parts)(subscription, {
        toMs: clock.nowMs(),
        isTrial: true,
      });
      return made.document;
    },
    async subscribe(order) {
      const subscription = await keepOrder(parts, order);
      await wait();
      return subscription;
    },
    list: () => store.listSubscriptions(),
    async unsubscribe(id) {
      const found = (await store.listSubscriptions()).some(
        (subscription) => subscription.id === id,
      );
      if (!found) throw new VerbatimError('not-found', `There is no digest subscription "${id}".`);
      await store.removeSubscription(id);
    },
    nextRunAtMs: ({ cron, timeZone, coveredUntilMs }) =>
      nextRunAfter(cron, timeZone, Math.max(coveredUntilMs, clock.nowMs())),
    nextRunsAtMs: (subscription, count) =>
      nextRunsAfter(subscription, Math.max(subscription.coveredUntilMs, clock.nowMs()), count),
    start() {
      isRunning = true;
      return runDue();
    },
    async stop() {
      isRunning = false;
      isStopped = true;
      cancelTimer();
      await lastRun;
      cancelTimer();
    },
    runDue,
  };
}

/** @returns the subscription of this order, which may be there already. */
async function keepOrder(
  { store, clock }: DigestsParts,
  order: DigestOrder,
): Promise<Subscription> {
  checkSchedule(order.cron, order.timeZone);
  const nowMs = clock.nowMs();
  nextRunAfter(order.cron, order.timeZone, nowMs);
  const standing = await store.listSubscriptions();
  const same = standing.find((each) => isSameOrder(each, order));
  await store.markPlaceBack(order.destination);
  if (same !== undefined) return same;
  if (standing.length >= MAX_SUBSCRIPTIONS)
    throw new VerbatimError(
      'usage',
      `There are ${MAX_SUBSCRIPTIONS.toLocaleString('en-GB')} scheduled digests, which is as many as there may be. Remove one first: /digest list.`,
    );
  const subscription = {
    id: shortIdOf(JSON.stringify([order, nowMs])) as SubscriptionId,
    ...order,
    createdAtMs: nowMs,
    coveredUntilMs: nowMs,
  };
  await store.addSubscription(subscription);
  return subscription;
}

/**
 * For someone who asks: what was published in the period or, where nothing was, the newest that came in it, with the period
 * that those cover. A feed followed a minute ago has something to show then.
 */
async function buildRecent(
  { store, index, links, timeZone }: DigestsParts,
  filter: StoryFilter,
  { fromMs, toMs }: Period,
): Promise<RecentDigest> {
  let damaged = 0;
  const stored = await store.listArticlesStoredBetween(fromMs, toMs, () => {
    damaged += 1;
  });
  const copies = await store.listCopyGroups(stored.map(({ article }) => article.id));
  const options = { filter, index, timeZone, toMs, links, copies, damaged };
  const recent = stored.filter(({ article }) => article.publishedAtMs >= fromMs);
  const oldestMs = Math.min(...stored.map(({ article }) => article.publishedAtMs));
  const document =
    (await buildDigest(recent, { ...options, fromMs })) ??
    (await buildDigest(stored, { ...options, fromMs: oldestMs }));
  return { document, damaged };
}

interface DueDigest {
  readonly subscription: Subscription;
  /** The end of its period. */
  readonly toMs: EpochMs;
}

/** Those that may have a digest in common one after the other. */
function likeBesideLike(due: readonly DueDigest[]): readonly DueDigest[] {
  const keyOf = ({ subscription: { coveredUntilMs, filter, timeZone }, toMs }: DueDigest) =>
    JSON.stringify([coveredUntilMs, toMs, filter, timeZone]);
  return [...groupBy(due, keyOf).values()].flat();
}

/**
 * What a clock that was ahead has covered is as if covered until shortly ago, since when the clock was put right: what came until then was
 * told.
 */
async function listSubscriptions({
  store,
  clock,
  seekPlaces = seekNone,
}: DigestsParts): Promise<readonly Subscription[]> {
  const nowMs = clock.nowMs();
  const isThere = await seekPlaces();
  const list = async () =>
    (await store.listSubscriptions()).filter(({ destination }) => isThere(destination));
  const all = await list();
  const strays = all.filter(({ coveredUntilMs }) => coveredUntilMs > nowMs + MAX_AHEAD_MS);
  for (const stray of strays) await store.promiseDigest(stray, nowMs - MAX_WAIT_MS, null);
  return strays.length === 0 ? all : list();
}

function listDue(
  { clock, logger }: DigestsParts,
  subscriptions: readonly Subscription[],
): readonly DueDigest[] {
  return subscriptions.flatMap((subscription) => {
    try {
      const toMs = dueUntil(subscription, clock.nowMs());
      return toMs === null ? [] : [{ subscription, toMs }];
    } catch (error) {
      logger.error({ subscriptionId: subscription.id, err: error }, 'Digest not made.');
      return [];
    }
  });
}

/** @returns until when a digest is due: until its time or, when more than one was missed, until now; null where none is. */
function dueUntil(
  { cron, timeZone, coveredUntilMs }: Subscription,
  nowMs: EpochMs,
): EpochMs | null {
  const dueMs = nextRunAfter(cron, timeZone, coveredUntilMs);
  // A digest that was missed for longer comes with the next one, which covers all since the last.
  const isRecent =
    nextRunAfter(cron, timeZone, Math.max(coveredUntilMs, nowMs - MAX_MISSED_MS)) <= nowMs;
  if (dueMs > nowMs || !isRecent) return null;
  return nextRunAfter(cron, timeZone, dueMs) > nowMs ? dueMs : nowMs;
}

/** Promises a digest that is due. @returns whether something is to be sent. */
async function promiseDue(
  { store, logger }: DigestsParts,
  compose: ComposeDigest,
  { subscription, toMs }: DueDigest,
): Promise<boolean> {
  const { id, coveredUntilMs, destination } = subscription;
  const { document, ...covering } = await compose(subscription, { toMs, isTrial: false });
  const deliveryId = deliveryIdOf(`${id} ${coveredUntilMs} ${toMs}`);
  const delivery: Delivery | null =
    document === null ? null : { id: deliveryId, destination, document, attempts: 0 };
  await store.promiseDigest(subscription, toMs, delivery, covering);
  logger.info({ subscriptionId: id, toMs, isEmpty: covering.toldIds.length === 0 }, 'Digest made.');
  return delivery !== null;
}

async function delayToNext(
  { store, logger, seekPlaces = seekNone }: DigestsParts,
  nowMs: EpochMs,
): Promise<number> {
  const isThere = await seekPlaces();
  let nextMs = nowMs + MAX_WAIT_MS;
  for (const {
    id,
    destination,
    cron,
    timeZone,
    coveredUntilMs,
  } of await store.listSubscriptions()) {
    if (!isThere(destination)) continue;
    try {
      const sinceMs = Math.max(coveredUntilMs, nowMs - MAX_MISSED_MS);
      nextMs = Math.min(nextMs, nextRunAfter(cron, timeZone, sinceMs));
    } catch (error) {
      logger.error({ subscriptionId: id, err: error }, 'Subscription without a schedule.');
    }
  }
  // What is due already has just failed.
  return nextMs > nowMs ? nextMs - nowMs : MIN_WAIT_MS;
}

function isSameOrder(subscription: Subscription, order: DigestOrder): boolean {
  const essence = ({ destination, filter, saysEmpty, cron, timeZone }: DigestOrder) => {
    const { platform, channelId } = destination;
    return { platform, channelId, filter, saysEmpty, cron, timeZone };
  };
  return isDeepStrictEqual(essence(subscription), essence(order));
}
