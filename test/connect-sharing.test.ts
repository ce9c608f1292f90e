import { expect, it } from 'vitest';
import { connectSharing } from '../src/connect-sharing.ts';
import { adjustableClock } from '../src/lib/clock.ts';
import { silentLogger } from '../src/lib/logger.ts';
import { nameShard } from '../src/lib/shards.ts';
import { ALL_ROLES, parseRoles } from '../src/roles.ts';
import { FakeClock } from './helpers/fake-clock.ts';
import { openTestStore } from './helpers/open-test-store.ts';

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
