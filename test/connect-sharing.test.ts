import { expect, it } from 'vitest';
import { connectSharing } from '../src/connect-sharing.ts';
import { silentLogger } from '../src/lib/logger.ts';
import { nameShard } from '../src/lib/shards.ts';
import { adjustableClock } from '../src/lib/time/clock.ts';
import { ALL_ROLES, parseRoles } from '../src/roles.ts';
import type { SharedWork } from '../src/store/ports/shared-work.ts';
import { LEASE_MS } from '../src/store/sharing/shared-work.ts';
import { FakeClock } from './helpers/fake-clock.ts';
import { openTestStore } from './helpers/store/open-test-store.ts';

async function connect(roles = ALL_ROLES) {
  const store = await openTestStore();
  const clock = new FakeClock();
  const sharing = connectSharing({
    catchUp: async () => undefined,
    ...{ store, roles, clock: adjustableClock(clock), timers: clock, logger: silentLogger },
  });
  const woken: string[] = [];
  await sharing.start({
    onStored: () => void woken.push('stored'),
    onDue: () => void woken.push('due'),
    onPromised: () => void woken.push('promised'),
    onFree: () => void woken.push('free'),
  });
  return { sharing, woken };
}

it('does everything with a file', async () => {
  const { sharing, woken } = await connect();
  expect([await sharing.mayTell(), await sharing.mayTidy()]).toEqual([true, true]);
  expect(woken).toEqual([]);
  const { held } = await sharing.shards.claim({ atLeast: 2, most: 9 });
  expect(held.map(nameShard)).toEqual(['0/2', '1/2']);
  expect(sharing.shards.isMine()).toBe(true);
});

it('does what its roles say', async () => {
  const { sharing, woken } = await connect(parseRoles('poll,console'));
  expect([await sharing.mayTell(), await sharing.mayTidy()]).toEqual([false, false]);
  expect(woken).toEqual([]);
});

it('wakes what tells news when others’ news has come into the index', async () => {
  const { sharing, woken } = await connect(parseRoles('poll'));
  sharing.onFollowed();
  expect(woken).toEqual(['stored']);
});

it('answers on Discord for what it claimed since it was last taken for gone, and looks with each beat', async () => {
  const clock = new FakeClock();
  let isThere = true;
  const shared: SharedWork = {
    join: async () => 1,
    readClock: async () => clock.nowMs(),
    beat: async () => isThere,
    removeGone: async () => 0,
    leave: async () => undefined,
    takeJob: async () => false,
    claimShards: async () => ({ count: 1, held: [{ number: 0, count: 1 }], processes: 1 }),
    releaseShards: async () => undefined,
    takeIdentifyTurn: async () => 0,
    newestChange: async () => 0,
    listChanges: async () => [],
    listen: async () => async () => undefined,
  };
  const { shards, start, stop } = connectSharing({
    ...{ store: { shared }, roles: ALL_ROLES, timers: clock, logger: silentLogger },
    ...{ clock: adjustableClock(clock), catchUp: async () => undefined },
  });
  const nothing = () => undefined;
  await start({ onStored: nothing, onDue: nothing, onPromised: nothing, onFree: nothing });
  let looks = 0;
  const unwatch = shards.watch(() => {
    looks += 1;
  });
  expect(shards.isMine()).toBe(false);
  await shards.claim({ atLeast: 1, most: 1 });
  expect(shards.isMine()).toBe(true);
  isThere = false;
  await clock.advance(LEASE_MS / 4);
  expect([shards.isMine(), looks]).toEqual([false, 1]);
  await shards.claim({ atLeast: null, most: 1 });
  expect(shards.isMine()).toBe(true);
  unwatch();
  await clock.advance(LEASE_MS / 4);
  expect(looks).toBe(1);
  await stop();
});
