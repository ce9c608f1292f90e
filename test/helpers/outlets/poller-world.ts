import type { IncomingMessage, ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import { parseFeed } from '../../../src/feeds/parse-feed.ts';
import { createPoller, type Poller, type PollerOptions } from '../../../src/feeds/poll-feeds.ts';
import { silentLogger } from '../../../src/lib/logger.ts';
import type { HttpClient } from '../../../src/lib/net/http.ts';
import { createHttpClient, type HttpLimits } from '../../../src/lib/net/safe-http.ts';
import type { Feed, FeedItem } from '../../../src/model/feed.ts';
import type { Poll } from '../../../src/model/poll.ts';
import { FakeClock } from '../fake-clock.ts';
import { startLoopbackServer } from '../loopback-server.ts';
import { type MemoryFeedStore, memoryFeedStore, newFeed } from './memory-feed-store.ts';

/** An RSS document with one item a title; `extra` stands in the channel. */
export const rss = (extra: string, ...titles: string[]) =>
  `<rss version="2.0"><channel><title>Harbour Post</title>${extra}${titles
    .map((title) => `<item><title>${title}</title><guid>${title}</guid></item>`)
    .join('')}</channel></rss>`;

/** What the server says to each request in turn; the last answer is repeated. */
export type Say = (response: ServerResponse, request: IncomingMessage) => void;

export const say =
  (status: number, headers: Record<string, string> = {}, body = ''): Say =>
  (response) =>
    response.writeHead(status, headers).end(body);

export interface PollerWorld {
  readonly clock: FakeClock;
  readonly store: MemoryFeedStore;
  readonly poller: Poller;
  readonly requests: readonly IncomingMessage[];
  readonly received: { readonly feed: Feed; readonly items: readonly FeedItem[] }[];
  readonly alerts: string[];
  /** What was told of each poll, in order. */
  readonly polls: Poll[];
}

export interface PollerWorldOptions {
  readonly feeds?: readonly Feed[];
  readonly onItems?: PollerOptions['onItems'];
  readonly onPolled?: PollerOptions['onPolled'];
  readonly onHub?: PollerOptions['onHub'];
  readonly isPushed?: PollerOptions['isPushed'];
  readonly limits?: Partial<HttpLimits>;
  readonly parse?: PollerOptions['parse'];
  readonly random?: () => number;
  /** In place of the real client, to see what is asked for and when. */
  readonly http?: HttpClient;
  /** By how much what the poller reads is wrong. */
  readonly wrongByMs?: () => number;
}

const HOSTS = ['harbour-post.example', 'oster-herald.example', 'slow.example'];

/** A real poller and HTTP client before a real server, with a fake clock, store, and newsroom; closed after the test. */
export async function pollerWorld(
  answers: readonly Say[],
  options: PollerWorldOptions = {},
): Promise<PollerWorld> {
  let at = 0;
  const server = await startLoopbackServer((request, response) => {
    const answer = answers[Math.min(at, answers.length - 1)];
    at += 1;
    answer?.(response, request);
  });
  const realHttp = createHttpClient(
    {
      userAgent: 'Verbatim/test (+https://verbatim.example)',
      allowedHosts: [],
      loopbackPorts: new Map(HOSTS.map((host) => [host, server.port])),
    },
    { totalTimeoutMs: 5000, ...options.limits },
  );
  const clock = new FakeClock();
  const store = memoryFeedStore(...(options.feeds ?? [newFeed()]));
  const received: PollerWorld['received'] = [];
  const alerts: string[] = [];
  const polls: Poll[] = [];
  const poller = createPoller({
    store,
    http: options.http ?? realHttp,
    clock: { nowMs: () => clock.nowMs() + (options.wrongByMs?.() ?? 0) },
    timers: clock,
    logger: silentLogger,
    parse: options.parse ?? parseFeed,
    random: options.random ?? (() => 0),
    onItems:
      options.onItems ??
      (async (feed, items) => {
        received.push({ feed, items });
        return { newItems: items.length, isComplete: true };
      }),
    onPolled:
      options.onPolled ??
      (async (_feed, poll) => {
        polls.push(poll);
      }),
    ...(options.onHub === undefined ? {} : { onHub: options.onHub }),
    ...(options.isPushed === undefined ? {} : { isPushed: options.isPushed }),
    onTrouble: async (feed, reason) => {
      alerts.push(`${feed.url}: ${reason}`);
    },
  });
  onTestFinished(async () => {
    await poller.stop();
    await realHttp.close();
    await server.close();
  });
  return { clock, store, poller, requests: server.requests, received, alerts, polls };
}

/** Holds every answer back until told. */
export function holding(): {
  readonly answer: Say;
  readonly held: ServerResponse[];
  arrivals(count: number): Promise<void>;
} {
  const held: ServerResponse[] = [];
  let check = () => undefined as unknown;
  return {
    held,
    answer: (response) => {
      held.push(response);
      check();
    },
    arrivals: (count) =>
      new Promise((resolve) => {
        check = () => held.length >= count && resolve();
        check();
      }),
  };
}

/** A client that answers when told: every request made is counted at once, without a wire in between. */
export function heldHttp(): {
  readonly http: HttpClient;
  readonly urls: string[];
  answerNext(): void;
} {
  const urls: string[] = [];
  const waiting: (() => void)[] = [];
  const body = Buffer.from(rss('', 'Oster votes'));
  const http: HttpClient = {
    get: (url) => {
      urls.push(url);
      return new Promise((resolve) => {
        waiting.push(() =>
          resolve({ url, status: 200, headers: {}, body, isPermanentlyMoved: false }),
        );
      });
    },
    post: () => Promise.reject(new Error('nothing is posted')),
    close: async () => undefined,
  };
  return { http, urls, answerNext: () => waiting.shift()?.() };
}
