import { expect, it } from 'vitest';
import type { Subscription, SubscriptionId } from '../../../src/model/digest.ts';
import type { Destination } from '../../../src/model/platform.ts';
import { toDestination, toPlaceRow } from '../../../src/store/telling/place-rows.ts';
import { openTestStore } from '../../helpers/store/open-test-store.ts';
import { delivery } from '../../helpers/values/delivery.ts';

const place = (workspaceId: string): Destination => ({
  platform: 'slack',
  workspaceId,
  channelId: `C-${workspaceId}`,
});

const subscription = (workspaceId: string): Subscription => ({
  id: `s-${workspaceId}` as SubscriptionId,
  destination: place(workspaceId),
  filter: {},
  saysEmpty: false,
  cron: '0 8 * * *',
  timeZone: 'Europe/Oslo',
  createdAtMs: 0,
  coveredUntilMs: 0,
});

it('reads a place back as it was written', () => {
  expect(toDestination(toPlaceRow(place('T1')))).toEqual(place('T1'));
});

it('holds one for gone until it is said to be back', async () => {
  const store = await openTestStore();
  for (const id of ['T1', 'T2']) await store.buryPlace(place(id), 'is_archived');
  await store.markPlaceBack(place('T1'));
  expect(await store.listGonePlaces()).toEqual([place('T2')]);
  await store.forgetWorkspace('slack', 'T2');
  expect(await store.listGonePlaces()).toEqual([]);
});

it('forgets a workspace, and nothing of another', async () => {
  const store = await openTestStore();
  for (const id of ['T1', 'T2']) {
    await store.addSubscription(subscription(id));
    await store.addAlertChannel(place(id));
    await store.promiseTroubleNews([], 0, [{ ...delivery(`d-${id}`), destination: place(id) }]);
  }
  await store.forgetWorkspace('slack', 'T1');
  expect(await store.listSubscriptions()).toMatchObject([{ destination: place('T2') }]);
  expect(await store.listAlertChannels()).toEqual([place('T2')]);
  expect(await store.listOpenDeliveries()).toMatchObject([{ destination: place('T2') }]);
});

it('forgets a channel, and nothing of another', async () => {
  const store = await openTestStore();
  for (const id of ['T1', 'T2']) {
    await store.addSubscription(subscription(id));
    await store.addAlertChannel(place(id));
    await store.promiseTroubleNews([], 0, [{ ...delivery(`d-${id}`), destination: place(id) }]);
  }
  await store.forgetChannel({ platform: 'discord', channelId: 'C-T1' });
  expect(await store.listAlertChannels()).toHaveLength(2);
  await store.forgetChannel({ platform: 'slack', channelId: 'C-T1' });
  expect(await store.listSubscriptions()).toMatchObject([{ destination: place('T2') }]);
  expect(await store.listAlertChannels()).toEqual([place('T2')]);
  expect(await store.listOpenDeliveries()).toMatchObject([{ destination: place('T2') }]);
});
