/**
 * A kill at any moment neither loses nor repeats an article: the way of two items of a feed, one read and one that can't be, from
 * the poll to the channel, with the process ended before and after each thing that it stores.
 */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createFeedPosts } from '../../src/digests/create-feed-posts.ts';
import { createOutbox } from '../../src/digests/outbox.ts';
import { createItemReader } from '../../src/ingestion/read-items.ts';
import { silentLogger } from '../../src/lib/logger.ts';
import { VerbatimError } from '../../src/model/errors.ts';
import type { Platform } from '../../src/model/platform.ts';
import { createQuoteIndex } from '../../src/quote-index/create-quote-index.ts';
import type { Store } from '../../src/store/store.ts';
import { FakeClock } from '../helpers/fake-clock.ts';
import { createFakePlatform } from '../helpers/fake-platform.ts';
import { feedItem } from '../helpers/outlets/harbour-page.ts';
import { openTestStore } from '../helpers/store/open-test-store.ts';
import { tempFolder } from '../helpers/temp-folder.ts';
import { feed } from '../helpers/values/feed.ts';
import { testLinks } from '../helpers/values/links.ts';
import { NEWS_DAY_MS, news } from '../helpers/values/news.ts';

const FEED = feed('f1', { title: 'Harbour Post', bodyHash: 'taken in whole' });
const ITEMS = ['Pilots return', 'Crane falls'].map((title) =>
  feedItem({ title, url: `https://harbour-post.example/${title.replace(' ', '-')}` }),
);
const PLACE = { platform: 'slack', workspaceId: 'T1', channelId: 'C1' } as const;
const FORMAT = { quoteCount: 2, hasSummary: true, words: [] };

const WRITES = [
  'saveArticle',
  'rememberItem',
  'promiseArticles',
  'claimDeliveries',
  'markDelivered',
] as const;

class Killed extends Error {}

type Moment = 'before' | 'after';

/** After so many writes nothing is read or stored any more: the process is dead. */
function mortal(store: Store, kill: { readonly writes: number; readonly moment: Moment }) {
  let writes = 0;
  let isDead = false;
  const dieIf = (isKilled: boolean) => {
    isDead ||= isKilled;
    if (isDead) throw new Killed('killed');
  };
  const handler: ProxyHandler<Store> = {
    get(target, key) {
      const method: unknown = Reflect.get(target, key);
      const isWrite = WRITES.some((each) => each === key);
      return async (...given: readonly unknown[]) => {
        if (isWrite) writes += 1;
        const isLast = isWrite && writes === kill.writes;
        dieIf(isLast && kill.moment === 'before');
        const result: unknown = await Reflect.apply(method as () => unknown, target, given);
        dieIf(isLast);
        return result;
      };
    },
  };
  return { store: new Proxy(store, handler), wasKilled: () => isDead };
}

/** One life of the process: a poll of both items, and what comes of it. */
async function live(store: Store, platform: Platform): Promise<void> {
  const time = new FakeClock(NEWS_DAY_MS);
  const base = { store, clock: time, timers: time, logger: silentLogger };
  const outbox = createOutbox({ ...base, platforms: () => platform });
  const posts = createFeedPosts({ ...base, links: testLinks, outbox });
  const [good] = ITEMS;
  const made = news({ title: 'Pilots return', feedId: 'f1', said: [{ words: 'We are back.' }] });
  const reader = createItemReader({
    ...{ ...base, index: createQuoteIndex(), articleOfItem: async () => null },
    async fetchArticle({ url }) {
      // After redirects an article has another address than its item.
      if (url === good?.url) return { ...made.article, url: `${url}?read` };
      throw new VerbatimError('article-unreadable', 'There is no article.');
    },
    analyze: () => made.analysis,
    onStored: () => undefined,
  });
  try {
    await outbox.start();
    // One after the other, so that the moments are the same each time.
    for (const item of ITEMS) await reader.readItems(FEED, [item]);
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
  await posts.runDue();
  await outbox.sendOpen();
}

async function runKilled(kill: { readonly writes: number; readonly moment: Moment }) {
  const path = join(tempFolder(), 'verbatim.db');
  const store = await openTestStore({ path });
  await store.addFeed(FEED);
  const time = new FakeClock(NEWS_DAY_MS);
  const outbox = { sendOpen: async () => undefined };
  const parts = { store, links: testLinks, clock: time, timers: time, logger: silentLogger };
  await createFeedPosts({ ...parts, outbox }).put({
    ...{ feedId: FEED.id, destination: PLACE, format: FORMAT },
  });
  const slack = createFakePlatform('slack');
  const { store: first, wasKilled } = mortal(store, kill);
  await live(first, slack.platform);
  await live(store, slack.platform);
  await live(store, slack.platform);
  return { posted: slack.posted, wasKilled: wasKilled() };
}

/** Both articles are stored, remembered, promised, claimed and marked. */
const MOMENTS = Array.from({ length: 12 }, (_, at) => at + 1).flatMap((writes) =>
  (['before', 'after'] as const).map((moment) => [moment, writes] as const),
);

it.each(MOMENTS)('%s write %i', async (moment, writes) => {
  const { posted } = await runKilled({ writes, moment });
  // What may be there already is tried under the same id, and the platform looks for it first.
  const fresh = posted.filter(({ isUnclear }) => !isUnclear);
  const ids = new Set(posted.map(({ deliveryId }) => deliveryId));
  expect([...ids]).toHaveLength(2);
  expect(new Set(fresh.map(({ deliveryId }) => deliveryId)).size).toBe(fresh.length);
  expect([...new Set(posted.map(({ document }) => document.fallback))].sort()).toEqual([
    'Harbour Post: Crane falls',
    'Harbour Post: Pilots return',
  ]);
});

it('are all the moments that there are', async () => {
  const last = MOMENTS.at(-1)?.[1] ?? 0;
  const moment = 'before';
  expect((await runKilled({ writes: 1, moment })).wasKilled).toBe(true);
  expect((await runKilled({ writes: last + 1, moment })).wasKilled).toBe(false);
});
