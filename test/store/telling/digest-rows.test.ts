import { expect, it } from 'vitest';
import type { ArticleId } from '../../../src/model/article.ts';
import type { Subscription, SubscriptionId } from '../../../src/model/digest.ts';
import { openTestStore } from '../../helpers/store/open-test-store.ts';
import { delivery } from '../../helpers/values/delivery.ts';
import { news } from '../../helpers/values/news.ts';

const subscription: Subscription = {
  id: 's1' as SubscriptionId,
  destination: { platform: 'slack', workspaceId: 'T1', channelId: 'C1' },
  filter: { topics: ['NATO', 'the bridge'], minOutlets: 2 },
  saysEmpty: false,
  cron: '0 8 * * 1-5',
  timeZone: 'Europe/London',
  createdAtMs: 100,
  coveredUntilMs: 100,
};

async function subscribedStore() {
  const store = await openTestStore();
  await store.addSubscription(subscription);
  return store;
}

it('keeps subscriptions as given, in the order they were made', async () => {
  const store = await subscribedStore();
  const second = { ...subscription, id: 's0' as SubscriptionId, filter: {}, saysEmpty: true };
  await store.addSubscription(second);
  expect(await store.listSubscriptions()).toEqual([subscription, second]);
  await store.removeSubscription(subscription.id);
  expect(await store.listSubscriptions()).toEqual([second]);
});

it('promises a digest and covers its period together', async () => {
  const store = await subscribedStore();
  await store.promiseDigest(subscription, 200, delivery('d1'));
  await store.promiseDigest({ ...subscription, coveredUntilMs: 200 }, 300, null);
  expect((await store.listSubscriptions())[0]?.coveredUntilMs).toBe(300);
  expect(await store.listOpenDeliveries()).toEqual([delivery('d1')]);
});

it.each([
  ['what another run has covered', { ...subscription, coveredUntilMs: 50 }, 99_999_999],
  ['what another run has set back', { ...subscription, coveredUntilMs: 99_999_999 }, 100],
  ['a subscription that is gone', { ...subscription, id: 'gone' as SubscriptionId }, 200],
])('promises nothing for %s', async (_case, asRead, toMs) => {
  const store = await subscribedStore();
  await store.promiseDigest(asRead, toMs, delivery('d1'));
  expect(await store.listOpenDeliveries()).toEqual([]);
  expect((await store.listSubscriptions())[0]?.coveredUntilMs).toBe(100);
});

it('covers nothing when the delivery can not be stored', async () => {
  const store = await subscribedStore();
  await store.promiseDigest(subscription, 200, delivery('d1'));
  const covered = { ...subscription, coveredUntilMs: 200 };
  await expect(store.promiseDigest(covered, 300, delivery('d1'))).rejects.toThrow(/unique/i);
  expect((await store.listSubscriptions())[0]?.coveredUntilMs).toBe(200);
});

it('keeps what a digest missed until another says what is missed, also where it tells nothing', async () => {
  const store = await subscribedStore();
  const { article, analysis } = news({ title: 'Torn' });
  await store.saveArticle(article, analysis);
  const missed = [{ articleId: article.id, fromMs: 100 }];
  const gone = { articleId: 'gone' as ArticleId, fromMs: 100 };
  await store.promiseDigest(subscription, 200, null, { missed: [...missed, gone] });
  expect(await store.listMissedArticles(subscription.id)).toEqual(missed);
  await store.promiseDigest({ ...subscription, coveredUntilMs: 200 }, 300, null);
  // Another run was faster.
  await store.promiseDigest(subscription, 400, null, { missed: [] });
  expect(await store.listMissedArticles(subscription.id)).toEqual(missed);
  await store.promiseDigest({ ...subscription, coveredUntilMs: 300 }, 400, null, { missed: [] });
  expect(await store.listMissedArticles(subscription.id)).toEqual([]);
});
