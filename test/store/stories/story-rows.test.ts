import { expect, it } from 'vitest';
import type { ArticleId } from '../../../src/model/article.ts';
import type { StoryId, Subscription, SubscriptionId } from '../../../src/model/digest.ts';
import type { Delivery } from '../../../src/store/ports/delivery-store.ts';
import { openTestStore } from '../../helpers/store/open-test-store.ts';
import { NEWS_DAY_MS, news } from '../../helpers/values/news.ts';

const DAY_MS = 86_400_000;

const subscription: Subscription = {
  id: 's1' as SubscriptionId,
  destination: { platform: 'slack', workspaceId: 'T1', channelId: 'C1' },
  filter: {},
  saysEmpty: false,
  cron: '0 8 * * *',
  timeZone: 'UTC',
  createdAtMs: 0,
  coveredUntilMs: 0,
};

/** A store with five articles, the oldest stored first, and who is in which story in a word: "01.2." for 0 and 1, and 2. */
async function openWithArticles() {
  const store = await openTestStore();
  const ids: ArticleId[] = [];
  for (const number of [0, 1, 2, 3, 4]) {
    const publishedAtMs = NEWS_DAY_MS + number;
    const { article, analysis } = news({ title: `Story ${number}`, publishedAtMs });
    await store.saveArticle(article, analysis);
    ids.push(article.id);
  }
  const pick = (numbers: readonly number[]) =>
    numbers.map((number) => ids[number] ?? ids[0]) as ArticleId[];
  const keep = async (...stories: readonly (readonly [number[], number[]?])[]) => {
    const kept = await store.keepStories(
      stories.map(([own, joined = []]) => ({ articleIds: pick(own), joinedIds: pick(joined) })),
    );
    return stories.map(([[first = 0]]) => kept.get(pick([first])[0] as ArticleId));
  };
  const stories = async () => {
    const found = await store.listStoryArticles(0, 10);
    return new Map(found.map(({ storyId, stored }) => [ids.indexOf(stored.article.id), storyId]));
  };
  return { store, keep, stories };
}

it('gives articles that belong together one story, and others others', async () => {
  const { keep, stories } = await openWithArticles();
  const [first, second] = await keep([[1, 0]], [[2]]);
  expect(first).toBeLessThan(second ?? 0);
  expect(await stories()).toEqual(
    new Map([
      [2, second],
      [1, first],
      [0, first],
    ]),
  );
});

it('takes an article into what its story became by one that is told with it', async () => {
  const { keep, stories } = await openWithArticles();
  const [older] = await keep([[0]]);
  await keep([[1]], [[4]]);
  await keep([[2], [1]], [[3], [0, 1]]);
  const found = await stories();
  expect([0, 1, 2, 3].map((number) => found.get(number))).toEqual([older, older, older, older]);
  expect(found.get(4)).not.toBe(older);
});

it('keeps the story of an article, and takes others into it', async () => {
  const { keep } = await openWithArticles();
  const [first] = await keep([[2]]);
  expect(await keep([[2, 0]])).toEqual([first]);
  expect(await keep([[3], [0]])).toEqual([first]);
  expect(await keep([[3]])).toEqual([first]);
});

it('makes one story of two under the older id, with all that was in either', async () => {
  const { keep, stories } = await openWithArticles();
  const [older, younger] = await keep([[0, 1]], [[2, 3]]);
  expect(older).not.toBe(younger);
  // In one go: what has just been merged is merged once more.
  const [, merged] = await keep([[3]], [[4], [3, 1]]);
  expect(merged).toBe(older);
  expect(new Set((await stories()).values())).toEqual(new Set([older]));
});

it('lists articles of stories, newest published first, as many as wanted', async () => {
  const { store, keep } = await openWithArticles();
  await keep([[0, 1, 3]]);
  const titles = async (sinceMs: number, limit: number) =>
    (await store.listStoryArticles(sinceMs, limit)).map(({ stored }) => stored.article.title);
  expect(await titles(0, 2)).toEqual(['Story 3', 'Story 1']);
  expect(await titles(NEWS_DAY_MS + 1, 9)).toEqual(['Story 3', 'Story 1']);
});

const coveredUntil = (coveredUntilMs: number) => ({ ...subscription, coveredUntilMs });

it('knows what was told to whom and when, under the id that a story has now', async () => {
  const { store, keep } = await openWithArticles();
  await store.addSubscription(subscription);
  await store.addSubscription({ ...subscription, id: 's2' as SubscriptionId });
  const [older, younger] = (await keep([[0]], [[1]])) as [StoryId, StoryId];
  await store.promiseDigest(subscription, DAY_MS, null, { toldIds: [younger] });
  expect(await store.listToldStories(subscription.id)).toEqual(new Map());
  const document = {
    audience: 'channel',
    fallback: '',
    blocks: [],
    shareCommandText: null,
  } as const;
  const delivery = { id: 'd1', destination: subscription.destination, document, attempts: 0 };
  await store.promiseDigest(coveredUntil(DAY_MS), 2 * DAY_MS, delivery, {
    toldIds: [younger, younger],
  });
  expect(await store.listToldStories(subscription.id)).toEqual(new Map([[younger, 2 * DAY_MS]]));
  expect(await store.listToldStories('s2' as SubscriptionId)).toEqual(new Map());
  await keep([[1], [0]]);
  expect(await store.listToldStories(subscription.id)).toEqual(new Map([[older, 2 * DAY_MS]]));
  const other = { ...subscription, id: 's2' as SubscriptionId };
  await store.promiseDigest(other, 40 * DAY_MS, { ...delivery, id: 'd2' }, { toldIds: [older] });
  // The clock may be wrong until it has shown it for a day.
  expect(await store.listToldStories(subscription.id)).toEqual(new Map([[older, 2 * DAY_MS]]));
  await store.promiseDigest(
    coveredUntil(2 * DAY_MS),
    41 * DAY_MS,
    { ...delivery, id: 'd3' },
    { toldIds: [] },
  );
  expect(await store.listToldStories(subscription.id)).toEqual(new Map());
});

it('forgets in the first day of a clock that is far ahead no articles that were told', async () => {
  const { store, keep } = await openWithArticles();
  await store.addSubscription(subscription);
  const [first] = (await keep([[0]])) as [StoryId];
  const [second] = (await keep([[1]])) as [StoryId];
  const listTold = () => store.listToldArticles(subscription.id, 0, NEWS_DAY_MS + DAY_MS);
  let coveredUntilMs = 0;
  const tell = async (day: number, told: readonly StoryId[]) => {
    const toMs = NEWS_DAY_MS + day * DAY_MS;
    const document = { audience: 'channel', fallback: '', blocks: [], shareCommandText: null };
    const { destination } = subscription;
    const delivery = { id: `d${day}`, destination, document, attempts: 0 } as Delivery;
    await store.promiseDigest(coveredUntil(coveredUntilMs), toMs, delivery, { toldIds: told });
    coveredUntilMs = toMs;
  };
  await tell(1, [first]);
  await tell(60, [second]);
  expect(await listTold()).toHaveProperty('size', 2);
  await tell(60.5, []);
  expect(await listTold()).toHaveProperty('size', 2);
  await tell(61, []);
  expect(await listTold()).toHaveProperty('size', 1);
});

it('tries what keeping stories would come to, and keeps nothing', async () => {
  const { store, keep, stories } = await openWithArticles();
  await store.addSubscription(subscription);
  const [older, younger] = (await keep([[0]], [[1]])) as [StoryId, StoryId];
  const document = {
    audience: 'channel',
    fallback: '',
    blocks: [],
    shareCommandText: null,
  } as const;
  const delivery = { id: 'd1', destination: subscription.destination, document, attempts: 0 };
  await store.promiseDigest(subscription, DAY_MS, delivery, { toldIds: [younger] });
  const before = await stories();
  const ids = (await store.listStoryArticles(0, 9)).map(({ stored }) => stored.article.id);
  const [first] = ids;
  const found = [{ articleIds: ids.slice(0, 1), joinedIds: ids.slice(1) }];
  const tried = await store.tryStories(found, subscription.id);
  expect(tried.storyIds.get(first as ArticleId)).toBe(older);
  expect(tried.toldAtMs).toEqual(new Map([[older, DAY_MS]]));
  expect(await stories()).toEqual(before);
  expect(await store.listToldStories(subscription.id)).toEqual(new Map([[younger, DAY_MS]]));
  expect(await store.keepStories(found)).toEqual(tried.storyIds);
  expect(await store.listToldStories(subscription.id)).toEqual(tried.toldAtMs);
});

it('lets the number of a story lead to what it became', async () => {
  const { store, keep } = await openWithArticles();
  const [oldest, older, younger] = (await keep([[0]], [[1]], [[2]])) as [StoryId, StoryId, StoryId];
  await keep([[2], [1]]);
  expect((await store.getStory(younger, 9))?.id).toBe(older);
  await keep([[1], [0]]);
  for (const each of [oldest, older, younger])
    expect(await store.getStory(each, 9)).toMatchObject({ id: oldest, articleCount: 3 });
  expect((await store.getStory(oldest, 2))?.articleIds).toHaveLength(2);
  expect(await store.getStory(99 as StoryId, 9)).toBeNull();
});

it('takes an article out into a story of its own, which both pages know', async () => {
  const { store, keep } = await openWithArticles();
  const [story] = (await keep([[0, 1]])) as [StoryId];
  const [newest, first] = (await store.getStory(story, 9))?.articleIds ?? [];
  if (newest === undefined || first === undefined) throw new Error('two were kept');
  const own = await store.partFromStory(first);
  if (own === null) throw new Error('it was not alone');
  expect(await store.getStory(own, 9)).toMatchObject({ id: own, articleIds: [first] });
  expect(await store.getStory(story, 9)).toEqual({
    id: story,
    articleIds: [newest],
    articleCount: 1,
    parted: [{ articleId: first, title: 'Story 0', storyId: own }],
  });
  expect(await store.listParted([first, newest])).toEqual(new Map([[first, [story]]]));
  // Alone in it now.
  expect(await store.partFromStory(first)).toBeNull();
  // What a digest tells together doesn't undo it, nor does who joins.
  expect(await keep([[0, 1]])).toEqual([own]);
  expect(await store.joinStory(first, [story])).toBe(own);
  expect((await store.getStory(story, 9))?.articleIds).toEqual([newest]);
});

it('forgets a story with the last of its articles, and what led to it', async () => {
  const { store, keep } = await openWithArticles();
  const [older, younger] = (await keep([[0]], [[1]])) as [StoryId, StoryId];
  await keep([[1], [0]]);
  const { ids } = await store.removeOldArticles({
    beforeMs: Number.MAX_SAFE_INTEGER,
    after: null,
    limit: 1,
  });
  expect(ids).toHaveLength(1);
  expect(await store.getStory(younger, 9)).toMatchObject({ id: older, articleCount: 1 });
  await store.removeOldArticles({ beforeMs: Number.MAX_SAFE_INTEGER, after: null, limit: 9 });
  expect(await store.getStory(older, 9)).toBeNull();
  expect(await store.getStory(younger, 9)).toBeNull();
});

it('joins an article with none, one or several stories, and an article that is gone with none', async () => {
  const { store, keep } = await openWithArticles();
  const [older, younger] = (await keep([[0]], [[1]])) as [StoryId, StoryId];
  const [third, fourth] = await store.listStoryless(2);
  if (third === undefined || fourth === undefined) throw new Error('five are stored');
  const own = await store.joinStory(third, []);
  expect(own).toBeGreaterThan(younger);
  expect(await store.joinStory(fourth, [younger, older])).toBe(older);
  expect((await store.getStory(younger, 9))?.id).toBe(older);
  expect(await store.joinStory('nowhere' as ArticleId, [older])).toBeNull();
});
