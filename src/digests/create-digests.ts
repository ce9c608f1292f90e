/**
 * Digests on schedule: at each time of a subscription, what was stored since the last one is told to its channel.
 *
 * A period is covered and its digest promised in one transaction, then sent by the outbox: each article has its chance
 * once, whatever happens in between. Times missed while the process was down are made up by one digest at the start.
 */
import { createHash } from 'node:crypto';
import type { Clock } from '../lib/clock.ts';
import type { Links } from '../lib/links.ts';
import type { EpochMs } from '../model/article.ts';
import type { Subscription, SubscriptionId } from '../model/digest.ts';
import { VerbatimError } from '../model/errors.ts';
import type { ReplyDocument } from '../model/reply.ts';
import type { Delivery, StoredArticle } from '../store/store.ts';
import {
  buildDigest,
  chooseStories,
  MAX_TOLD_STORIES,
  type Story,
  tellStories,
} from './build-digest.ts';
import type { Digests } from './digests.ts';
import { keepStories } from './keep-stories.ts';
import { createOutbox, deliveryIdOf, type OutboxParts } from './outbox.ts';
import { checkSchedule, nextRunAfter } from './schedule.ts';

/** The longest a timer waits before looking at the clock again, which may have been set or have slept. */
const MAX_WAIT_MS = 15 * 60_000;

/** After a failure, such as a full disk, the clock is looked at again no sooner. */
const MIN_WAIT_MS = 60_000;

/** A feed may bring an article a day late; what is older is no news. */
const MAX_LATE_MS = 24 * 3_600_000;

/** After a long stop, what is older is no news any more. */
const MAX_PERIOD_MS = 7 * 24 * 3_600_000;

/** Typed by people: "/digest remove 3fa94c10". */
const SUBSCRIPTION_ID_LENGTH = 8;

export interface DigestsParts extends OutboxParts {
  readonly links: Links;
  readonly clock: Clock;
  /** For digests asked for by command (IANA name); a subscription has its own. */
  readonly timeZone: string;
  /** Whether digests on schedule tell what a feed listed already when it was first read. */
  readonly backlogIsNews: boolean;
}

export interface RunningDigests extends Digests {
  /** Sends what is open, makes up what was missed, and goes on by the schedules. */
  start(): Promise<void>;
  /** Cancels the timers and lets what is under way finish. */
  stop(): Promise<void>;
  /** Does now what is due; called by the timer. Failures are logged, never thrown. */
  runDue(): Promise<void>;
}

export function createDigests(parts: DigestsParts): RunningDigests {
  const { store, clock, timers, logger } = parts;
  const outbox = createOutbox(parts);
  let cancelTimer = () => {};
  let isRunning = false;
  /** One run after the other, so that no period is told twice. */
  let lastRun: Promise<void> = Promise.resolve();

  const runNow = async (): Promise<void> => {
    try {
      for (const subscription of await store.listSubscriptions()) await run(subscription);
      await outbox.sendOpen();
    } catch (error) {
      logger.error({ err: error }, 'Digests that were due could not be made; they stay due.');
    }
    await wait();
  };

  const run = async (subscription: Subscription): Promise<void> => {
    try {
      await promiseDue(parts, subscription);
    } catch (error) {
      logger.error({ subscriptionId: subscription.id, err: error }, 'Digest not made.');
    }
  };

  const runDue = (): Promise<void> => {
    lastRun = lastRun.then(runNow);
    return lastRun;
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
    async build(topics, fromMs, toMs) {
      return buildRecent(parts, topics, { fromMs, toMs });
    },
    async subscribe(order) {
      checkSchedule(order.cron, order.timeZone);
      const nowMs = clock.nowMs();
      nextRunAfter(order.cron, order.timeZone, nowMs);
      const same = (await store.listSubscriptions()).find((each) => isSameOrder(each, order));
      if (same !== undefined) return same;
      const hash = createHash('sha256')
        .update(JSON.stringify([order, nowMs]))
        .digest('hex');
      const id = hash.slice(0, SUBSCRIPTION_ID_LENGTH);
      const subscription = {
        id: id as SubscriptionId,
        ...order,
        createdAtMs: nowMs,
        coveredUntilMs: nowMs,
      };
      await store.addSubscription(subscription);
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
    start() {
      isRunning = true;
      return runDue();
    },
    async stop() {
      isRunning = false;
      cancelTimer();
      await outbox.stop();
      await lastRun;
      cancelTimer();
    },
    runDue,
    async sendPromised() {
      try {
        await outbox.sendOpen();
      } catch (error) {
        logger.error({ err: error }, 'Messages not sent; they stay promised.');
      }
    },
  };
}

interface Period {
  readonly fromMs: EpochMs;
  readonly toMs: EpochMs;
}

/**
 * For someone who asks: what was published in the period or, where nothing was, the newest that came in it, with the period
 * that those cover. A feed followed a minute ago has something to show then.
 */
async function buildRecent(
  { store, links, timeZone }: DigestsParts,
  topics: readonly string[],
  { fromMs, toMs }: Period,
): Promise<ReplyDocument | null> {
  const stored = await store.listArticlesStoredBetween(fromMs, toMs);
  const copies = await store.listCopyGroups(stored.map(({ article }) => article.id));
  const options = { topics, timeZone, toMs, links, copies };
  const recent = stored.filter(({ article }) => article.publishedAtMs >= fromMs);
  const oldestMs = Math.min(...stored.map(({ article }) => article.publishedAtMs));
  return (
    buildDigest(recent, { ...options, fromMs }) ??
    buildDigest(stored, { ...options, fromMs: oldestMs })
  );
}

/** Promises the digest of a subscription if one is due: until its time or, when more than one was missed, until now. */
async function promiseDue(parts: DigestsParts, subscription: Subscription): Promise<void> {
  const { store, clock, logger, links, backlogIsNews } = parts;
  const { id, cron, timeZone, coveredUntilMs, destination } = subscription;
  const nowMs = clock.nowMs();
  const dueMs = nextRunAfter(cron, timeZone, coveredUntilMs);
  if (dueMs > nowMs) return;
  const toMs = nextRunAfter(cron, timeZone, dueMs) > nowMs ? dueMs : nowMs;
  const period = { fromMs: Math.max(coveredUntilMs, toMs - MAX_PERIOD_MS), toMs };
  const isNews = ({ article, isBacklog }: StoredArticle) =>
    (backlogIsNews || !isBacklog) && article.publishedAtMs >= period.fromMs - MAX_LATE_MS;
  const { topics } = subscription;
  const articles = (await store.listArticlesStoredBetween(period.fromMs, toMs)).filter(isNews);
  const copies = await store.listCopyGroups(articles.map(({ article }) => article.id));
  const stories = chooseStories(articles, { topics, copies });
  const storyIds = await keepStories(store, stories, copies);
  const told = await store.listToldStories(id);
  const idOf = ([lead]: Story) => storyIds.get(lead.article.id);
  const document = tellStories(stories, {
    ...period,
    topics,
    timeZone,
    links,
    toldAtMs(story) {
      const storyId = idOf(story);
      return (storyId === undefined ? undefined : told.get(storyId)) ?? null;
    },
  });
  const deliveryId = deliveryIdOf(`${id} ${coveredUntilMs} ${toMs}`);
  const delivery: Delivery | null =
    document === null ? null : { id: deliveryId, destination, document, attempts: 0 };
  const toldNow = stories.slice(0, MAX_TOLD_STORIES).flatMap((story) => idOf(story) ?? []);
  await store.promiseDigest(id, toMs, delivery, toldNow);
  logger.info({ subscriptionId: id, ...period, isEmpty: document === null }, 'Digest made.');
}

async function delayToNext({ store, logger }: DigestsParts, nowMs: EpochMs): Promise<number> {
  let nextMs = nowMs + MAX_WAIT_MS;
  for (const { id, cron, timeZone, coveredUntilMs } of await store.listSubscriptions()) {
    try {
      nextMs = Math.min(nextMs, nextRunAfter(cron, timeZone, coveredUntilMs));
    } catch (error) {
      logger.error({ subscriptionId: id, err: error }, 'Subscription without a schedule.');
    }
  }
  // What is due already has just failed.
  return nextMs > nowMs ? nextMs - nowMs : MIN_WAIT_MS;
}

function isSameOrder(
  subscription: Subscription,
  order: Parameters<Digests['subscribe']>[0],
): boolean {
  const { destination, topics, cron, timeZone } = subscription;
  return (
    JSON.stringify([destination.platform, destination.channelId, topics, cron, timeZone]) ===
    JSON.stringify([
      order.destination.platform,
      order.destination.channelId,
      order.topics,
      order.cron,
      order.timeZone,
    ])
  );
}
