import { describe, expect, it } from 'vitest';
import { createOutbox } from '../../src/digests/outbox.ts';
import { createLogger, silentLogger } from '../../src/lib/logger.ts';
import type { SubscriptionId } from '../../src/model/digest.ts';
import { VerbatimError } from '../../src/model/errors.ts';
import type { Store } from '../../src/store/store.ts';
import { FakeClock } from '../helpers/fake-clock.ts';
import { createFakePlatform } from '../helpers/fake-platform.ts';
import { openTestStore } from '../helpers/open-test-store.ts';

const ID = 's1' as SubscriptionId;
const MINUTE_MS = 60_000;

async function storeWithPromise(): Promise<Store> {
  const store = await openTestStore();
  const destination = { platform: 'slack' as const, workspaceId: 'T1', channelId: 'C1' };
  await store.addSubscription({
    id: ID,
    destination,
    topics: [],
    cron: '0 8 * * *',
    timeZone: 'UTC',
    createdAtMs: 0,
    coveredUntilMs: 0,
  });
  const document = {
    audience: 'channel' as const,
    fallback: 'One story',
    blocks: [],
    shareCommandText: null,
  };
  await store.promiseDigest(ID, 1, { id: 'd1', destination, document, attempts: 0 });
  return store;
}

function start(store: Store, slack: ReturnType<typeof createFakePlatform>) {
  const time = new FakeClock(0);
  const outbox = createOutbox({
    store,
    platforms: (name) => (name === 'slack' ? slack.platform : null),
    timers: time,
    logger: silentLogger,
  });
  const settle = () => outbox.sendOpen();
  return { outbox, time, settle };
}

describe('sendOpen', () => {
  it('posts what is promised, once', async () => {
    const store = await storeWithPromise();
    const slack = createFakePlatform('slack');
    const { outbox } = start(store, slack);
    await Promise.all([outbox.sendOpen(), outbox.sendOpen()]);
    await outbox.sendOpen();
    expect(slack.posted).toMatchObject([{ channelId: 'C1', deliveryId: 'd1' }]);
    expect(await store.listOpenDeliveries()).toEqual([]);
  });

  it('tries again under the same id, later and later', async () => {
    const store = await storeWithPromise();
    const slack = createFakePlatform('slack', 3);
    const { outbox, time, settle } = start(store, slack);
    await outbox.sendOpen();
    expect(time.alarmsMs()).toEqual([10_000]);
    await outbox.sendOpen();
    expect(slack.refused).toHaveLength(1);
    await time.advanceTo(10_000, settle);
    expect(time.alarmsMs()).toEqual([30_000]);
    expect((await store.listOpenDeliveries())[0]?.attempts).toBe(2);
    await time.advanceTo(30_000, settle);
    expect(time.alarmsMs()).toEqual([70_000]);
    await time.advanceTo(70_000, settle);
    expect(slack.posted).toMatchObject([{ deliveryId: 'd1' }]);
    expect(time.alarmsMs()).toEqual([]);
  });

  it('keeps a delivery for a platform that is not connected until it is', async () => {
    const store = await storeWithPromise();
    const slack = createFakePlatform('slack');
    const lines: string[] = [];
    const time = new FakeClock(0);
    let isConnected = false;
    const outbox = createOutbox({
      store,
      platforms: () => (isConnected ? slack.platform : null),
      timers: time,
      logger: createLogger('warn', { write: (line) => lines.push(line) }),
    });
    await outbox.sendOpen();
    await time.advanceTo(5 * MINUTE_MS, () => outbox.sendOpen());
    expect(await store.listOpenDeliveries()).toMatchObject([{ id: 'd1', attempts: 0 }]);
    expect(lines).toHaveLength(1);
    isConnected = true;
    await time.advanceTo(6 * MINUTE_MS, () => outbox.sendOpen());
    expect(slack.posted).toMatchObject([{ deliveryId: 'd1' }]);
  });

  it('gives up after a day of failures, and says so', async () => {
    const store = await storeWithPromise();
    const lines: string[] = [];
    const time = new FakeClock(0);
    const slack = createFakePlatform('slack', 1000);
    const outbox = createOutbox({
      store,
      platforms: () => slack.platform,
      timers: time,
      logger: createLogger('error', { write: (line) => lines.push(line) }),
    });
    await outbox.sendOpen();
    await time.advanceTo(48 * 60 * MINUTE_MS, () => outbox.sendOpen());
    expect(slack.refused).toHaveLength(32);
    expect(await store.listOpenDeliveries()).toEqual([]);
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['Message given up.']);
  });
});

it('forgets a channel that is gone, with all that was to come there', async () => {
  const store = await storeWithPromise();
  const slack = createFakePlatform('slack');
  const { outbox, time } = start(store, {
    ...slack,
    platform: {
      ...slack.platform,
      post: () => Promise.reject(new VerbatimError('channel-gone', 'It is not there any more.')),
    },
  });
  await outbox.sendOpen();
  expect(await store.listOpenDeliveries()).toEqual([]);
  expect(await store.listSubscriptions()).toEqual([]);
  expect(time.alarmsMs()).toEqual([]);
});

it('tries nothing any more once stopped', async () => {
  const store = await storeWithPromise();
  const slack = createFakePlatform('slack', 1);
  const { outbox, time, settle } = start(store, slack);
  await outbox.sendOpen();
  await outbox.stop();
  expect(time.alarmsMs()).toEqual([]);
  await time.advanceTo(MINUTE_MS, settle);
  await outbox.sendOpen();
  expect(slack.posted).toEqual([]);
});
