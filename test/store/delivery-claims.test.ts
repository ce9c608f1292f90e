import { expect, it } from 'vitest';
import { createDeliveryClaims } from '../../src/store/delivery-claims.ts';
import { createDeliveryRows } from '../../src/store/delivery-rows.ts';
import { createSharedWork } from '../../src/store/shared-work.ts';
import { inTransaction } from '../../src/store/transactions.ts';
import { FakeClock } from '../helpers/fake-clock.ts';
import { openTestDatabase } from '../helpers/open-test-database.ts';
import { isOnPostgres } from '../helpers/open-test-store.ts';

async function open() {
  const db = await openTestDatabase();
  const clock = new FakeClock(1000);
  const rows = createDeliveryRows(db, clock);
  const claims = createDeliveryClaims(db);
  const sought = () => ({ platforms: ['slack'] as const, nowMs: clock.nowMs() });
  const look = () => claims.lookForDeliveries(sought());
  const claim = async () => {
    const claimed = await claims.claimDeliveries({ ...sought(), leaseMs: 60_000, limit: 9 });
    return claimed.map(({ id }) => id);
  };
  const promise = (id: string, channelId: string) =>
    rows.promiseDelivery({
      id,
      destination: { platform: 'slack', workspaceId: 'T1', channelId },
      document: { audience: 'channel', fallback: id, blocks: [], shareCommandText: null },
      attempts: 0,
    });
  return { db, look, claim, promise };
}

it('hands out the oldest of each place, once, and says when something may be tried next', async () => {
  const { look, claim, promise } = await open();
  expect(await look()).toEqual({ isClaimable: false, nextTryAtMs: null });
  for (const [id, channelId] of [
    ['a', 'C1'],
    ['b', 'C1'],
    ['c', 'C2'],
  ] as const)
    await promise(id, channelId);
  expect(await look()).toEqual({ isClaimable: true, nextTryAtMs: 0 });
  expect(await claim()).toEqual(['a', 'c']);
  expect(await claim()).toEqual([]);
  expect(await look()).toEqual({ isClaimable: false, nextTryAtMs: 61_000 });
});

it.runIf(isOnPostgres)('looks without waiting for those who write', async () => {
  const { db, look, claim, promise } = await open();
  await createSharedWork(db, '', '').join();
  await promise('a', 'C1');
  expect(await claim()).toEqual(['a']);
  await promise('b', 'C1');
  expect(await inTransaction(db, look)).toMatchObject({ isClaimable: false });
});
