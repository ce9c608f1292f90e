import { expect, it } from 'vitest';
import type { QuoteId } from '../../../src/model/quote.ts';
import type { Watch, WatchId } from '../../../src/model/watch.ts';
import { FakeClock } from '../../helpers/fake-clock.ts';
import { openTestStore } from '../../helpers/store/open-test-store.ts';
import { delivery } from '../../helpers/values/delivery.ts';
import { news } from '../../helpers/values/news.ts';

const ID = 'w1' as WatchId;
const Q1 = 'q1' as QuoteId;
const Q2 = 'q2' as QuoteId;
const DAY_MS = 86_400_000;

const WATCH: Watch = {
  id: ID,
  destination: { platform: 'discord', workspaceId: 'G1', channelId: '@U1' },
  ownerId: 'U1',
  name: 'Anna Berg',
  words: ['bridge', 'new toll'],
  quiet: { fromMinute: 1320, toMinute: 420, timeZone: 'Europe/Oslo' },
  createdAtMs: 7,
};

const SAID = news({ title: 'One', said: [{ words: 'Yes.' }, { words: 'No.' }] });

it('reads watches back as they were written', async () => {
  const store = await openTestStore();
  const anyone = { ...WATCH, id: 'w2' as WatchId, name: null, quiet: null };
  await store.addWatch(WATCH);
  await store.addWatch(anyone);
  expect(await store.listWatches()).toEqual([WATCH, anyone]);
  await store.removeWatch(ID);
  expect(await store.listWatches()).toEqual([anyone]);
});

it('notes what comes with an article, and nothing while nobody watches', async () => {
  const store = await openTestStore();
  await store.saveArticle(SAID.article, SAID.analysis);
  expect(await store.listUnwatchedNews(10)).toEqual([]);
  await store.addWatch(WATCH);
  const two = news({ title: 'Two', said: [{ words: 'Yes.' }, { words: 'No.' }] });
  const saved = await store.saveArticle(two.article, two.analysis);
  const quotes = saved.kind === 'added' ? saved.stored.quotes : [];
  expect(await store.listUnwatchedNews(10)).toMatchObject([
    { articleId: two.article.id, quoteIds: quotes.map(({ id }) => id) },
  ]);
});

it('notes a backlog once it becomes news', async () => {
  const store = await openTestStore();
  await store.addWatch(WATCH);
  await store.saveArticle(SAID.article, SAID.analysis, { isBacklog: true });
  expect(await store.listUnwatchedNews(10)).toEqual([]);
  const { feedId: _, ...rest } = SAID.article;
  await store.saveArticle({ ...rest, feedId: 'f2' as never }, SAID.analysis);
  expect((await store.listUnwatchedNews(10)).map(({ quoteIds }) => quoteIds.length)).toEqual([2]);
});

it('keeps each find once, and takes the news away with it', async () => {
  const store = await openTestStore();
  await store.addWatch(WATCH);
  await store.saveArticle(SAID.article, SAID.analysis);
  const [given] = await store.listUnwatchedNews(10);
  const finds = [
    { watchId: ID, quoteId: Q1 },
    { watchId: ID, quoteId: Q1 },
    { watchId: 'gone' as WatchId, quoteId: Q2 },
  ];
  await store.keepWatchFinds(finds, [], given?.sequence ?? 0);
  expect(await store.listUnwatchedNews(10)).toEqual([]);
  expect(await store.listUntoldFinds()).toEqual(new Map([[ID, [Q1]]]));
  expect(await store.listFound(ID, [Q1, Q2])).toEqual(new Map([[Q1, null]]));
});

it('keeps the news that wait for a repair, and lists what is behind a number', async () => {
  const store = await openTestStore();
  await store.addWatch(WATCH);
  for (const title of ['One', 'Two', 'Three']) {
    const { article, analysis } = news({ title, said: [{ words: `${title}.` }] });
    await store.saveArticle(article, analysis);
  }
  const [one, two, three] = (await store.listUnwatchedNews(3)).map(({ sequence }) => sequence);
  expect((await store.listUnwatchedNews(3, one)).map(({ sequence }) => sequence)).toEqual([
    two,
    three,
  ]);
  await store.keepWatchFinds([], [], three ?? 0, [two ?? 0]);
  expect((await store.listUnwatchedNews(3)).map(({ sequence }) => sequence)).toEqual([two]);
});

it('promises a delivery with what it tells, and counts it', async () => {
  const time = new FakeClock(1000);
  const store = await openTestStore({ clock: time });
  await store.addWatch(WATCH);
  await store.keepWatchFinds(
    [Q1, Q2].map((quoteId) => ({ watchId: ID, quoteId })),
    [],
    0,
  );
  await store.promiseWatchNews(ID, [Q1], delivery('d1'));
  expect(await store.listUntoldFinds()).toEqual(new Map([[ID, [Q2]]]));
  expect(await store.listOpenDeliveries()).toMatchObject([{ id: 'd1' }]);
  expect(await store.countTold(1000)).toEqual(new Map([[ID, { count: 1, firstAtMs: 1000 }]]));
  expect(await store.countTold(1001)).toEqual(new Map());
});

it('lists what was found, and what was told of it, oldest first', async () => {
  const time = new FakeClock(1000);
  const store = await openTestStore({ clock: time });
  await store.addWatch(WATCH);
  for (const quoteId of [Q2, Q1]) {
    await store.keepWatchFinds([{ watchId: ID, quoteId }], [], 0);
    await time.advance(1);
  }
  expect(await store.listUntoldFinds()).toEqual(new Map([[ID, [Q2, Q1]]]));
  await store.promiseWatchNews(ID, [Q1, Q2], delivery('d1'));
  expect(await store.listToldBy('d1')).toEqual([Q2, Q1]);
});

it('counts nothing as told that a clock which was set back puts ahead', async () => {
  let nowMs = 5000;
  const store = await openTestStore({ clock: { nowMs: () => nowMs } });
  await store.addWatch(WATCH);
  await store.keepWatchFinds([{ watchId: ID, quoteId: Q1 }], [], 0);
  await store.promiseWatchNews(ID, [Q1], delivery('d1'));
  expect(await store.countTold(0)).toEqual(new Map([[ID, { count: 1, firstAtMs: 5000 }]]));
  nowMs = 4000;
  expect(await store.countTold(0)).toEqual(new Map());
});

it('drops what is gone without a word', async () => {
  const store = await openTestStore();
  await store.addWatch(WATCH);
  await store.keepWatchFinds([{ watchId: ID, quoteId: Q1 }], [], 0);
  await store.promiseWatchNews(ID, [Q1], null);
  expect(await store.listUntoldFinds()).toEqual(new Map());
  expect(await store.listOpenDeliveries()).toEqual([]);
  expect(await store.countTold(0)).toEqual(new Map());
});

it('promises nothing for a watch that was removed meanwhile', async () => {
  const store = await openTestStore();
  await store.addWatch(WATCH);
  await store.keepWatchFinds([{ watchId: ID, quoteId: Q1 }], [], 0);
  await store.removeWatch(ID);
  await store.promiseWatchNews(ID, [Q1], delivery('d1'));
  expect(await store.listOpenDeliveries()).toEqual([]);
});

it('forgets what was told a month ago', async () => {
  const time = new FakeClock(1000);
  const store = await openTestStore({ clock: time });
  await store.addWatch(WATCH);
  await store.keepWatchFinds(
    [Q1, Q2].map((quoteId) => ({ watchId: ID, quoteId })),
    [],
    0,
  );
  await store.promiseWatchNews(ID, [Q1], delivery('d1'));
  await time.advance(31 * DAY_MS);
  await store.promiseWatchNews(ID, [Q2], delivery('d2'));
  // The clock may be wrong.
  expect(await store.listFound(ID, [Q1, Q2])).toEqual(
    new Map([
      [Q1, 'd1'],
      [Q2, 'd2'],
    ]),
  );
  await time.advance(DAY_MS);
  await store.promiseWatchNews(ID, [], null);
  expect(await store.listFound(ID, [Q1, Q2])).toEqual(new Map([[Q2, 'd2']]));
});

it('promises an edit of what it told, in the place of one that waits', async () => {
  const store = await openTestStore();
  await store.addWatch(WATCH);
  await store.keepWatchFinds([{ watchId: ID, quoteId: Q1 }], [], 0);
  await store.promiseWatchNews(ID, [Q1], delivery('d1'));
  expect(await store.listToldBy('d1')).toEqual([Q1]);
  for (const id of ['e1', 'e2'])
    await store.keepWatchFinds([], [{ ...delivery(id), edits: 'd1' }], 0);
  expect((await store.listOpenDeliveries()).map(({ id }) => id)).toEqual(['d1', 'e2']);
});

it('lets an edit that is under way end, and promises the next behind it', async () => {
  const store = await openTestStore();
  await store.promiseDelivery(delivery('d1'));
  await store.markDelivered('d1', 'm1');
  await store.keepWatchFinds([], [{ ...delivery('e1'), edits: 'd1' }], 0);
  const claim = { platforms: ['slack'] as const, nowMs: 0, leaseMs: 10, limit: 10 };
  expect(await store.claimDeliveries(claim)).toMatchObject([{ id: 'e1', aboutMessageId: 'm1' }]);
  await store.keepWatchFinds([], [{ ...delivery('e2'), edits: 'd1' }], 0);
  expect((await store.listOpenDeliveries()).map(({ id }) => id)).toEqual(['e1', 'e2']);
});
