import type { Kysely } from 'kysely';
import { expect, it } from 'vitest';
import { silentLogger } from '../../../src/lib/logger.ts';
import { inTransaction } from '../../../src/store/database/transactions.ts';
import { openPostgres } from '../../../src/store/open-postgres.ts';
import { createSharedWork } from '../../../src/store/sharing/shared-work.ts';
import type { Tables } from '../../../src/store/tables/tables.ts';
import { createDeliveryClaims } from '../../../src/store/telling/delivery-claims.ts';
import { createDeliveryRows } from '../../../src/store/telling/delivery-rows.ts';
import { FakeClock } from '../../helpers/fake-clock.ts';
import { createDatabase } from '../../helpers/store/create-database.ts';
import { openTestDatabase, postgresServer } from '../../helpers/store/open-test-database.ts';
import { isOnPostgres } from '../../helpers/store/open-test-store.ts';
import { delivery } from '../../helpers/values/delivery.ts';

async function open() {
  const db = await openTestDatabase();
  return { db, ...toolsFor(db) };
}

function toolsFor(db: Kysely<Tables>) {
  const clock = new FakeClock(1000);
  const rows = createDeliveryRows(db, clock);
  const claims = createDeliveryClaims(db);
  const sought = () => ({ platforms: ['slack'] as const, nowMs: clock.nowMs() });
  const look = () => claims.lookForDeliveries(sought());
  const claim = async () => {
    const claimed = await claims.claimDeliveries({ ...sought(), leaseMs: 60_000, limit: 9 });
    return claimed.map(({ id }) => id);
  };
  const promise = (id: string, channelId: string) => rows.promiseDelivery(delivery(id, channelId));
  return { rows, look, claim, promise };
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

it('hands out what a clock that was ahead put off for more than a day', async () => {
  const { rows, look, claim, promise } = await open();
  const putOff = async (id: string, untilMs: number) => {
    await promise(id, id);
    const failure = { reason: 'no', isUnclear: false, isTry: true };
    await rows.postponeDelivery(id, { ...failure, nextTryAtMs: untilMs });
  };
  await putOff('a', 1000 + 86_400_000);
  expect(await look()).toMatchObject({ isClaimable: false });
  await putOff('b', 1000 + 30 * 86_400_000);
  expect(await look()).toMatchObject({ isClaimable: true });
  expect(await claim()).toEqual(['b']);
});

it.runIf(!isOnPostgres)('hands out what is leased by a clock that was ahead', async () => {
  const { db, look, claim, promise } = await open();
  await promise('a', 'C1');
  expect(await claim()).toEqual(['a']);
  const leaseUntil = (untilMs: number) =>
    db.updateTable('deliveries').set({ leased_until_ms: untilMs }).execute();
  await leaseUntil(1000 + 300_000);
  expect(await look()).toMatchObject({ isClaimable: false });
  await leaseUntil(1000 + 3_600_000);
  expect(await look()).toMatchObject({ isClaimable: true });
  expect(await claim()).toEqual(['a']);
});

it.runIf(isOnPostgres)('looks, claims and ends without waiting for those who write', async () => {
  const { db, rows, look, claim, promise } = await open();
  await createSharedWork(db, '', '').join();
  await promise('a', 'C1');
  await promise('b', 'C1');
  await inTransaction(db, async () => {
    expect(await claim()).toEqual(['a']);
    expect(await look()).toMatchObject({ isClaimable: false });
    await rows.markDelivered('a', 'm1');
    expect(await look()).toMatchObject({ isClaimable: true });
    expect(await claim()).toEqual(['b']);
  });
});

it.runIf(isOnPostgres)(
  'hands out each once, in the order of its place, to processes that ask at one time',
  async () => {
    const place = await createDatabase(postgresServer());
    const members = await Promise.all(
      Array.from({ length: 3 }, async () => {
        const db = await openPostgres(place, silentLogger);
        await createSharedWork(db, '', '').join();
        return { ...toolsFor(db), db };
      }),
    );
    const [{ promise }] = members as [(typeof members)[0]];
    const promised = Array.from({ length: 60 }, (_, at) => ({
      id: `${at}`,
      channelId: `C${at % 6}`,
    }));
    for (const { id, channelId } of promised) await promise(id, channelId);
    const sent: string[] = [];
    await Promise.all(
      members.map(async ({ claim, look, rows }) => {
        while ((await look()).nextTryAtMs !== null)
          for (const id of await claim()) {
            sent.push(id);
            await rows.markDelivered(id, null);
          }
      }),
    );
    for (const member of members) await member.db.destroy();
    const channelOf = new Map(promised.map(({ id, channelId }) => [id, channelId]));
    const byPlace = (ids: readonly string[]) =>
      [...ids].sort((a, b) => (channelOf.get(a) ?? '').localeCompare(channelOf.get(b) ?? ''));
    expect(byPlace(sent)).toEqual(byPlace(promised.map(({ id }) => id)));
  },
);
