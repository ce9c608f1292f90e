import { Client } from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { nameShard, type ShardWish, TURN_MS } from '../../../src/lib/shards.ts';
import type { SharedWork } from '../../../src/store/ports/shared-work.ts';
import { createDatabase } from '../../helpers/store/create-database.ts';
import { postgresServer } from '../../helpers/store/open-test-database.ts';
import { openTestStore } from '../../helpers/store/open-test-store.ts';

/** So many processes on one database. */
async function openProcesses(count: number) {
  const path = await createDatabase(postgresServer());
  const all: SharedWork[] = [];
  for (let at = 0; at < count; at++) {
    const { shared } = await openTestStore({ path });
    if (shared === null) throw new Error('not on PostgreSQL');
    await shared.join();
    all.push(shared);
  }
  const client = new Client({ connectionString: path });
  await client.connect();
  onTestFinished(() => client.end());
  return { all, tell: (statement: string) => client.query(statement) };
}

const MANY = 99;
const names = async (shared: SharedWork | undefined, wish: Partial<ShardWish> = {}) =>
  (await shared?.claimShards({ atLeast: null, most: MANY, ...wish }))?.held.map(nameShard);

describe('shards', () => {
  it('are all of one process, until others come, each of which gets a fair part', async () => {
    const { all } = await openProcesses(3);
    const [one, two, three] = all;
    expect(await names(one, { atLeast: 4 })).toEqual(['0/4', '1/4', '2/4', '3/4']);
    expect(await names(two)).toEqual([]);
    expect(await names(one)).toEqual(['0/4', '1/4']);
    await one?.releaseShards([2, 3].map((number) => ({ number, count: 4 })));
    expect(await names(two)).toEqual(['2/4', '3/4']);
    expect(await names(three)).toEqual([]);
    expect(await names(one)).toEqual(['0/4', '1/4']);
  });

  it('are of one process each, however many ask at once', async () => {
    const { all } = await openProcesses(4);
    for (const shared of all) await shared.claimShards({ atLeast: 4, most: 0 });
    const held = await Promise.all(all.map((shared) => names(shared)));
    expect(held.map((each) => each?.length)).toEqual([1, 1, 1, 1]);
    expect(new Set(held.flat()).size).toBe(4);
  });

  it('are no more than a process wants', async () => {
    const { all } = await openProcesses(1);
    expect(await names(all[0], { atLeast: 3, most: 1 })).toEqual(['0/3']);
    expect(await names(all[0], { most: 2 })).toEqual(['0/3', '1/3']);
  });

  it('of a process that is gone are free', async () => {
    const { all, tell } = await openProcesses(2);
    const [one, two] = all;
    await names(one, { atLeast: 1 });
    expect(await names(two)).toEqual([]);
    await tell("update processes set alive_until = now() - interval '1 s' where id = 1");
    await two?.removeGone();
    expect(await names(two)).toEqual(['0/1']);
    expect(await one?.beat()).toBe(false);
    expect(await names(one)).toEqual([]);
    await one?.releaseShards([{ number: 0, count: 1 }]);
    expect(await names(two)).toEqual(['0/1']);
  });

  it('of one division are let go before any of another is taken', async () => {
    const { all } = await openProcesses(2);
    const [one, two] = all;
    await names(one, { atLeast: 1 });
    expect(await names(two, { atLeast: 2 })).toEqual([]);
    expect(await two?.claimShards({ atLeast: null, most: MANY })).toMatchObject({ count: 2 });
    expect(await names(one)).toEqual([]);
    await one?.releaseShards([{ number: 0, count: 1 }]);
    expect(await names(one)).toEqual(['0/2']);
    expect(await names(two)).toEqual(['1/2']);
  });

  it('are not taken beside a process of a version that had one connection for all', async () => {
    const { all, tell } = await openProcesses(2);
    await all[0]?.takeJob('discord');
    expect(await names(all[1], { atLeast: 1 })).toEqual([]);
    await tell('delete from processes where id = 1');
    expect(await names(all[1])).toEqual(['0/1']);
  });

  it('become more while they are held, and fewer only when none is', async () => {
    const { all } = await openProcesses(2);
    const [one, two] = all;
    await names(one, { atLeast: 2 });
    expect(await two?.claimShards({ atLeast: 1, most: 0 })).toMatchObject({ count: 2 });
    await one?.leave();
    expect(await two?.claimShards({ atLeast: 1, most: 0 })).toMatchObject({ count: 1 });
  });
});

it('gives the turn to begin a session to one of those that ask, and says when the next comes', async () => {
  const { all, tell } = await openProcesses(2);
  const ask = (bucket: number) =>
    Promise.all([0, 1, 2].map((at) => all[at % 2]?.takeIdentifyTurn(bucket) ?? 0));
  const waits = (await ask(0)).sort((a, b) => a - b);
  expect(waits[0]).toBe(0);
  for (const wait of waits.slice(1)) {
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(TURN_MS);
  }
  expect(await ask(1)).toContain(0);
  await tell('update identify_turns set free_at = now()');
  expect((await ask(0)).filter((wait) => wait === 0)).toHaveLength(1);
});
