import { expect, it } from 'vitest';
import { tellGonePlace } from '../../src/digests/tell-gone-place.ts';
import type { Destination } from '../../src/model/platform.ts';
import { FakeClock } from '../helpers/fake-clock.ts';
import { openTestStore } from '../helpers/store/open-test-store.ts';

const slack = (workspaceId: string, channelId: string): Destination => ({
  platform: 'slack',
  workspaceId,
  channelId,
});

const GONE = {
  place: slack('T1', 'C1'),
  reason: 'The channel is archived.',
  deliveryId: 'd1',
  waiting: 2,
  endedFeeds: 0,
  paused: 3,
};

it('tells the alert channels of that workspace and of the console, once a day', async () => {
  const time = new FakeClock(0);
  const store = await openTestStore({ clock: time });
  const console: Destination = { platform: 'console', workspaceId: 'console', channelId: 'news' };
  for (const channel of [slack('T1', 'C1'), slack('T1', 'C2'), slack('T2', 'C3'), console])
    await store.addAlertChannel(channel);
  await tellGonePlace({ store, clock: time }, GONE);
  await tellGonePlace({ store, clock: time }, GONE);
  const open = await store.listOpenDeliveries();
  expect(open.map(({ destination }) => destination.channelId).sort()).toEqual(['C2', 'news']);
  expect(open[0]?.document.fallback).toBe('Nothing can be posted to a channel on Slack any more.');
  const text = JSON.stringify(open[0]?.document);
  expect(text).toContain('The channel is archived.');
  expect(text).toContain('2 messages are kept');
  expect(text).toContain('3 watches and digests of that place wait.');
  expect(text).toContain('deliveries retry d1');
  expect(text).not.toContain('C1');
  await time.advance(86_400_000);
  await tellGonePlace({ store, clock: time }, GONE);
  expect(await store.listOpenDeliveries()).toHaveLength(4);
});

it.each([
  [0, null],
  [1, '1 feed is not posted there any more'],
  [3, '3 feeds are not posted there any more'],
])('says that %i feeds are posted there no more', async (endedFeeds, told) => {
  const time = new FakeClock(0);
  const store = await openTestStore({ clock: time });
  await store.addAlertChannel(slack('T1', 'C2'));
  await tellGonePlace({ store, clock: time }, { ...GONE, endedFeeds });
  const text = JSON.stringify(await store.listOpenDeliveries());
  if (told === null) expect(text).not.toContain('any more;');
  else expect(text).toContain(told);
});
