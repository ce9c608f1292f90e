import { describe, expect, it } from 'vitest';
import type { ArticleId, FeedId } from '../../../src/model/article.ts';
import type { FeedPost, FeedPostId } from '../../../src/model/feed-post.ts';
import type { Destination } from '../../../src/model/platform.ts';
import type { Headline } from '../../../src/store/ports/feed-post-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { FakeClock } from '../../helpers/fake-clock.ts';
import { openTestStore } from '../../helpers/store/open-test-store.ts';
import { delivery } from '../../helpers/values/delivery.ts';
import { feed } from '../../helpers/values/feed.ts';
import { news } from '../../helpers/values/news.ts';

const F1 = 'f1' as FeedId;
const F2 = 'f2' as FeedId;
const DAY_MS = 86_400_000;

const place = (channelId: string, workspaceId = 'T1'): Destination => ({
  platform: 'slack',
  workspaceId,
  channelId,
});

const post = (id: string, change: Partial<FeedPost> = {}): FeedPost => ({
  id: id as FeedPostId,
  feedId: F1,
  destination: place('C1'),
  format: { quoteCount: 2, hasSummary: true, words: ['harbour'] },
  createdAtMs: 7,
  ...change,
});

const headlineOf = (id: string): Headline => ({
  articleId: id as ArticleId,
  title: 'Crane falls',
  url: 'https://harbour-post.example/crane',
  outlet: 'Harbour Post',
  publishedAtMs: 5,
});

async function openWithFeeds(...posts: readonly FeedPost[]) {
  const time = new FakeClock(1000);
  const store = await openTestStore({ clock: time });
  for (const id of ['f1', 'f2']) await store.addFeed(feed(id));
  for (const each of posts) await store.putFeedPost(each);
  return { store, time };
}

function save(store: Store, title: string, change: { feedId?: FeedId; place?: string } = {}) {
  const { feedId = F1, place: at = null } = change;
  const { article, analysis } = news({ title, feedId, lead: [`${title} is told here.`] });
  return store.saveArticle(article, analysis, { isBacklog: false, place: at });
}

const idOf = (title: string) => news({ title }).article.id;

/** What is to be looked at, wherever. */
async function noted(store: Store): Promise<readonly string[]> {
  const all: string[] = [];
  for (const each of await store.listPlacesToPost())
    for (const { post: order, articleId, headline } of await store.listUnpostedArticles(each, 10))
      all.push(`${order.id} ${articleId}${headline === null ? '' : ' headline'}`);
  return all;
}

describe('orders', () => {
  it('are read back as they were written, in the order in which they were made', async () => {
    const elsewhere = post('p2', { destination: place('C2') });
    const { store } = await openWithFeeds(post('p1'), elsewhere);
    expect(await store.listFeedPosts()).toEqual([post('p1'), elsewhere]);
    await store.removeFeedPost('p1' as FeedPostId);
    expect(await store.listFeedPosts()).toEqual([elsewhere]);
  });

  it('are one for a feed and a channel: the newest format is kept', async () => {
    const { store } = await openWithFeeds(post('p1'));
    const format = { quoteCount: 0, hasSummary: false, words: [] };
    const kept = await store.putFeedPost(post('p2', { format, createdAtMs: 9 }));
    expect(kept).toEqual(post('p1', { format }));
    expect(await store.listFeedPosts()).toEqual([kept]);
  });

  it.each<[string, (store: Store) => Promise<unknown>]>([
    ['its feed is removed', (store) => store.removeFeed(F1)],
    ['nothing is taken in its channel', (store) => store.removeFeedPostsTo(place('C1'))],
    ['its channel is gone', (store) => store.forgetChannel(place('C1'))],
    ['the bot is removed from its workspace', (store) => store.forgetWorkspace('slack', 'T1')],
  ])('end, with what they had not posted, when %s', async (_when, end) => {
    const other = post('p2', { feedId: F2, destination: place('C2', 'T2') });
    const { store } = await openWithFeeds(post('p1'), other);
    await save(store, 'One');
    await end(store);
    expect(await store.listFeedPosts()).toEqual([other]);
    expect(await noted(store)).toEqual([]);
  });

  it('that end in a channel are counted', async () => {
    const { store } = await openWithFeeds(post('p1'), post('p2', { feedId: F2 }));
    expect(await store.removeFeedPostsTo(place('C2'))).toBe(0);
    expect(await store.removeFeedPostsTo(place('C1'))).toBe(2);
  });
});

describe('what is noted', () => {
  it('is each new article, for each channel to which its feed is posted', async () => {
    const { store } = await openWithFeeds(post('p1'), post('p2', { destination: place('C2') }));
    await save(store, 'One');
    await save(store, 'Two', { feedId: F2 });
    expect(await noted(store)).toEqual([`p1 ${idOf('One')}`, `p2 ${idOf('One')}`]);
    expect(await store.listPlacesToPost()).toEqual([place('C1'), place('C2')]);
    expect(await store.listUnpostedArticles(place('C1'), 10)).toMatchObject([
      { post: post('p1'), feedTitle: 'f1' },
    ]);
  });

  it('comes oldest first, at most as many as are asked for, of all feeds of the channel', async () => {
    const { store } = await openWithFeeds(post('p1'), post('p2', { feedId: F2 }));
    await save(store, 'One', { feedId: F2 });
    await save(store, 'Two');
    await save(store, 'Three', { feedId: F2 });
    const listed = await store.listUnpostedArticles(place('C1'), 2);
    expect(listed.map(({ articleId }) => articleId)).toEqual([idOf('One'), idOf('Two')]);
    expect(await store.listPlacesToPost()).toEqual([place('C1')]);
  });

  it('is not a backlog, nor what is read on demand, nor another analysis', async () => {
    const { store } = await openWithFeeds(post('p1'));
    const { article, analysis } = news({ title: 'One', feedId: F1 });
    await store.saveArticle(article, analysis, { isBacklog: true });
    const two = news({ title: 'Two' });
    await store.saveArticle(two.article, two.analysis);
    await store.replaceAnalysis(article.id, { ...analysis, analyzerVersion: 2 });
    expect(await noted(store)).toEqual([]);
  });

  it('is what another feed brought before, or a reader asked for', async () => {
    const { store } = await openWithFeeds(post('p1'));
    const { article, analysis } = news({ title: 'One' });
    await store.saveArticle(article, analysis);
    await save(store, 'Two', { feedId: F2 });
    await save(store, 'One');
    await save(store, 'Two');
    expect(await noted(store)).toEqual([`p1 ${idOf('One')}`, `p1 ${idOf('Two')}`]);
  });

  it.each<[string, (store: Store) => Promise<unknown>]>([
    ['the same article', (store) => store.rememberItem(F1, 'key', idOf('One'))],
    ['the same page', (store) => store.rememberItem(F1, 'key', null, { place: 'page' })],
  ])('is no edit: its feed brought %s before', async (_what, remember) => {
    const { store } = await openWithFeeds(post('p1'), post('p2', { feedId: F2 }));
    await remember(store);
    await save(store, 'One', { place: 'page' });
    expect(await noted(store)).toEqual([]);
    await save(store, 'One', { feedId: F2, place: 'page' });
    expect(await noted(store)).toEqual([`p2 ${idOf('One')}`]);
  });

  it('is one where an article is edited before its item is known', async () => {
    const { store } = await openWithFeeds(post('p1'));
    for (const lead of ['One is told here.', 'Another is told here.']) {
      const { article, analysis } = news({ title: 'One', feedId: F1, lead: [lead] });
      await store.saveArticle(article, analysis, { isBacklog: false });
    }
    expect(await noted(store)).toEqual([`p1 ${idOf('One')}`]);
  });

  it('is the headline of what could not be read, once, with the item', async () => {
    const { store } = await openWithFeeds(post('p1'));
    const headline = headlineOf('a1');
    await store.rememberItem(F1, 'first', null, { place: 'page', headline });
    await store.rememberItem(F1, 'edited', null, { place: 'page', headline: headlineOf('a2') });
    expect(await store.listUnpostedArticles(place('C1'), 10)).toMatchObject([
      { articleId: 'a1', headline },
    ]);
  });

  it('is nothing of a feed that is followed no more', async () => {
    const { store } = await openWithFeeds(post('p1'));
    await store.removeFeed(F1);
    await save(store, 'One');
    await store.rememberItem(F1, 'key', null, { place: 'page', headline: headlineOf('a1') });
    expect(await noted(store)).toEqual([]);
  });
});

describe('promiseArticles', () => {
  it('takes the notes away with the delivery, and knows what was posted where', async () => {
    const { store } = await openWithFeeds(post('p1'));
    await save(store, 'One');
    await save(store, 'Two');
    const [one, two] = await store.listUnpostedArticles(place('C1'), 10);
    if (one === undefined || two === undefined) throw new Error('nothing was noted');
    expect(await store.promiseArticles([one], delivery('d1'))).toBe(true);
    expect(await store.promiseArticles([two], null)).toBe(true);
    expect(await store.listUnpostedArticles(place('C1'), 10)).toEqual([]);
    expect(await store.listOpenDeliveries()).toMatchObject([{ id: 'd1' }]);
    const ids = [one.articleId, two.articleId];
    expect(await store.listPostedArticles(place('C1'), ids)).toEqual(new Set([one.articleId]));
    expect(await store.listPostedArticles(place('C2'), ids)).toEqual(new Set());
    expect(await store.countPosted(place('C1'), 1000)).toEqual({ count: 1, firstAtMs: 1000 });
    expect(await store.countPosted(place('C1'), 1001)).toBeNull();
  });

  it('counts nothing as posted that a clock which was set back puts ahead', async () => {
    let nowMs = 5000;
    const store = await openTestStore({ clock: { nowMs: () => nowMs } });
    await store.addFeed(feed('f1'));
    await store.putFeedPost(post('p1'));
    await save(store, 'One');
    await store.promiseArticles(await store.listUnpostedArticles(place('C1'), 10), delivery('d1'));
    expect(await store.countPosted(place('C1'), 0)).toEqual({ count: 1, firstAtMs: 5000 });
    nowMs = 4000;
    expect(await store.countPosted(place('C1'), 0)).toBeNull();
  });

  it('does nothing where an order was ended meanwhile', async () => {
    const { store } = await openWithFeeds(post('p1'), post('p2', { feedId: F2 }));
    await save(store, 'One');
    await save(store, 'Two', { feedId: F2 });
    const both = await store.listUnpostedArticles(place('C1'), 10);
    await save(store, 'Three', { feedId: F2 });
    await store.removeFeedPost('p1' as FeedPostId);
    expect(await store.promiseArticles(both, delivery('d1'))).toBe(false);
    expect(await store.listOpenDeliveries()).toEqual([]);
    expect(await noted(store)).toEqual([`p2 ${idOf('Two')}`, `p2 ${idOf('Three')}`]);
  });

  it('forgets nothing of what was posted in the first day of a clock that is far ahead', async () => {
    const { store, time } = await openWithFeeds(post('p1'));
    const postNext = async (title: string) => {
      await save(store, title);
      const noted = await store.listUnpostedArticles(place('C1'), 10);
      await store.promiseArticles(noted, delivery(title));
    };
    const known = async () =>
      (await store.listPostedArticles(place('C1'), [idOf('One'), idOf('Two')])).size;
    await postNext('One');
    await time.advance(365 * DAY_MS);
    await postNext('Two');
    await time.advance(DAY_MS / 2);
    await postNext('Three');
    expect(await known()).toBe(2);
    await time.advance(DAY_MS);
    await postNext('Four');
    expect(await known()).toBe(1);
  });

  it('forgets after a month what was posted, and not with its order', async () => {
    const { store, time } = await openWithFeeds(post('p1'));
    await save(store, 'One');
    await store.promiseArticles(await store.listUnpostedArticles(place('C1'), 10), delivery('d1'));
    await store.removeFeedPost('p1' as FeedPostId);
    const isKnown = async () =>
      (await store.listPostedArticles(place('C1'), [idOf('One')])).size === 1;
    await store.putFeedPost(post('p2'));
    const postAfter = async (days: number, title: string) => {
      await time.advance(days * DAY_MS);
      await save(store, title);
      const noted = await store.listUnpostedArticles(place('C1'), 10);
      await store.promiseArticles(noted, delivery(title));
    };
    await postAfter(29, 'Two');
    expect(await isKnown()).toBe(true);
    await postAfter(2, 'Three');
    await postAfter(1, 'Four');
    expect(await isKnown()).toBe(false);
  });
});
