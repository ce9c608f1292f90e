import { describe, expect, it } from 'vitest';
import { silentLogger } from '../src/lib/logger.ts';
import { adjustableClock } from '../src/lib/time/clock.ts';
import { createSharing, type Job } from '../src/share-work.ts';
import type { Notice, SharedWork } from '../src/store/ports/shared-work.ts';
import { LEASE_MS } from '../src/store/sharing/shared-work.ts';
import { FakeClock } from './helpers/fake-clock.ts';

/** A database that says of this process what the test says. */
function world(jobs: readonly Job[] = ['tell']) {
  const clock = new FakeClock();
  const ownClock = adjustableClock(clock);
  const told: string[] = [];
  const beats: number[] = [];
  const database = { isThere: true, isFree: true, isDown: false, aheadMs: 0, answersAfterMs: 0 };
  let hear: (notice: Notice) => void = () => {};
  let lose = () => {};
  const note = (what: string) => {
    if (database.isDown) throw new Error('down');
    told.push(what);
  };
  const shared: SharedWork = {
    join: async () => {
      note('join');
      database.isThere = true;
      return 1;
    },
    async readClock() {
      if (database.answersAfterMs > 0) await clock.advance(database.answersAfterMs);
      return clock.nowMs() + database.aheadMs;
    },
    beat: async () => {
      note('beat');
      return database.isThere;
    },
    removeGone: async () => 0,
    leave: async () => note('leave'),
    takeJob: async () => database.isFree && database.isThere,
    claimShards: async () => ({ count: 0, held: [], processes: 1 }),
    releaseShards: async () => undefined,
    takeIdentifyTurn: async () => 0,
    newestChange: async () => 0,
    listChanges: async () => [],
    async listen(onNotice, onLost) {
      note('listen');
      hear = onNotice;
      lose = onLost;
      return async () => note('unlisten');
    },
  };
  const sharing = createSharing({
    ...{ shared, jobs, clock: ownClock, timers: clock, logger: silentLogger },
    catchUp: async () => note('catch up'),
    onJob: (job) => note(`job ${job}`),
    onNotice: (notice) => note(`notice ${notice}`),
    onBeat: () => void beats.push(sharing.term()),
  });
  const count = (what: string) => told.filter((each) => each === what).length;
  return {
    ...{ clock, ownClock, sharing, database, told, beats, count },
    hear: (notice: Notice) => hear(notice),
    lose: () => lose(),
  };
}

it('joins, takes its job and may work, after catching up', async () => {
  const { sharing, told } = world();
  expect(await sharing.mayWork('tell')).toBe(false);
  await sharing.start();
  expect(told).toEqual(['join', 'beat', 'job tell', 'listen', 'catch up']);
  expect(await sharing.mayWork('tell')).toBe(true);
  expect(await sharing.mayWork('tidy')).toBe(false);
  expect(told.at(-2)).toBe('catch up');
});

it('says that it is there several times in a lease, and looks once a second', async () => {
  const { clock, sharing, count } = world();
  await sharing.start();
  await clock.advance(LEASE_MS);
  expect(count('beat')).toBeGreaterThanOrEqual(4);
  expect(count('catch up')).toBeGreaterThanOrEqual(10);
});

it('takes a job when it is free', async () => {
  const { clock, sharing, database, count, hear } = world();
  database.isFree = false;
  await sharing.start();
  expect(await sharing.mayWork('tell')).toBe(false);
  database.isFree = true;
  hear('free');
  await clock.advance(0);
  expect(await sharing.mayWork('tell')).toBe(true);
  expect(count('job tell')).toBe(1);
});

describe('a process that was away', () => {
  it('has no job until it has one anew', async () => {
    const { clock, sharing, database, count } = world();
    await sharing.start();
    database.isThere = false;
    database.isFree = false;
    await clock.advance(LEASE_MS / 2);
    expect(count('join')).toBe(2);
    expect(await sharing.mayWork('tell')).toBe(false);
  });

  it('begins another term, in which nothing is in its hands', async () => {
    const { clock, sharing, database, beats } = world();
    await sharing.start();
    expect([beats, sharing.isThere()]).toEqual([[1], true]);
    database.isThere = false;
    await clock.advance(LEASE_MS / 4);
    expect([beats, sharing.isThere()]).toEqual([[1, 2], true]);
    database.isDown = true;
    await clock.advance(LEASE_MS);
    expect(sharing.isThere()).toBe(false);
  });

  it('does not work while nobody knows whether it is there', async () => {
    const { clock, sharing, database } = world();
    await sharing.start();
    database.isDown = true;
    await clock.advance(LEASE_MS);
    database.isDown = false;
    const frozen = clock.nowMs();
    expect(frozen).toBeGreaterThan(0);
    expect(await sharing.mayWork('tell')).toBe(false);
    await clock.advance(LEASE_MS / 2);
    expect(await sharing.mayWork('tell')).toBe(true);
  });
});

describe('a clock that is wrong', () => {
  const HOUR_MS = 3_600_000;

  it.each([HOUR_MS, -HOUR_MS])('by %i ms is put right by that of the database', async (aheadMs) => {
    const { clock, ownClock, sharing, database } = world();
    database.aheadMs = aheadMs;
    await sharing.start();
    expect(ownClock.nowMs() - clock.nowMs()).toBe(aheadMs);
    expect([sharing.isThere(), await sharing.mayWork('tell')]).toEqual([true, true]);
    database.aheadMs = 0;
    await clock.advance(LEASE_MS / 4);
    expect(ownClock.nowMs()).toBe(clock.nowMs());
    expect(sharing.isThere()).toBe(true);
  });

  it('by a fifth of a second, or as far as the answer took, is left alone', async () => {
    const { clock, ownClock, sharing, database } = world();
    database.aheadMs = 200;
    await sharing.start();
    Object.assign(database, { aheadMs: 1_600, answersAfterMs: 3_000 });
    await clock.advance(LEASE_MS / 4);
    expect(ownClock.nowMs()).toBe(clock.nowMs());
  });

  it('because it was set back proves nothing of what is held', async () => {
    const { ownClock, sharing } = world();
    await sharing.start();
    ownClock.adjust(-HOUR_MS);
    expect(sharing.isThere()).toBe(false);
  });
});

it('looks once for several notices of changes or messages, and listens again when that ends', async () => {
  const { clock, sharing, count, hear, lose } = world();
  await sharing.start();
  const before = count('catch up');
  for (let article = 0; article < 9; article++) hear('changes');
  for (let message = 0; message < 9; message++) hear('deliveries');
  expect(count('notice deliveries')).toBe(0);
  await clock.advance(600);
  expect(count('catch up')).toBe(before + 1);
  expect(count('notice deliveries')).toBe(1);
  hear('deliveries');
  await clock.advance(600);
  expect(count('notice deliveries')).toBe(2);
  lose();
  await clock.advance(LEASE_MS / 2);
  expect(count('listen')).toBe(2);
});

it('looks with each beat for messages whose notice was lost, and for orders once it listens again', async () => {
  const { clock, sharing, count, lose } = world();
  await sharing.start();
  expect(count('notice deliveries')).toBe(0);
  await clock.advance(LEASE_MS / 2);
  const beats = count('beat') - 1;
  expect([count('notice deliveries'), count('notice subscriptions')]).toEqual([beats, 0]);
  lose();
  await clock.advance(LEASE_MS / 2);
  expect(count('notice subscriptions')).toBe(1);
});

it('lets everything go when it stops', async () => {
  const { clock, sharing, told, count } = world();
  await sharing.start();
  await sharing.stop();
  expect(told.slice(-2)).toEqual(['unlisten', 'leave']);
  const beats = count('beat');
  await clock.advance(2 * LEASE_MS);
  expect(count('beat')).toBe(beats);
});

it('is alone with a file, and has every job of its roles', async () => {
  const clock = new FakeClock();
  const sharing = createSharing({
    ...{ shared: null, jobs: ['tell'], timers: clock, logger: silentLogger },
    clock: adjustableClock(clock),
    catchUp: async () => undefined,
    onJob: () => undefined,
    onNotice: () => undefined,
    onBeat: () => undefined,
  });
  await sharing.start();
  expect([await sharing.mayWork('tell'), await sharing.mayWork('tidy')]).toEqual([true, false]);
  expect(sharing.isThere()).toBe(true);
  await sharing.stop();
});
