import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeedId } from '../../../src/model/article.ts';
import { ALERT_AFTER_FAILURES, type Feed } from '../../../src/model/feed.ts';
import type { Destination } from '../../../src/model/platform.ts';
import type { TroubleNews } from '../../../src/store/ports/feed-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { failedPoll, poll } from '../../helpers/outlets/polls.ts';
import { openTestStore } from '../../helpers/store/open-test-store.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';
import { delivery } from '../../helpers/values/delivery.ts';
import { feed } from '../../helpers/values/feed.ts';

const SLACK: Destination = { platform: 'slack', workspaceId: 'T1', channelId: 'C1' };
const CONSOLE: Destination = { platform: 'console', workspaceId: 'T1', channelId: 'newsroom' };
const F1 = 'f1' as FeedId;
const FAILING = { failureCount: ALERT_AFTER_FAILURES };

async function storeWith(...feeds: readonly Feed[]): Promise<Store> {
  const store = await openTestStore();
  for (const each of feeds) await store.addFeed(each);
  return store;
}

const inWords = (news: readonly TroubleNews[]) =>
  news.map(({ feed, kind }) => `${feed.id} ${kind}`);

/** Tells all that is news, and says what that was. */
async function tell(store: Store, toldAtMs: number): Promise<string[]> {
  const news = await store.listTroubleNews();
  await store.promiseTroubleNews(news, toldAtMs, []);
  return inWords(news);
}

it('keeps the channels that are told, each once', async () => {
  const store = await openTestStore();
  for (const each of [SLACK, CONSOLE, SLACK]) await store.addAlertChannel(each);
  expect(await store.listAlertChannels()).toEqual(expect.arrayContaining([SLACK, CONSOLE]));
  expect(await store.listAlertChannels()).toHaveLength(2);
  expect(await store.removeAlertChannel(SLACK)).toBe(true);
  expect(await store.removeAlertChannel(SLACK)).toBe(false);
  expect(await store.listAlertChannels()).toEqual([CONSOLE]);
});

describe('news of a feed', () => {
  it.each<[string, Partial<Feed>, string[]]>([
    ['that is well: none', { lastSuccessAtMs: 5 }, []],
    ['that was never read: none', {}, []],
    ['that failed a few times: none', { failureCount: ALERT_AFTER_FAILURES - 1 }, []],
    ['that failed often', FAILING, ['f1 failing']],
    ['that failed more often', { failureCount: 40 }, ['f1 failing']],
    ['that is gone', { state: 'gone', failureCount: 1 }, ['f1 gone']],
  ])('%s', async (_what, change, expected) => {
    const store = await storeWith(feed('f1', change));
    expect(inWords(await store.listTroubleNews())).toEqual(expected);
  });

  it('is none once it is told, also after a restart', async () => {
    const path = join(tempFolder(), 'verbatim.db');
    const first = await openTestStore({ path });
    await first.addFeed(feed('f1', FAILING));
    await first.addFeed(feed('f2', { state: 'gone', failureCount: 1 }));
    expect(await tell(first, 10)).toEqual(['f1 failing', 'f2 gone']);
    const second = await openTestStore({ path });
    await second.updateFeed(F1, { failureCount: 30 });
    expect(await tell(second, 20)).toEqual([]);
  });

  it('is that it works again only when it was read since it was told', async () => {
    const store = await storeWith(feed('f1', { ...FAILING, lastSuccessAtMs: 5 }));
    await tell(store, 10);
    await store.updateFeed(F1, { failureCount: 0 });
    expect(await tell(store, 20)).toEqual([]);
    await store.updateFeed(F1, { lastSuccessAtMs: 15 });
    expect(await tell(store, 20)).toEqual(['f1 recovered']);
    expect(await tell(store, 30)).toEqual([]);
    await store.updateFeed(F1, FAILING);
    expect(await tell(store, 40)).toEqual(['f1 failing']);
  });

  it('is that it is gone, too, where it was told to fail', async () => {
    const store = await storeWith(feed('f1', FAILING));
    await tell(store, 10);
    await store.updateFeed(F1, { state: 'gone', failureCount: 6 });
    expect(await tell(store, 20)).toEqual(['f1 gone']);
    await store.updateFeed(F1, { failureCount: 7 });
    expect(await tell(store, 30)).toEqual([]);
  });

  it('is not kept of one that was removed meanwhile', async () => {
    const store = await storeWith(feed('f1', FAILING));
    const news = await store.listTroubleNews();
    await store.removeFeed(F1);
    await store.promiseTroubleNews(news, 10, [delivery('d1')]);
    await store.addFeed(feed('f1', FAILING));
    expect(await tell(store, 20)).toEqual(['f1 failing']);
  });

  it('is told with its deliveries or not at all', async () => {
    const store = await storeWith(feed('f1', FAILING));
    const news = await store.listTroubleNews();
    const twice = [delivery('d1'), delivery('d1')];
    await expect(store.promiseTroubleNews(news, 10, twice)).rejects.toThrow();
    expect(await store.listOpenDeliveries()).toEqual([]);
    expect(inWords(await store.listTroubleNews())).toEqual(['f1 failing']);
    await store.promiseTroubleNews(news, 10, [delivery('d1')]);
    expect(await store.listOpenDeliveries()).toEqual([delivery('d1')]);
    expect(await store.listTroubleNews()).toEqual([]);
  });

  it('whatever becomes of a feed, no trouble is told twice and none is over that was not told', async () => {
    const store = await openTestStore({ path: ':memory:' });
    let nowMs = 0;
    const changes: readonly ((feed: Feed) => Partial<Feed>)[] = [
      ({ failureCount }) => ({ failureCount: failureCount + 1 }),
      ({ failureCount }) => ({ failureCount: failureCount + ALERT_AFTER_FAILURES }),
      ({ failureCount }) => ({ failureCount: failureCount + 1, state: 'gone' }),
      () => ({ failureCount: 0, state: 'active', lastSuccessAtMs: nowMs }),
    ];
    const step = fc.tuple(fc.constantFrom(...changes), fc.boolean());
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        let now = feed('f1');
        await store.removeFeed(F1);
        await store.addFeed(now);
        const told: string[] = [];
        for (const [change, isTold] of steps) {
          nowMs += 1;
          const changed = change(now);
          now = { ...now, ...changed };
          await store.updateFeed(F1, changed);
          nowMs += 1;
          if (isTold) told.push(...(await tell(store, nowMs)));
        }
        expect(told.join(', ').replaceAll('f1 ', '')).toMatch(
          /^(((failing, )?gone|failing), recovered(, |$))*((failing, )?gone|failing)?$/,
        );
      }),
      { numRuns: 100 },
    );
  });
});

it('knows which feeds got no answer at all at their last poll', async () => {
  const store = await storeWith(
    feed('f1', { failureCount: 1 }),
    feed('f2', { failureCount: 2 }),
    feed('f3'),
    feed('wire', { failureCount: 1, isSample: true }),
    feed('old', { failureCount: 1, state: 'gone' }),
  );
  await store.recordPoll(F1, failedPoll(20, 'A fault.', 500));
  await store.recordPoll(F1, failedPoll(10, 'No answer.'));
  await store.recordPoll('f2' as FeedId, failedPoll(20, 'No answer.'));
  await store.recordPoll('f2' as FeedId, failedPoll(10, 'A fault.', 500));
  await store.recordPoll('f3' as FeedId, poll(10));
  expect(await store.countUnanswered()).toEqual({
    urls: ['https://f1.example/feed.xml'],
    followedCount: 3,
  });
});
