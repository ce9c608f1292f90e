/** Which feeds are followed: tried before they are added, polled at once when they are, and taken out with care. */
import { createHash } from 'node:crypto';
import type { FeedKeeper, FeedTrial } from '../commands/services.ts';
import { type DiscoveredFeed, discoverFeeds } from './feeds/discover-feed.ts';
import type { Poller } from './feeds/poll-feeds.ts';
import type { Clock } from './lib/clock.ts';
import { withoutCredentials } from './lib/hide-credentials.ts';
import type { HttpClient } from './lib/http.ts';
import type { Logger } from './lib/logger.ts';
import type { EpochMs, FeedId } from './model/article.ts';
import { VerbatimError } from './model/errors.ts';
import { type Feed, NO_HINTS } from './model/feed.ts';
import type { QuoteIndex } from './quote-index/quote-index.ts';
import { SAMPLE_WIRE_SETTING } from './run-sample-wire.ts';
import type { Store } from './store/store.ts';

export interface FeedKeeperOptions {
  readonly store: Store;
  readonly index: QuoteIndex;
  readonly http: HttpClient;
  readonly clock: Clock;
  readonly poller: Pick<Poller, 'pollNow'>;
  /** Feeds on these hosts are the sample wire's. */
  readonly sampleHosts: readonly string[];
  readonly logger: Logger;
}

/** More than commands need: what the start of the program does. */
export interface FeedFollower extends FeedKeeper {
  /** Follows these addresses without trying them first: a start must not wait for the web. */
  follow(urls: readonly string[]): Promise<void>;
  /**
   * Takes out every feed of the sample wire, with its articles and quotes, for as long as the settings want it so: once
   * they name it again it comes back, unless an admin took it out.
   */
  removeSamples(): Promise<void>;
}

const TITLES_SHOWN = 3;

export function createFeedKeeper(options: FeedKeeperOptions): FeedFollower {
  const { store, index, http, clock, poller, sampleHosts, logger } = options;

  async function find(url: string): Promise<DiscoveredFeed> {
    const [first] = await discoverFeeds(url, http);
    if (first === undefined) throw new VerbatimError('feed-malformed', `${url} names no feed.`);
    return first;
  }

  /** By address, or by id: a feed that moved for good keeps the id of its first address. */
  async function findFollowed(url: string): Promise<Feed | undefined> {
    return (await store.listFeeds()).find((feed) => feed.url === url || feed.id === feedIdOf(url));
  }

  async function addNew(url: string, title: string): Promise<Feed> {
    const isSample = sampleHosts.includes(new URL(url).host);
    const feed = newFeed({ url, title, isSample, nowMs: clock.nowMs() });
    await store.addFeed(feed);
    return feed;
  }

  async function takeOut(feed: Feed): Promise<void> {
    const gone = feed.isSample ? await store.removeArticlesOfFeed(feed.id) : [];
    for (const id of gone) index.removeArticle(id);
    await store.removeFeed(feed.id);
  }

  return {
    list: () => store.listFeeds(),

    async try(url) {
      return describeTrial(await find(url));
    },

    async add(url) {
      const { url: feedUrl, feed: parsed } = await find(url);
      const known = await findFollowed(feedUrl);
      if (known !== undefined) return { feed: known, isNew: false };
      const feed = await addNew(feedUrl, parsed.title || new URL(feedUrl).host);
      // Its articles come one by one; whoever added it need not wait for the last.
      poller.pollNow(feed.id).catch((error: unknown) => {
        logger.error({ err: error, feed: feed.url }, 'first poll failed');
      });
      return { feed, isNew: true };
    },

    async remove(id) {
      const feed = (await store.listFeeds()).find((candidate) => candidate.id === id);
      if (feed === undefined) throw new VerbatimError('not-found', `No feed has the id ${id}.`);
      await takeOut(feed);
      if (feed.isSample) await store.setSetting(SAMPLE_WIRE_SETTING, 'off');
    },

    async follow(urls) {
      for (const given of urls) {
        const url = withoutCredentials(given);
        if (url !== given) logger.warn({ feed: url }, 'user name and password left out of a feed');
        if ((await findFollowed(url)) === undefined) await addNew(url, new URL(url).host);
      }
    },

    async removeSamples() {
      for (const feed of await store.listFeeds()) if (feed.isSample) await takeOut(feed);
    },
  };
}

function describeTrial({ url, feed }: DiscoveredFeed): FeedTrial {
  const newest = [...feed.items].sort((a, b) => (b.publishedAtMs ?? 0) - (a.publishedAtMs ?? 0));
  return {
    url,
    title: feed.title,
    itemCount: feed.items.length,
    newestTitles: newest.slice(0, TITLES_SHOWN).map((item) => item.title),
    warnings: feed.warnings,
  };
}

/** First 8 hex digits of SHA-256 of the address that was added. */
const feedIdOf = (url: string) =>
  createHash('sha256').update(url).digest('hex').slice(0, 8) as FeedId;

/** @param feed.nowMs also when it is first polled. */
function newFeed(feed: { url: string; title: string; isSample: boolean; nowMs: EpochMs }): Feed {
  return {
    id: feedIdOf(feed.url),
    url: feed.url,
    title: feed.title,
    state: 'active',
    isSample: feed.isSample,
    etag: null,
    lastModified: null,
    bodyHash: null,
    lastPolledAtMs: null,
    lastSuccessAtMs: null,
    nextPollAtMs: feed.nowMs,
    newsAtMs: null,
    updateHints: NO_HINTS,
    failureCount: 0,
    lastError: null,
  };
}
