import { expect, it, vi } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { createFakePlatform } from '../helpers/fake-platform.ts';
import { openTestStore } from '../helpers/store/open-test-store.ts';
import { delivery } from '../helpers/values/delivery.ts';
import { startOutbox } from './start-outbox.ts';

const D1 = delivery('d1');

async function storeWithPromise(): Promise<Store> {
  const store = await openTestStore();
  await store.promiseDelivery(D1);
  return store;
}

it('lets go what it could not store the end of, as soon as the store is there', async () => {
  const store = await storeWithPromise();
  const slack = createFakePlatform('slack');
  let isAway = true;
  const away = async () => {
    throw new Error('the store is away');
  };
  const failing: Store = {
    ...store,
    markDelivered: (...given) => (isAway ? away() : store.markDelivered(...given)),
    postponeDelivery: (...given) => (isAway ? away() : store.postponeDelivery(...given)),
    releaseDelivery: (...given) => (isAway ? away() : store.releaseDelivery(...given)),
  };
  const { outbox } = startOutbox(failing, slack);
  await outbox.sendOpen();
  await outbox.sendOpen();
  expect(slack.posted).toHaveLength(1);
  isAway = false;
  await outbox.sendOpen();
  expect(slack.posted.map(({ deliveryId }) => deliveryId)).toEqual(['d1', 'd1']);
  expect(slack.posted.map(({ isUnclear }) => isUnclear)).toEqual([false, true]);
  expect(await store.listOpenDeliveries()).toEqual([]);
});

it.each([
  ['after a pause in which another process may have taken it over', 9_000, 8_000],
  ['that another process has taken over', 0, 0],
])('posts nothing %s, and claims it anew', async (_, awayMs, leftMs) => {
  const store = await storeWithPromise();
  const slack = createFakePlatform('slack');
  const released: string[] = [];
  let isOurs = false;
  const shared: Store = {
    ...store,
    async claimLeftMs() {
      await time.advanceTo(time.nowMs() + (isOurs ? 7_000 : awayMs), async () => undefined);
      return isOurs ? 8_000 : leftMs;
    },
    async releaseDelivery(id, isUnclear) {
      released.push(id);
      await store.releaseDelivery(id, isUnclear);
    },
  };
  const { outbox, time } = startOutbox(shared, slack);
  await outbox.sendOpen();
  expect(slack.posted).toEqual([]);
  isOurs = true;
  await outbox.sendOpen();
  expect(released).toEqual(['d1']);
  expect(slack.posted).toMatchObject([{ deliveryId: 'd1', isUnclear: true }]);
  expect(await store.listOpenDeliveries()).toEqual([]);
});

it.each([
  ['it looked for others', false],
  ['a look failed', true],
])('sends what was promised while %s', async (_, isFailing) => {
  const store = await openTestStore();
  const slack = createFakePlatform('slack');
  let isPromised = false;
  const slow: Store = {
    ...store,
    async lookForDeliveries(sought) {
      const seen = await store.lookForDeliveries(sought);
      if (!isPromised) {
        isPromised = true;
        await store.promiseDelivery(D1);
        void outbox.sendOpen();
        if (isFailing) throw new Error('the store is away');
      }
      return seen;
    },
  };
  const { outbox } = startOutbox(slow, slack);
  await outbox.sendOpen();
  await vi.waitFor(() => expect(slack.posted).toMatchObject([{ deliveryId: 'd1' }]));
});

it('lets go what a claim may have given it whose answer was lost', async () => {
  const store = await storeWithPromise();
  const slack = createFakePlatform('slack');
  const released: (readonly string[])[] = [];
  let isCut = true;
  const cut: Store = {
    ...store,
    async claimDeliveries(claim) {
      const claimed = await store.claimDeliveries(claim);
      if (isCut) throw new Error('the connection was lost');
      return claimed;
    },
    async releaseAllBut(ids) {
      released.push(ids);
      await store.resumeDeliveries();
    },
  };
  const { outbox } = startOutbox(cut, slack);
  await outbox.sendOpen();
  isCut = false;
  await outbox.sendOpen();
  expect(released).toEqual([[]]);
  expect(slack.posted).toMatchObject([{ deliveryId: 'd1' }]);
  await outbox.sendOpen();
  expect(released).toHaveLength(1);
});
