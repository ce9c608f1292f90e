/** Two feeds that may be posted to channels of a fake Slack. */
import { createFeedPosts } from '../../src/digests/create-feed-posts.ts';
import type { FeedPostOrder } from '../../src/digests/feed-posts.ts';
import { createOutbox } from '../../src/digests/outbox.ts';
import { silentLogger } from '../../src/lib/logger.ts';
import type { FeedId } from '../../src/model/article.ts';
import type { PostFormat } from '../../src/model/feed-post.ts';
import type { Store } from '../../src/store/store.ts';
import { FakeClock } from './fake-clock.ts';
import { createFakePlatform } from './fake-platform.ts';
import { openTestStore } from './store/open-test-store.ts';
import { feed } from './values/feed.ts';
import { testLinks } from './values/links.ts';
import { NEWS_DAY_MS, type News, news } from './values/news.ts';

export const HARBOUR = 'harbour-post';
export const COURIER = 'coastal-courier';

export const FORMAT: PostFormat = { quoteCount: 2, hasSummary: true, words: [] };

export function order(
  feedId = HARBOUR,
  change: { readonly format?: Partial<PostFormat>; readonly channelId?: string } = {},
): FeedPostOrder {
  return {
    feedId: feedId as FeedId,
    destination: { platform: 'slack', workspaceId: 'T1', channelId: change.channelId ?? 'C1' },
    format: { ...FORMAT, ...change.format },
  };
}

/** Feeds posted by a real outbox from a real store to a fake Slack; a feed brings what is saved. */
export async function openFeedPosts(change: (store: Store) => Store = (store) => store) {
  const time = new FakeClock(NEWS_DAY_MS);
  const slack = createFakePlatform('slack');
  const store = change(await openTestStore({ clock: time }));
  for (const id of [HARBOUR, COURIER]) await store.addFeed(feed(id, { title: `Feed ${id}` }));
  const base = { store, clock: time, timers: time, logger: silentLogger };
  const outbox = createOutbox({ ...base, platforms: () => slack.platform });
  const posts = createFeedPosts({ ...base, links: testLinks, outbox });
  posts.start();
  const settle = async () => {
    await posts.runDue();
    await outbox.sendOpen();
  };
  /** Saves as a feed brings it. */
  const keep = async (given: News, isBacklog = false) => {
    const { article, analysis } = news({ feedId: HARBOUR, ...given });
    await store.saveArticle(article, analysis, { isBacklog });
    if (article.feedId !== null)
      await store.rememberItem(article.feedId, `${given.title} ${article.text}`, article.id);
    return article.id;
  };
  /** … and waits until what came is posted. */
  const save = async (given: News, isBacklog = false) => {
    await keep(given, isBacklog);
    await settle();
  };
  const told = () => slack.posted.map(({ document }) => document.fallback);
  const blocks = (at = 0) => slack.posted[at]?.document.blocks ?? [];
  return { time, slack, store, posts, settle, save, keep, told, blocks };
}
