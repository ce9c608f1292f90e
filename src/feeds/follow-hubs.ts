/**
 * WebSub (https://www.w3.org/TR/websub/), the subscriber's side: where a feed names a hub and this program has a public address,
 * the hub sends news at once, and polls become seldom. They never stop: a hub may forget.
 *
 * Method: one subscription a feed, kept in the store, each with a path that can't be guessed and a secret that signs what comes.
 * Once a minute what is due is asked for: a first try, a renewal before the lease ends, or, when the feed is followed no more, the
 * end of it. The hub confirms each request by asking us back; nothing that was not asked for is confirmed. Of several processes any may be
 * asked back, so that what is decided by is read from the store.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Logger } from '../lib/logger.ts';
import type { HttpClient } from '../lib/net/http.ts';
import type { Clock } from '../lib/time/clock.ts';
import type { Timers } from '../lib/time/timers.ts';
import type { EpochMs, FeedId } from '../model/article.ts';
import type { Feed } from '../model/feed.ts';
import type { HubSubscription } from '../model/hub-subscription.ts';
import type { Hub } from './find-hub.ts';

/** The part of the store that this needs. */
export interface HubStore {
  getFeed(id: FeedId): Promise<Feed | null>;
  listHubSubscriptions(): Promise<readonly HubSubscription[]>;
  findHubSubscription(by: { feedId: FeedId } | { path: string }): Promise<HubSubscription | null>;
  putHubSubscription(subscription: HubSubscription): Promise<void>;
  removeHubSubscription(feedId: FeedId): Promise<void>;
}

export interface HubFollowerOptions {
  readonly store: HubStore;
  readonly http: Pick<HttpClient, 'post'>;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
  /** Where hubs reach the listener from outside, without a slash at its end. */
  readonly publicUrl: string;
  /** Unguessable text of 32 characters. */
  readonly randomText: () => string;
  /** Takes in what a hub sent, as a poll's body. */
  readonly receive: (id: FeedId, body: Uint8Array, contentType: string | null) => Promise<unknown>;
}

/** What came in at the listener. */
export interface HubRequest {
  readonly method: string;
  /** Without the slash at its start. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
}

export interface HubAnswer {
  readonly status: number;
  readonly body: string;
}

export interface HubFollower {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Told after each good poll which hub the feed names, and whether the poll found news. */
  notice(feed: Feed, hub: Hub | null, hasNews: boolean): Promise<void>;
  /** The hub keeps its word: the lease runs, something rightly signed has come, and no poll since found what it did not send. */
  isPushed(id: FeedId): boolean;
  answer(request: HubRequest): Promise<HubAnswer>;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const LEASE_SECONDS = 10 * 24 * 3600;

/** Hubs may give less or more than was asked for; what lies outside is taken for an error of theirs. */
const LEASE_RANGE_MS = { min: HOUR_MS, max: 30 * DAY_MS };

/** Asked again when the hub has not confirmed, and given up after a day, until the feed is next polled. */
const ASK_AGAIN_MS = 6 * HOUR_MS;

/** So much of a lease is left when it is renewed. */
const RENEWAL_SHARE = 0.2;

/** sha1, which some hubs still use, is no proof any more. */
const SIGNATURE = /^(sha256|sha384|sha512)=([0-9a-f]+)$/i;

const NOT_FOUND: HubAnswer = { status: 404, body: '' };

export function createHubFollower(options: HubFollowerOptions): HubFollower {
  return new StoredHubFollower(options);
}

/** A class for its life cycle. */
class StoredHubFollower implements HubFollower {
  readonly #options: HubFollowerOptions;
  /** What the store had of each when it was last looked at, a minute ago at most: enough to plan polls by. */
  readonly #byFeed = new Map<FeedId, HubSubscription>();
  readonly #underWay = new Set<Promise<unknown>>();
  #isStopped = false;
  #cancelTimer: () => void = () => undefined;

  constructor(options: HubFollowerOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    await this.#readAll();
    this.#sleep();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#cancelTimer();
    await Promise.allSettled(this.#underWay);
  }

  isPushed(id: FeedId): boolean {
    const subscription = this.#byFeed.get(id);
    const nowMs = this.#options.clock.nowMs();
    const isActive = subscription?.state === 'active' && subscription.toldAtMs !== null;
    return isActive && subscription.untilMs > nowMs && !isStray(subscription, nowMs);
  }

  async notice(feed: Feed, hub: Hub | null, hasNews: boolean): Promise<void> {
    const { clock, randomText } = this.#options;
    const nowMs = clock.nowMs();
    const known = await this.#options.store.findHubSubscription({ feedId: feed.id });
    if (known?.state === 'leaving') return;
    const isSame = known?.hubUrl === hub?.hubUrl && known?.topicUrl === hub?.topicUrl;
    if (isSame) {
      // Our address or port may be another by now.
      if (hasNews && known?.state === 'active' && (known.toldAtMs ?? nowMs) < nowMs - MINUTE_MS)
        await this.#put({ ...known, toldAtMs: null, askAtMs: nowMs });
      return;
    }
    // The other hub is asked once this one has let go.
    if (known !== null) return this.#put({ ...known, state: 'leaving', askAtMs: 0 });
    if (hub === null) return;
    await this.#put({
      feedId: feed.id,
      ...hub,
      path: randomText(),
      secret: randomText(),
      state: 'asked',
      untilMs: nowMs + DAY_MS,
      askAtMs: nowMs,
      toldAtMs: null,
    });
  }

  async answer(request: HubRequest): Promise<HubAnswer> {
    const { path } = request;
    const subscription = await this.#options.store.findHubSubscription({ path });
    if (subscription === null) return NOT_FOUND;
    if (request.method === 'GET') return this.#confirm(subscription, request.query);
    if (request.method === 'POST') return this.#take(subscription, request);
    return { status: 405, body: '' };
  }

  /** https://www.w3.org/TR/websub/#hub-verifies-intent */
  async #confirm(subscription: HubSubscription, query: URLSearchParams): Promise<HubAnswer> {
    const { clock, logger, store } = this.#options;
    const { feedId, topicUrl, state } = subscription;
    const mode = query.get('hub.mode');
    const challenge = query.get('hub.challenge') ?? '';
    if (query.get('hub.topic') !== topicUrl) return NOT_FOUND;
    const isDenied = mode === 'denied';
    if (isDenied)
      logger.info({ topicUrl, reason: query.get('hub.reason') }, 'hub denied a subscription');
    // A hub that wants us no more has let go, too.
    if (state === 'leaving' && (isDenied || mode === 'unsubscribe')) {
      this.#byFeed.delete(feedId);
      await store.removeHubSubscription(feedId);
      return { status: 200, body: challenge };
    }
    if (isDenied) {
      await this.#put({ ...subscription, state: 'asked', askAtMs: clock.nowMs() + DAY_MS });
      return { status: 200, body: '' };
    }
    if (mode !== 'subscribe' || state === 'leaving') return NOT_FOUND;
    const leaseMs = clampLease(Number(query.get('hub.lease_seconds')) * 1000);
    const nowMs = clock.nowMs();
    const askAtMs = Math.round(nowMs + leaseMs * (1 - RENEWAL_SHARE));
    await this.#put({ ...subscription, state: 'active', untilMs: nowMs + leaseMs, askAtMs });
    logger.info({ topicUrl, leaseMs }, 'hub confirmed a subscription');
    return { status: 200, body: challenge };
  }

  /** https://www.w3.org/TR/websub/#signature-validation */
  async #take(subscription: HubSubscription, { headers, body }: HubRequest): Promise<HubAnswer> {
    const { clock, logger, receive } = this.#options;
    const { feedId, topicUrl, state, secret } = subscription;
    if (state === 'leaving') return { status: 410, body: '' };
    if (!isSigned(body, secret, headers['x-hub-signature'] ?? '')) {
      logger.warn({ topicUrl }, 'what a hub sent is not signed as agreed');
      return { status: 403, body: '' };
    }
    await this.#put({ ...subscription, toldAtMs: clock.nowMs() });
    // The hub need not wait for the articles.
    this.#keep(receive(feedId, body, headers['content-type'] ?? null));
    return { status: 202, body: '' };
  }

  #sleep(): void {
    if (this.#isStopped) return;
    this.#cancelTimer = this.#options.timers.after(MINUTE_MS, () => {
      this.#keep(this.#askDue().finally(() => this.#sleep()));
    });
  }

  async #askDue(): Promise<void> {
    const { store, clock } = this.#options;
    const nowMs = clock.nowMs();
    for (const subscription of await this.#readAll()) {
      const { feedId, state, askAtMs } = subscription;
      const feed = await store.getFeed(feedId);
      const isKept = state === 'leaving' || (feed !== null && feed.state !== 'paused');
      if (isKept && askAtMs > nowMs && !isStray(subscription, nowMs)) continue;
      const known = await store.findHubSubscription({ feedId });
      // Else it was confirmed meanwhile, or another process has just asked.
      const isUnchanged = known?.state === state && known.askAtMs === askAtMs;
      if (isUnchanged && !this.#isStopped)
        await this.#ask(isKept ? known : { ...known, state: 'leaving' });
    }
  }

  async #readAll(): Promise<readonly HubSubscription[]> {
    const all = await this.#options.store.listHubSubscriptions();
    this.#byFeed.clear();
    for (const subscription of all) this.#byFeed.set(subscription.feedId, subscription);
    return all;
  }

  async #ask(subscription: HubSubscription): Promise<void> {
    const { store, clock, http, logger } = this.#options;
    const nowMs = clock.nowMs();
    const { feedId, topicUrl, hubUrl, state, untilMs } = subscription;
    if (untilMs <= nowMs) {
      // Lapsed without a word: the next poll begins anew.
      this.#byFeed.delete(feedId);
      return store.removeHubSubscription(feedId);
    }
    // Before the hub is asked, for it may confirm before it answers.
    const endMs = isStray(subscription, nowMs) ? nowMs + DAY_MS : untilMs;
    await this.#put({ ...subscription, untilMs: endMs, askAtMs: nowMs + ASK_AGAIN_MS });
    try {
      const { status } = await http.post(hubUrl, this.#formOf(subscription));
      if (status < 200 || status > 299) logger.info({ topicUrl, status }, 'hub refused a request');
    } catch (error) {
      logger.info({ err: error, topicUrl, state }, 'hub could not be asked');
    }
  }

  #formOf({ state, topicUrl, path, secret }: HubSubscription): URLSearchParams {
    const form = new URLSearchParams({
      'hub.mode': state === 'leaving' ? 'unsubscribe' : 'subscribe',
      'hub.topic': topicUrl,
      'hub.callback': `${this.#options.publicUrl}/${path}`,
    });
    if (state === 'leaving') return form;
    form.set('hub.lease_seconds', String(LEASE_SECONDS));
    form.set('hub.secret', secret);
    return form;
  }

  async #put(subscription: HubSubscription): Promise<void> {
    this.#byFeed.set(subscription.feedId, subscription);
    await this.#options.store.putHubSubscription(subscription);
  }

  /** So that a stop waits for it. */
  #keep(work: Promise<unknown>): void {
    const kept = work
      .catch((error: unknown) => this.#options.logger.error({ err: error }, 'a hub was not served'))
      .finally(() => this.#underWay.delete(kept));
    this.#underWay.add(kept);
  }
}

/** Of a clock that was ahead: no lease is so long. */
function isStray({ untilMs }: HubSubscription, nowMs: EpochMs): boolean {
  return untilMs > nowMs + LEASE_RANGE_MS.max;
}

function isSigned(body: Uint8Array, secret: string, header: string): boolean {
  const [, method, given] = SIGNATURE.exec(header.trim()) ?? [];
  if (method === undefined || given === undefined) return false;
  const expected = createHmac(method.toLowerCase(), secret).update(body).digest();
  const signature = Buffer.from(given, 'hex');
  return signature.length === expected.length && timingSafeEqual(signature, expected);
}

/** No lease given, which the standard forbids, counts as the shortest. */
function clampLease(ms: number): number {
  return Math.min(
    Math.max(Number.isNaN(ms) ? 0 : Math.round(ms), LEASE_RANGE_MS.min),
    LEASE_RANGE_MS.max,
  );
}
