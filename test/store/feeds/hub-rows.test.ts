import { expect, it } from 'vitest';
import type { FeedId } from '../../../src/model/article.ts';
import type { HubSubscription } from '../../../src/model/hub-subscription.ts';
import { openTestStore } from '../../helpers/store/open-test-store.ts';

const subscription: HubSubscription = {
  feedId: 'f1' as FeedId,
  hubUrl: 'https://hub.example/',
  topicUrl: 'https://harbour-post.example/feed.xml',
  path: 'path',
  secret: 'secret',
  state: 'asked',
  untilMs: 1,
  askAtMs: 2,
  toldAtMs: null,
};

it('keeps one subscription a feed, until it is taken out', async () => {
  const store = await openTestStore();
  await store.putHubSubscription(subscription);
  const changed = { ...subscription, state: 'active' as const, path: 'other', toldAtMs: 3 };
  await store.putHubSubscription(changed);
  expect(await store.listHubSubscriptions()).toEqual([changed]);
  const { feedId, path } = changed;
  expect(await store.findHubSubscription({ feedId })).toEqual(changed);
  expect(await store.findHubSubscription({ path })).toEqual(changed);
  expect(await store.findHubSubscription({ path: subscription.path })).toBeNull();
  await store.removeHubSubscription(subscription.feedId);
  expect(await store.listHubSubscriptions()).toEqual([]);
});
