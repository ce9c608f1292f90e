import { describe, expect, it, vi } from 'vitest';
import { createOutbox } from '../../src/digests/outbox.ts';
import { createLogger, silentLogger } from '../../src/lib/logger.ts';
import { type ErrorCode, VerbatimError } from '../../src/model/errors.ts';
import type { Platform, PostedDelivery } from '../../src/model/platform.ts';
import type { Store } from '../../src/store/store.ts';
import { FakeClock } from '../helpers/fake-clock.ts';
import { createFakePlatform } from '../helpers/fake-platform.ts';
import { openTestStore } from '../helpers/store/open-test-store.ts';
import { delivery } from '../helpers/values/delivery.ts';
import { startOutbox } from './start-outbox.ts';

const MINUTE_MS = 60_000;

async function storeWithPromise(clock = new FakeClock(0)): Promise<Store> {
  const store = await openTestStore({ clock });
  await store.promiseDelivery(delivery('d1'));
  return store;
}

describe('sendOpen', () => {
  it('posts what is promised, once', async () => {
    const store = await storeWithPromise();
    const slack = createFakePlatform('slack');
    const { outbox } = startOutbox(store, slack);
    await Promise.all([outbox.sendOpen(), outbox.sendOpen()]);
    await outbox.sendOpen();
    expect(slack.posted).toMatchObject([{ channelId: 'C1', deliveryId: 'd1' }]);
    expect(await store.listOpenDeliveries()).toEqual([]);
  });

  it('tries again under the same id, later and later', async () => {
    const store = await storeWithPromise();
    const slack = createFakePlatform('slack', 3);
    const { outbox, time, settle } = startOutbox(store, slack);
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
    const time = new FakeClock(0);
    let isConnected = false;
    const outbox = createOutbox({
      store,
      platforms: () => (isConnected ? slack.platform : null),
      clock: time,
      timers: time,
      logger: silentLogger,
    });
    await outbox.sendOpen();
    await time.advanceTo(5 * MINUTE_MS, () => outbox.sendOpen());
    expect(await store.listOpenDeliveries()).toMatchObject([{ id: 'd1', attempts: 0 }]);
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
      clock: time,
      timers: time,
      logger: createLogger('error', { write: (line) => lines.push(line) }),
    });
    await outbox.sendOpen();
    await time.advanceTo(48 * 60 * MINUTE_MS, () => outbox.sendOpen());
    expect(slack.refused).toHaveLength(32);
    expect(await store.listOpenDeliveries()).toEqual([]);
    expect(await store.listDeadLetters(10)).toMatchObject([
      { id: 'd1', reason: 'The service answered 503.' },
    ]);
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['Message given up.']);
  });
});

const PLACES = ['C1', 'C2', 'C3'];

function promise(store: Store, id: string, channelId: string): Promise<void> {
  return store.promiseDelivery(delivery(id, channelId));
}

/** Answers each post as it is told to; the others are taken. */
function answering(answers: (delivery: PostedDelivery) => Promise<void> | null) {
  const seen: string[] = [];
  const { platform } = createFakePlatform('slack');
  const post: Platform['post'] = async ({ channelId }, _document, delivery) => {
    seen.push(`${channelId} ${delivery.id}${delivery.isUnclear ? ' again' : ''}`);
    await answers(delivery);
    return 'm1';
  };
  return { seen, slack: { platform: { ...platform, post }, posted: [], edited: [], refused: [] } };
}

const failure = (code: ErrorCode, retryAfterMs?: number) =>
  Promise.reject(
    new VerbatimError(code, 'The service said no.', {
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    }),
  );

describe('order and failures', () => {
  it('keeps the order of each place, whatever happens in others', async () => {
    const store = await openTestStore();
    for (const round of [1, 2, 3])
      for (const place of PLACES) await promise(store, `${place}-${round}`, place);
    let failures = 2;
    const { seen, slack } = answering(({ id }) =>
      id === 'C2-1' && failures-- > 0 ? failure('delivery-failed') : null,
    );
    const { time, settle } = startOutbox(store, slack);
    await settle();
    await time.advanceTo(MINUTE_MS, settle);
    expect(await store.listOpenDeliveries()).toEqual([]);
    for (const place of PLACES) {
      const ids = seen.filter((each) => each.startsWith(place)).map((each) => each.slice(0, 7));
      expect([...new Set(ids)]).toEqual(
        [1, 2, 3].map((round) => `${place} ${place}-${round}`.slice(0, 7)),
      );
    }
    expect(seen.filter((each) => each.includes('C2-1'))).toEqual([
      'C2 C2-1',
      'C2 C2-1 again',
      'C2 C2-1 again',
    ]);
  });

  it('waits as long as the service asks, which is no try', async () => {
    const store = await openTestStore();
    await promise(store, 'd1', 'C1');
    let isLimited = true;
    const { seen, slack } = answering(() => {
      const answer = isLimited ? failure('delivery-failed', 7_000) : null;
      isLimited = false;
      return answer;
    });
    const { time, settle } = startOutbox(store, slack);
    await settle();
    expect(time.alarmsMs()).toEqual([7_000]);
    expect((await store.listOpenDeliveries())[0]?.attempts).toBe(0);
    await time.advanceTo(7_000, settle);
    expect(seen).toEqual(['C1 d1', 'C1 d1']);
  });

  it('does not ask again at once where the service asks for a month', async () => {
    const store = await openTestStore();
    await promise(store, 'd1', 'C1');
    const { seen, slack } = answering(() =>
      seen.length === 1 ? failure('delivery-failed', 30 * 24 * 60 * MINUTE_MS) : null,
    );
    const { settle } = startOutbox(store, slack);
    await settle();
    await settle();
    expect(seen).toHaveLength(1);
  });

  it('gives up a message that is never taken, and goes on with the next', async () => {
    const store = await openTestStore();
    await promise(store, 'bad', 'C1');
    await promise(store, 'good', 'C1');
    const { seen, slack } = answering(({ id }) =>
      id === 'bad' ? failure('delivery-refused') : null,
    );
    const { settle } = startOutbox(store, slack);
    await settle();
    expect(seen).toEqual(['C1 bad', 'C1 good']);
    expect(await store.listDeadLetters(10)).toMatchObject([{ id: 'bad' }]);
    expect(await store.listOpenDeliveries()).toEqual([]);
  });

  it('tells the operator what came of each try', async () => {
    const store = await openTestStore();
    for (const id of ['later', 'refused', 'good']) await promise(store, id, 'C1');
    await promise(store, 'gone', 'C2');
    let isLimited = true;
    const { slack } = answering(({ id }) => {
      if (id === 'later' && isLimited) {
        isLimited = false;
        return failure('delivery-failed');
      }
      if (id === 'refused') return failure('delivery-refused');
      return id === 'gone' ? failure('channel-gone') : null;
    });
    const time = new FakeClock(0);
    const told: string[] = [];
    const outbox = createOutbox({
      store,
      platforms: () => slack.platform,
      clock: time,
      timers: time,
      logger: silentLogger,
      onTried: (platform, outcome) => told.push(`${platform} ${outcome}`),
    });
    await outbox.sendOpen();
    await time.advanceTo(MINUTE_MS, () => outbox.sendOpen());
    expect(told.sort()).toEqual([
      'slack delivered',
      'slack delivered',
      'slack given_up',
      'slack place_gone',
      'slack postponed',
    ]);
  });

  it('gives up a place where nothing is taken any more, and says so once', async () => {
    const store = await openTestStore();
    for (const id of ['a', 'b', 'c']) await promise(store, id, 'C1');
    await promise(store, 'd', 'C2');
    const { seen, slack } = answering(({ id }) => (id === 'a' ? failure('channel-gone') : null));
    const time = new FakeClock(0);
    const told: unknown[] = [];
    const outbox = createOutbox({
      store,
      platforms: () => slack.platform,
      clock: time,
      timers: time,
      logger: silentLogger,
      onPlaceGone: async ({ destination }, reason, waiting) => {
        told.push([destination.channelId, reason, waiting]);
      },
    });
    await outbox.sendOpen();
    expect(seen).toEqual(['C1 a', 'C2 d']);
    expect(told).toEqual([['C1', 'The service said no.', 3]]);
    expect((await store.listDeadLetters(10)).map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
    await store.reviveDelivery('a');
    await outbox.sendOpen();
    expect(seen.at(-1)).toBe('C1 a again');
    expect(told).toHaveLength(1);
  });

  it('gives up what is open where the bot is let in nowhere, and holds no place for gone', async () => {
    const store = await openTestStore();
    await promise(store, 'a', 'C1');
    await promise(store, 'b', 'C1');
    const { slack } = answering(() => failure('access-refused'));
    const { outbox } = startOutbox(store, slack);
    await outbox.sendOpen();
    expect(await store.listDeadLetters(10)).toHaveLength(2);
    expect(await store.listGonePlaces()).toEqual([]);
  });

  it('looks once for what comes next where several end soon after each other', async () => {
    const store = await openTestStore();
    for (const place of PLACES) await promise(store, `${place}-1`, place);
    for (const place of PLACES) await promise(store, `${place}-2`, place);
    const ends = new Map<string, () => void>();
    const { seen, slack } = answering(
      ({ id }) => new Promise<void>((resolve) => ends.set(id, resolve)),
    );
    let looks = 0;
    const counted: Store = {
      ...store,
      lookForDeliveries(sought) {
        looks += 1;
        return store.lookForDeliveries(sought);
      },
    };
    const { outbox, time } = startOutbox(counted, slack);
    void outbox.sendOpen();
    await vi.waitFor(() => expect(seen).toHaveLength(3));
    for (const id of ['C1-1', 'C2-1']) {
      ends.get(id)?.();
      await vi.waitFor(async () =>
        expect((await store.listOpenDeliveries()).map((open) => open.id)).not.toContain(id),
      );
    }
    await time.advance(99);
    expect(looks).toBe(1);
    await time.advance(1);
    await vi.waitFor(() => expect(seen.slice(3)).toEqual(['C1 C1-2', 'C2 C2-2']));
    expect(looks).toBe(2);
  });

  it('does not let one that hangs keep others waiting', async () => {
    const store = await openTestStore();
    await promise(store, 'hangs', 'C1');
    let release = () => {};
    const { seen, slack } = answering(({ id }) =>
      id === 'hangs'
        ? new Promise<void>((resolve) => {
            release = resolve;
          })
        : null,
    );
    const { outbox } = startOutbox(store, slack);
    const all = outbox.sendOpen();
    await vi.waitFor(() => expect(seen).toEqual(['C1 hangs']));
    await promise(store, 'later', 'C2');
    void outbox.sendOpen();
    await vi.waitFor(() => expect(seen).toEqual(['C1 hangs', 'C2 later']));
    release();
    await all;
    expect(await store.listOpenDeliveries()).toEqual([]);
  });
});

it('tries what a killed process had begun once more, as unclear', async () => {
  const store = await storeWithPromise();
  const claim = { platforms: ['slack' as const], nowMs: 0, leaseMs: 300_000, limit: 1 };
  await store.claimDeliveries(claim);
  const slack = createFakePlatform('slack');
  const { outbox, settle } = startOutbox(store, slack);
  await settle();
  expect(slack.posted).toEqual([]);
  await outbox.start();
  await settle();
  expect(slack.posted).toMatchObject([{ deliveryId: 'd1', isUnclear: true }]);
});

describe('an edit', () => {
  const edit = { ...delivery('e1'), edits: 'd1' };

  it('comes after what it edits, as no message of its own', async () => {
    const store = await storeWithPromise();
    await store.promiseDelivery(edit);
    const slack = createFakePlatform('slack');
    await startOutbox(store, slack).settle();
    expect(slack.posted.map(({ deliveryId }) => deliveryId)).toEqual(['d1']);
    expect(slack.edited).toEqual([{ messageId: 'm1', document: edit.document }]);
    expect(await store.listOpenDeliveries()).toEqual([]);
  });

  it('of what was given up is nothing to do', async () => {
    const store = await storeWithPromise();
    await store.buryDelivery('d1', 'refused');
    await store.promiseDelivery(edit);
    const slack = createFakePlatform('slack');
    await startOutbox(store, slack).settle();
    expect([slack.posted, slack.edited]).toEqual([[], []]);
    expect(await store.listOpenDeliveries()).toEqual([]);
  });
});

it('tries nothing any more once stopped', async () => {
  const store = await storeWithPromise();
  const slack = createFakePlatform('slack', 1);
  const { outbox, time, settle } = startOutbox(store, slack);
  await outbox.sendOpen();
  await outbox.stop();
  expect(time.alarmsMs()).toEqual([]);
  await time.advanceTo(MINUTE_MS, settle);
  await outbox.sendOpen();
  expect(slack.posted).toEqual([]);
});
