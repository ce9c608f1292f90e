/** Which feeds are followed: tried before they are added, polled at once when they are, and taken out with care. */
import type { FeedKeeper, FoundFeed } from '../../commands/services.ts';
import { type DiscoveredFeed, type DiscoveryTools, discoverFeeds } from '../feeds/discover-feed.ts';
import type { Poller } from '../feeds/poll-feeds.ts';
import type { Logger } from '../lib/logger.ts';
import type { HttpClient } from '../lib/net/http.ts';
import { withoutCredentials } from '../lib/text/hide-secrets.ts';
import type { Clock } from '../lib/time/clock.ts';
import type { FeedId } from '../model/article.ts';
import { VerbatimError } from '../model/errors.ts';
import type { Feed } from '../model/feed.ts';
import type { QuoteIndex } from '../quote-index/quote-index.ts';
import type { Store } from '../store/store.ts';
import { exportFeeds, type ImportTools, importFeeds } from './import-feeds.ts';
import { idsByAddress, newFeed } from './new-feed.ts';
import { SAMPLE_WIRE_SETTING } from './run-sample-wire.ts';

export interface FeedKeeperOptions {
  readonly store: Store;
  readonly index: QuoteIndex;
  readonly http: Pick<HttpClient, 'get'>;
  readonly parser: DiscoveryTools['parser'] & ImportTools['parser'];
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
  const { store, index, http, parser, clock, poller, sampleHosts, logger } = options;

  /** By address, or by id: a feed that moved for good keeps the id of its first address. */
  async function findFollowed(url: string): Promise<Feed | undefined> {
    const ids = idsByAddress(url);
    return (await store.listFeeds()).find((feed) => feed.url === url || ids.includes(feed.id));
  }

  async function addNew(url: string, title: string): Promise<Feed> {
    const isSample = sampleHosts.includes(new URL(url).host);
    const feed = newFeed({ url, title, isSample, nextPollAtMs: clock.nowMs() });
    await store.addFeed(feed);
    return feed;
  }

  /** Its articles come one by one; whoever wants them need not wait for the last. */
  function pollSoon(feedId: FeedId): void {
    poller.pollNow(feedId).catch((error: unknown) => {
      logger.error({ err: error, feedId }, 'feed could not be polled at once');
    });
  }

  async function takeOut(feed: Feed): Promise<void> {
    const gone = feed.isSample ? await store.removeArticlesOfFeed(feed.id) : [];
    for (const id of gone) index.removeArticle(id);
    await store.removeFeed(feed.id);
  }

  return {
    list: () => store.listFeeds(),

    async try(address) {
      const { feeds: found, isClear } = await discoverFeeds(address, options);
      const [first, ...others] = found;
      const { warnings } = first.feed;
      return { ...describeFound(first), warnings, others: others.map(describeFound), isClear };
    },

    async add(address) {
      const { feeds: found, isClear } = await discoverFeeds(address, options);
      if (!isClear) return { kind: 'choice', choices: found.map(describeFound) };
      const { url: feedUrl, feed: parsed } = found[0];
      const known = await findFollowed(feedUrl);
      if (known !== undefined) return { kind: 'followed', feed: known, isNew: false };
      const feed = await addNew(feedUrl, parsed.title || new URL(feedUrl).host);
      pollSoon(feed.id);
      return { kind: 'followed', feed, isNew: true };
    },

    async remove(id) {
      const feed = (await store.listFeeds()).find((candidate) => candidate.id === id);
      if (feed === undefined) throw new VerbatimError('not-found', `No feed has the id ${id}.`);
      await takeOut(feed);
      if (feed.isSample) await store.setSetting(SAMPLE_WIRE_SETTING, 'off');
    },

    pause: (id) => store.updateFeed(id, { state: 'paused' }),

    async resume(id) {
      await store.updateFeed(id, { state: 'active', nextPollAtMs: clock.nowMs() });
      pollSoon(id);
    },

    async importFrom(url) {
      const { status, body } = await http.get(url);
      if (status !== 200)
        throw new VerbatimError('fetch-failed', `${url} gives no list (HTTP ${status}).`);
      return await importFeeds(body, { store, parser, nowMs: clock.nowMs() });
    },

    exportList: () => exportFeeds(store),

    async follow(urls) {
      for (const given of urls) {
        const url = withoutCredentials(given);
        if (url !== given) logger.warn({ feed: url }, 'user name and password left out of a feed');
        if ((await findFollowed(url)) !== undefined) continue;
        await addNew(url, new URL(url).host).catch(async (error: unknown) => {
          // Another process that starts now may have been faster.
          if ((await findFollowed(url)) === undefined) throw error;
        });
      }
    },

    async removeSamples() {
      for (const feed of await store.listFeeds()) if (feed.isSample) await takeOut(feed);
    },
  };
}

function describeFound({ url, feed }: DiscoveredFeed): FoundFeed {
  const newest = [...feed.items].sort((a, b) => (b.publishedAtMs ?? 0) - (a.publishedAtMs ?? 0));
  return {
    url,
    title: feed.title || new URL(url).host,
    kind: feed.kind,
    itemCount: feed.items.length,
    newestTitles: newest
      .map(({ title, url: page }) => title || (page ?? ''))
      .slice(0, TITLES_SHOWN),
  };
}
