/**
 * Follows every feed at its own rhythm, politely: few requests a host and in all, one poll a feed at a time, and everything
 * that must survive a restart written to the store. Validators are written only after the items were taken in, so that a
 * crash in between costs one repeated fetch, never an item. One feed's trouble stays its own.
 *
 * Method: rounds, at most one a second. Each asks the store for what is due until the next look, and lets it wait for a place of
 * its host (lib/net/host-queue.ts); what a host has no room for is left to a later round.
 */
import { setMaxListeners } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import type { Logger } from '../lib/logger.ts';
import { createHostQueue } from '../lib/net/host-queue.ts';
import type { HttpClient } from '../lib/net/http.ts';
import type { Clock } from '../lib/time/clock.ts';
import type { Timers } from '../lib/time/timers.ts';
import { createTracer, type Tracer, traceStep } from '../lib/trace.ts';
import type { EpochMs, FeedId } from '../model/article.ts';
import { VerbatimError } from '../model/errors.ts';
import { ALERT_AFTER_FAILURES, type DueFeed, type Feed } from '../model/feed.ts';
import type { Poll, TakeItems } from '../model/poll.ts';
import { type FetchFailure, type FetchSuccess, type FetchTools, fetchFeed } from './fetch-feed.ts';
import type { Hub } from './find-hub.ts';
import { keepReceived } from './keep-received.ts';
import type { FeedDocument } from './parse-feed.ts';
import { createPlanKeeper, planMissed } from './plan-anew.ts';
import { BACK_OFF_MS, planAfterFailure, planAfterSuccess, readNewsTime } from './plan-poll.ts';
import type { PollResult } from './poll-result.ts';
import { createRounds, type Rounds } from './run-rounds.ts';
import { watchPoll } from './watch-poll.ts';

/** The part of the store that polling needs. */
export interface FeedStore {
  listFeeds(): Promise<readonly Feed[]>;
  getFeed(id: FeedId): Promise<Feed | null>;
  /** See the store: with several processes one polls a feed at a time. */
  claimFeed(id: FeedId, nowMs: EpochMs | null): Promise<Feed | null>;
  releaseFeed(id: FeedId): Promise<void>;
  /** Those not gone whose next poll comes before this, soonest first. */
  listDueFeeds(beforeMs: EpochMs): Promise<readonly DueFeed[]>;
  planPolls(plans: ReadonlyMap<FeedId, EpochMs>): Promise<void>;
  updateFeed(id: FeedId, change: Partial<Omit<Feed, 'id' | 'isSample'>>): Promise<void>;
}

export interface PollerOptions {
  readonly store: FeedStore;
  readonly http: Pick<HttpClient, 'get'>;
  readonly parse: FetchTools['parse'];
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
  /** In [0, 1). */
  readonly random: () => number;
  /** Each poll, and each document that a hub sent, is a trace of its own. */
  readonly tracer?: Tracer;
  readonly onItems: TakeItems;
  /** Told after each good document which hub tells of the feed's news (null for none), and whether the poll found any. */
  readonly onHub?: (feed: Feed, hub: Hub | null, hasNews: boolean) => Promise<void>;
  /** A hub has told of this feed's news lately, so that polls may be seldom. */
  readonly isPushed?: (id: FeedId) => boolean;
  /** Told once, for admins: the feed is gone, or has failed ALERT_AFTER_FAILURES times running. */
  readonly onTrouble?: (feed: Feed, reason: string) => Promise<void>;
  /** Told how each poll went, once it is over; one that rejects is logged and changes nothing. */
  readonly onPolled?: (feed: Feed, poll: Poll) => Promise<void>;
}

export interface Poller {
  /** Begins to follow; resolves when the first round is planned. */
  start(): Promise<void>;
  /** Stops fetching and waits until what was fetched is stored. */
  stop(): Promise<void>;
  /**
   * Takes in a document of the feed that a hub sent, as if a poll had brought it, after a poll under way. Validators stay those of
   * the feed's own address, and so does the time of the next poll.
   */
  receive(id: FeedId, body: Uint8Array, contentType: string | null): Promise<PollResult>;
  /** Looks at once for feeds that are due: what another process held is free. */
  wake(): void;
  /** Resolves when the polls under way now have ended. */
  settled(): Promise<void>;
  /**
   * Polls now, due or not; joins a poll already under way. For a feed just added, and `/feeds test`.
   *
   * @throws {VerbatimError} not-found
   */
  pollNow(id: FeedId): Promise<PollResult>;
}

const MAX_REQUESTS_PER_HOST = 2;

/** A hundred feeds that never answer take all places for a minute and a half, once; then they back off. */
const MAX_REQUESTS = 32;

/** More feeds of one host are left to a later round. */
const MAX_WAITING_PER_HOST = 100;

/** Feeds that are due within a second are looked for together. */
const MIN_SLEEP_MS = 1000;

/** A database that was lost is mostly back by then. */
const STORE_PAUSE_MS = 5000;

/** The store is looked at this often for feeds that another process, or a command, added. */
const MAX_SLEEP_MS = 30_000;

export function createPoller(options: PollerOptions): Poller {
  return new FeedPoller(options);
}

/** A class for its life cycle: started, stopped, with polls under way in between. */
class FeedPoller implements Poller {
  readonly #options: PollerOptions;
  readonly #tracer: Tracer;
  readonly #queue = createHostQueue({ perHost: MAX_REQUESTS_PER_HOST, inAll: MAX_REQUESTS });
  readonly #underWay = new Map<FeedId, Promise<PollResult>>();
  /** Feeds whose next poll could not be stored: not before this. */
  readonly #notBefore = new Map<FeedId, EpochMs>();
  readonly #stopping = new AbortController();
  readonly #rounds: Rounds;
  readonly #keepPlans: () => Promise<void>;

  constructor(options: PollerOptions) {
    this.#options = options;
    this.#keepPlans = createPlanKeeper(options);
    this.#tracer = options.tracer ?? createTracer(null);
    // Each request under way listens to it.
    setMaxListeners(2 * MAX_REQUESTS, this.#stopping.signal);
    this.#rounds = createRounds(options.timers, () => this.#beginRound());
  }

  async start(): Promise<void> {
    await planMissed(this.#options);
    await this.#rounds.start();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#rounds.stop();
    await this.settled();
  }

  wake(): void {
    this.#rounds.wake();
  }

  async settled(): Promise<void> {
    await this.#rounds.settled();
    await Promise.all(this.#underWay.values());
  }

  async pollNow(id: FeedId): Promise<PollResult> {
    const feed = await this.#options.store.getFeed(id);
    if (feed === null) throw new VerbatimError('not-found', `No feed has the id ${id}.`);
    return this.#poll(feed, true);
  }

  async receive(id: FeedId, body: Uint8Array, contentType: string | null): Promise<PollResult> {
    while (this.#underWay.has(id)) await this.#underWay.get(id);
    return this.#claim(id, () =>
      this.#tracer.begin('receive', async () => {
        const feed = await this.#options.store.getFeed(id);
        if (feed === null || feed.state === 'paused' || this.#stopping.signal.aborted)
          return { kind: 'stopped' };
        try {
          const document = await this.#options.parse(body, { url: feed.url, contentType });
          const { change, result } = await this.#takeIn(feed, document);
          await this.#options.store.updateFeed(id, change);
          return result;
        } catch (error) {
          // The next poll brings what was in it.
          const reason = error instanceof VerbatimError ? error.finding : String(error);
          this.#options.logger.warn(
            { err: error, feed: feed.url },
            'what a hub sent was not taken in',
          );
          return { kind: 'failed', reason };
        }
      }),
    );
  }

  /** @returns the pause before the next (milliseconds). */
  async #beginRound(): Promise<number> {
    try {
      await this.#keepPlans();
      return await this.#pollDue();
    } catch (error) {
      this.#options.logger.error({ err: error }, 'feeds could not be listed');
      return MAX_SLEEP_MS;
    }
  }

  async #pollDue(): Promise<number> {
    const { store, clock } = this.#options;
    const feeds = await store.listDueFeeds(clock.nowMs() + MAX_SLEEP_MS);
    if (this.#stopping.signal.aborted) return MAX_SLEEP_MS;
    const nowMs = clock.nowMs();
    let wakeAtMs = nowMs + MAX_SLEEP_MS;
    for (const feed of feeds) {
      if (this.#underWay.has(feed.id)) continue;
      const dueAtMs = Math.max(feed.nextPollAtMs, this.#notBefore.get(feed.id) ?? 0);
      if (dueAtMs > nowMs) wakeAtMs = Math.min(wakeAtMs, dueAtMs);
      else if (this.#queue.countOf(feed.url) < MAX_WAITING_PER_HOST) {
        void this.#poll(feed);
        // One a turn of the event loop, so that a great round holds up nobody.
        await setImmediate();
      }
    }
    return Math.max(wakeAtMs - nowMs, MIN_SLEEP_MS);
  }

  /** Never rejects: what goes wrong is logged and part of the result. */
  #poll(feed: DueFeed, isAsked = false): Promise<PollResult> {
    const running = this.#underWay.get(feed.id);
    if (running !== undefined) return running;
    const isDoubtful = feed.failureCount > 0;
    return this.#claim(feed.id, () =>
      this.#queue.add(
        feed.url,
        () => this.#tracer.begin('poll', () => this.#pollGuarded(feed, isAsked)),
        isDoubtful,
      ),
    );
  }

  /** One poll or sent document a feed at a time. */
  #claim(id: FeedId, work: () => Promise<PollResult>): Promise<PollResult> {
    const poll = work().finally(() => this.#underWay.delete(id));
    this.#underWay.set(id, poll);
    return poll;
  }

  async #pollGuarded({ id }: DueFeed, isAsked: boolean): Promise<PollResult> {
    const { signal } = this.#stopping;
    const { store, clock } = this.#options;
    if (signal.aborted) return { kind: 'stopped' };
    this.#notBefore.delete(id);
    const dueByMs = isAsked ? null : clock.nowMs();
    const feed = await store.claimFeed(id, dueByMs).catch((error: unknown) => {
      this.#tellFault(error, { feedId: id }, 'feed could not be read from the store');
      this.#waitInMemory(id);
      return null;
    });
    // It may have been removed or paused while it waited for its place, or another process polls it.
    if (feed === null) return { kind: 'stopped' };
    const watch = watchPoll(this.#options);
    const result = await this.#pollOnce(feed, watch.http).catch((error: unknown) =>
      this.#recordFault(feed, error),
    );
    await this.#tell(feed, watch.toPoll(result));
    await store.releaseFeed(id).catch((error: unknown) => {
      this.#tellFault(error, { feed: feed.url }, 'feed could not be let go');
    });
    return result;
  }

  async #tell(feed: Feed, poll: Poll | null): Promise<void> {
    const { onPolled, logger } = this.#options;
    try {
      if (poll !== null) await onPolled?.(feed, poll);
    } catch (error) {
      logger.error({ err: error, feed: feed.url }, 'poll could not be recorded');
    }
  }

  async #pollOnce(feed: Feed, http: Pick<HttpClient, 'get'>): Promise<PollResult> {
    const { clock, parse } = this.#options;
    const { signal } = this.#stopping;
    const outcome = await traceStep('fetch feed', { feedId: feed.id }, () =>
      fetchFeed(feed, { http, clock, parse, signal }),
    );
    if (outcome.kind === 'failed') {
      // Stopped by us: the feed did nothing wrong.
      if (signal.aborted) return { kind: 'stopped' };
      return this.#recordFailure(feed, outcome);
    }
    if (outcome.kind !== 'parsed') {
      await this.#recordSuccess(feed, outcome, await this.#keepReceived(feed, outcome));
      return { kind: 'unchanged' };
    }
    const { newItems, isComplete, change, result } = await this.#takeIn(feed, outcome.feed);
    // Without validators the next poll brings what is missing.
    const received = isComplete ? await this.#keepReceived(feed, outcome) : {};
    await this.#options.onHub?.(feed, outcome.hub, newItems > 0);
    await this.#recordSuccess({ ...feed, ...change }, outcome, received);
    return result;
  }

  /** Hands the items to the newsroom; what the document says of the feed itself is for the caller to store. */
  async #takeIn(feed: Feed, { title, link, items, updateHints }: FeedDocument) {
    const { clock, onItems } = this.#options;
    const titled = { ...feed, title: title === '' ? feed.title : title };
    const { newItems, isComplete } = await onItems(titled, items, link);
    const nowMs = clock.nowMs();
    const newsAtMs = readNewsTime({ newsAtMs: feed.newsAtMs, items, newItems, nowMs });
    const change = { title: titled.title, updateHints, newsAtMs };
    const result: PollResult = { kind: 'read', itemCount: items.length, newItemCount: newItems };
    return { newItems, isComplete, change, result };
  }

  async #recordSuccess(feed: Feed, outcome: FetchSuccess, received: Partial<Feed>): Promise<void> {
    const { store, clock, random, logger } = this.#options;
    const nowMs = clock.nowMs();
    const newsAtMs = feed.newsAtMs ?? nowMs;
    await store.updateFeed(feed.id, {
      ...received,
      title: feed.title,
      updateHints: feed.updateHints,
      newsAtMs,
      // Not of one that was paused meanwhile, or only asked by hand.
      ...(feed.state === 'gone' ? { state: 'active' as const } : {}),
      lastPolledAtMs: nowMs,
      lastSuccessAtMs: nowMs,
      nextPollAtMs: planAfterSuccess({
        nowMs,
        newsAtMs,
        freshForMs: outcome.freshForMs,
        hints: feed.updateHints,
        isPushed: this.#options.isPushed?.(feed.id) ?? false,
        random: random(),
      }),
      failureCount: 0,
      lastError: null,
    });
    logger.debug({ feed: feed.url, outcome: outcome.kind }, 'feed polled');
  }

  async #keepReceived(feed: Feed, outcome: FetchSuccess): Promise<Partial<Feed>> {
    const received = await keepReceived(feed, outcome, () => this.#options.store.listFeeds());
    const { url: newUrl } = received;
    if (newUrl !== undefined)
      this.#options.logger.info({ feed: feed.url, newUrl }, 'feed moved for good');
    return received;
  }

  async #recordFailure(
    feed: Feed,
    { reason, retryAfterMs, ...failure }: Omit<FetchFailure, 'kind'>,
  ): Promise<PollResult> {
    const { store, clock, random, logger, onTrouble } = this.#options;
    const nowMs = clock.nowMs();
    const failureCount = feed.failureCount + 1;
    // A paused one is not asked anyway, and stays what its admin made it.
    const isGone = failure.isGone && feed.state !== 'paused';
    await store.updateFeed(feed.id, {
      ...(isGone ? { state: 'gone' as const } : {}),
      lastPolledAtMs: nowMs,
      nextPollAtMs: planAfterFailure({ nowMs, failureCount, retryAfterMs, random: random() }),
      failureCount,
      lastError: reason,
    });
    logger.warn({ feed: feed.url, reason, failureCount }, 'feed could not be polled');
    const isNews = (isGone && feed.state !== 'gone') || failureCount === ALERT_AFTER_FAILURES;
    if (isNews) await onTrouble?.(feed, reason);
    return { kind: 'failed', reason };
  }

  /** Something of ours failed: storing, or a fault in the code. The feed backs off like any other. */
  async #recordFault(feed: Feed, error: unknown): Promise<PollResult> {
    const finding = error instanceof VerbatimError ? error.finding : String(error);
    const reason = `What was fetched could not be taken in: ${finding}`;
    this.#tellFault(error, { feed: feed.url }, 'feed could not be taken in');
    if (error instanceof VerbatimError && error.code === 'store-unreachable') {
      // No fault of the feed's, and over when the database is back.
      this.#waitInMemory(feed.id, STORE_PAUSE_MS);
      return { kind: 'failed', reason };
    }
    try {
      return await this.#recordFailure(feed, { reason, retryAfterMs: null, isGone: false });
    } catch (storeError) {
      this.#tellFault(storeError, { feed: feed.url }, 'feed state could not be stored');
      this.#waitInMemory(feed.id);
      return { kind: 'failed', reason };
    }
  }

  #tellFault(error: unknown, where: object, what: string): void {
    this.#options.logger.error({ err: error, ...where }, what);
  }

  /** Where the store fails: without this the feed would be asked at once, for ever. */
  #waitInMemory(id: FeedId, delayMs = BACK_OFF_MS): void {
    this.#notBefore.set(id, this.#options.clock.nowMs() + delayMs);
  }
}
