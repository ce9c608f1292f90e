/**
 * Follows every feed at its own rhythm, politely: at most two requests a host and eight in all, one poll a feed at a
 * time, and everything that must survive a restart written to the store. Validators are written only after the items
 * were taken in, so that a crash in between costs one repeated fetch, never an item. One feed's trouble stays its own.
 */
import PQueue from 'p-queue';
import type { Clock } from '../lib/clock.ts';
import type { HttpClient } from '../lib/http.ts';
import type { Logger } from '../lib/logger.ts';
import type { Timers } from '../lib/timers.ts';
import type { EpochMs, FeedId } from '../model/article.ts';
import { VerbatimError } from '../model/errors.ts';
import type { Feed, FeedItem } from '../model/feed.ts';
import { type FetchFailure, type FetchOutcome, fetchFeed } from './fetch-feed.ts';
import {
  DEFAULT_INTERVAL_MS,
  NO_HINTS,
  planAfterFailure,
  planAfterSuccess,
  type UpdateHints,
} from './plan-poll.ts';
import { type WatchedPoll, watchPoll } from './watch-poll.ts';

/** The part of the store that polling needs. */
export interface FeedStore {
  listFeeds(): Promise<readonly Feed[]>;
  updateFeed(id: FeedId, change: Partial<Omit<Feed, 'id' | 'isSample'>>): Promise<void>;
}

export interface PollerOptions {
  readonly store: FeedStore;
  readonly http: HttpClient;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
  /** In [0, 1). */
  readonly random: () => number;
  /**
   * Takes the items in; resolves with whether all of them were. When not, or when it rejects, the feed is asked for the
   * same items again.
   */
  readonly onItems: (feed: Feed, items: readonly FeedItem[]) => Promise<boolean>;
  /** Tells admins, once: the feed is gone, or has failed ALERT_AFTER_FAILURES times running. */
  readonly onTrouble?: (feed: Feed, reason: string) => Promise<void>;
  /** Told how each poll went, once it is over; one that rejects is logged and changes nothing. */
  readonly onPolled?: (feed: Feed, poll: WatchedPoll) => Promise<void>;
  /** For feeds that name no rhythm of their own. Default 15 min. */
  readonly defaultIntervalMs?: number;
}

/** What one poll came to, in words an admin can read. */
export type PollResult =
  | { readonly kind: 'new-items'; readonly itemCount: number }
  | { readonly kind: 'nothing-new' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'stopped' };

export interface Poller {
  /** Begins to follow; resolves when the first round is planned. */
  start(): Promise<void>;
  /** Stops fetching and waits until what was fetched is stored. */
  stop(): Promise<void>;
  /**
   * Polls now, due or not; joins a poll already under way. For a feed just added, and `/feeds test`.
   *
   * @throws {VerbatimError} not-found
   */
  pollNow(id: FeedId): Promise<PollResult>;
}

/** Be a guest: RFC 9112 §9.4 asks for few connections a host. */
const MAX_REQUESTS_PER_HOST = 2;

const MAX_REQUESTS = 8;

/** Feeds overdue at a start are asked over this long, so that a restart is no storm. */
const START_SPREAD_MS = 60_000;

/** The store is looked at this often for feeds that another process, or a command, added. */
const MAX_SLEEP_MS = 30_000;

const ALERT_AFTER_FAILURES = 5;

export function createPoller(options: PollerOptions): Poller {
  return new FeedPoller(options);
}

/** A class for its life cycle: started, stopped, with polls under way in between. */
class FeedPoller implements Poller {
  readonly #options: PollerOptions;
  readonly #all = new PQueue({ concurrency: MAX_REQUESTS });
  readonly #hosts = new Map<string, PQueue>();
  readonly #underWay = new Map<FeedId, Promise<PollResult>>();
  readonly #hints = new Map<FeedId, UpdateHints>();
  /** Feeds overdue at the start: not before this. */
  readonly #notBefore = new Map<FeedId, EpochMs>();
  readonly #stopping = new AbortController();
  #round: Promise<void> = Promise.resolve();
  #cancelTimer: () => void = () => undefined;

  constructor(options: PollerOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    const { store, clock, random } = this.#options;
    const nowMs = clock.nowMs();
    for (const feed of await store.listFeeds()) {
      const isOverdue = feed.lastPolledAtMs !== null && feed.nextPollAtMs <= nowMs;
      if (isOverdue) this.#notBefore.set(feed.id, nowMs + random() * START_SPREAD_MS);
    }
    await this.#beginRound();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#cancelTimer();
    await this.#round;
    await Promise.all(this.#underWay.values());
  }

  async pollNow(id: FeedId): Promise<PollResult> {
    const feeds = await this.#options.store.listFeeds();
    const feed = feeds.find((candidate) => candidate.id === id);
    if (feed === undefined) throw new VerbatimError('not-found', `No feed has the id ${id}.`);
    return this.#poll(feed);
  }

  #beginRound(): Promise<void> {
    this.#round = this.#pollDue().catch((error: unknown) => {
      this.#options.logger.error({ err: error }, 'feeds could not be listed');
      this.#sleep(MAX_SLEEP_MS);
    });
    return this.#round;
  }

  async #pollDue(): Promise<void> {
    const { store, clock } = this.#options;
    const feeds = await store.listFeeds();
    if (this.#stopping.signal.aborted) return;
    const nowMs = clock.nowMs();
    let wakeAtMs = nowMs + MAX_SLEEP_MS;
    for (const feed of feeds) {
      if (feed.state === 'gone' || this.#underWay.has(feed.id)) continue;
      const dueAtMs = Math.max(feed.nextPollAtMs, this.#notBefore.get(feed.id) ?? 0);
      if (dueAtMs <= nowMs) void this.#poll(feed);
      else wakeAtMs = Math.min(wakeAtMs, dueAtMs);
    }
    this.#sleep(wakeAtMs - nowMs);
  }

  #sleep(delayMs: number): void {
    if (this.#stopping.signal.aborted) return;
    this.#cancelTimer = this.#options.timers.after(delayMs, () => void this.#beginRound());
  }

  /** Never rejects: what goes wrong is logged and part of the result. */
  #poll(feed: Feed): Promise<PollResult> {
    const running = this.#underWay.get(feed.id);
    if (running !== undefined) return running;
    const poll = this.#queueFor(feed)
      .add(() => this.#all.add(() => this.#pollGuarded(feed)))
      .finally(() => this.#underWay.delete(feed.id));
    this.#underWay.set(feed.id, poll);
    return poll;
  }

  #queueFor(feed: Feed): PQueue {
    // An address that is none fails when it is fetched, like any other trouble of this one feed.
    const host = URL.canParse(feed.url) ? new URL(feed.url).hostname : feed.url;
    const queue = this.#hosts.get(host) ?? new PQueue({ concurrency: MAX_REQUESTS_PER_HOST });
    this.#hosts.set(host, queue);
    return queue;
  }

  async #pollGuarded(feed: Feed): Promise<PollResult> {
    const { signal } = this.#stopping;
    if (signal.aborted) return { kind: 'stopped' };
    this.#notBefore.delete(feed.id);
    const watch = watchPoll(this.#options);
    const result = await this.#pollOnce(feed, watch.http).catch((error: unknown) =>
      this.#recordFault(feed, error),
    );
    await this.#tell(feed, watch.toPoll(result));
    return result;
  }

  async #tell(feed: Feed, poll: WatchedPoll | null): Promise<void> {
    const { onPolled, logger } = this.#options;
    try {
      if (poll !== null) await onPolled?.(feed, poll);
    } catch (error) {
      logger.error({ err: error, feed: feed.url }, 'poll could not be recorded');
    }
  }

  async #pollOnce(feed: Feed, http: HttpClient): Promise<PollResult> {
    const { clock } = this.#options;
    const { signal } = this.#stopping;
    const outcome = await fetchFeed(feed, { http, clock, signal });
    if (outcome.kind === 'failed') {
      // Stopped by us: the feed did nothing wrong.
      if (signal.aborted) return { kind: 'stopped' };
      return this.#recordFailure(feed, outcome);
    }
    if (outcome.kind !== 'parsed') {
      await this.#recordSuccess(feed, outcome, await this.#keepReceived(feed, outcome));
      return { kind: 'nothing-new' };
    }
    const { items, title, updateHints } = outcome.feed;
    this.#hints.set(feed.id, updateHints);
    const titled = title === '' ? feed : { ...feed, title };
    const isComplete = await this.#options.onItems(titled, items);
    // Without validators the next poll brings what is missing.
    const received = isComplete ? await this.#keepReceived(feed, outcome) : {};
    await this.#recordSuccess(titled, outcome, received);
    return { kind: 'new-items', itemCount: items.length };
  }

  async #recordSuccess(
    feed: Feed,
    outcome: Exclude<FetchOutcome, FetchFailure>,
    received: Partial<Feed>,
  ): Promise<void> {
    const { store, clock, random, logger, defaultIntervalMs } = this.#options;
    const nowMs = clock.nowMs();
    await store.updateFeed(feed.id, {
      ...received,
      title: feed.title,
      state: 'active',
      lastPolledAtMs: nowMs,
      lastSuccessAtMs: nowMs,
      nextPollAtMs: planAfterSuccess({
        nowMs,
        freshForMs: outcome.freshForMs,
        hints: this.#hints.get(feed.id) ?? NO_HINTS,
        defaultIntervalMs: defaultIntervalMs ?? DEFAULT_INTERVAL_MS,
        random: random(),
      }),
      failureCount: 0,
      lastError: null,
    });
    logger.debug({ feed: feed.url, outcome: outcome.kind }, 'feed polled');
  }

  /** The new address is not taken over when another followed feed already has it. */
  async #keepReceived(
    feed: Feed,
    outcome: Exclude<FetchOutcome, FetchFailure>,
  ): Promise<Partial<Feed>> {
    if (outcome.kind === 'not-modified') return {};
    const { etag, lastModified, bodyHash, newUrl } = outcome;
    if (newUrl === null || newUrl === feed.url) return { etag, lastModified, bodyHash };
    const feeds = await this.#options.store.listFeeds();
    if (feeds.some((other) => other.url === newUrl))
      return { etag: null, lastModified: null, bodyHash };
    this.#options.logger.info({ feed: feed.url, newUrl }, 'feed moved for good');
    return { etag, lastModified, bodyHash, url: newUrl };
  }

  async #recordFailure(
    feed: Feed,
    { reason, retryAfterMs, isGone }: Omit<FetchFailure, 'kind'>,
  ): Promise<PollResult> {
    const { store, clock, random, logger, onTrouble } = this.#options;
    const nowMs = clock.nowMs();
    const failureCount = feed.failureCount + 1;
    await store.updateFeed(feed.id, {
      state: isGone ? 'gone' : feed.state,
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
    this.#options.logger.error({ err: error, feed: feed.url }, 'feed could not be taken in');
    try {
      return await this.#recordFailure(feed, { reason, retryAfterMs: null, isGone: false });
    } catch (storeError) {
      this.#options.logger.error(
        { err: storeError, feed: feed.url },
        'feed state could not be stored',
      );
      // Not stored, so kept here: without this the feed would be asked at once, for ever.
      this.#notBefore.set(feed.id, this.#options.clock.nowMs() + DEFAULT_INTERVAL_MS);
      return { kind: 'failed', reason };
    }
  }
}
