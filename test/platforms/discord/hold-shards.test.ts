import { describe, expect, it } from 'vitest';
import { silentLogger } from '../../../src/lib/logger.ts';
import { listShards, nameShard, type Shard, type Shards } from '../../../src/lib/shards.ts';
import { holdShards } from '../../../src/platforms/discord/hold-shards.ts';
import { FakeClock } from '../../helpers/fake-clock.ts';

/** What may be held is what the test says, and each connection notes what is done with it. */
function world() {
  const clock = new FakeClock();
  const told: string[] = [];
  const agreed = { count: 2, held: [0, 1], processes: 1, isMine: true };
  const failing = new Set<string>();
  const slow = new Map<string, Promise<void>>();
  const gates = new Map<string, () => boolean>();
  let change = () => {};
  const shards: Shards = {
    async claim({ atLeast, most }) {
      agreed.count = Math.max(agreed.count, atLeast ?? 0);
      const held = listShards(agreed.count).filter(({ number }) => agreed.held.includes(number));
      return { ...agreed, held: held.slice(0, most) };
    },
    async release(released) {
      told.push(`release ${released.map(nameShard).join(' ')}`);
    },
    isMine: () => agreed.isMine,
    takeTurn: async () => 0,
    watch(onChange) {
      change = onChange;
      return () => {
        change = () => {};
      };
    },
  };
  const connect = (shard: Shard, isMine: () => boolean) => {
    const name = nameShard(shard);
    gates.set(name, isMine);
    let isUp = false;
    return {
      async open() {
        told.push(`open ${name}`);
        await slow.get(name);
        if (failing.has(name)) throw new Error('no way there');
        isUp = true;
      },
      isUp: () => isUp,
      async close() {
        told.push(`close ${name}`);
        isUp = false;
      },
    };
  };
  const divided: number[] = [];
  const holder = holdShards({
    ...{ shards, connect, clock, logger: silentLogger },
    onDivided: (processes) => void divided.push(processes),
  });
  return {
    ...{ clock, holder, told, agreed, failing, slow, divided },
    /** Others did something, or this process said that it is there. */
    async changed() {
      change();
      await clock.advance(0);
    },
    answers: (name: string) => gates.get(name)?.(),
  };
}

describe('at the start', () => {
  it('connects what may be held, and says so', async () => {
    const { holder, told, divided } = world();
    expect(holder.describe()).toBeNull();
    await holder.start(2);
    expect(told).toEqual(['open 0/2', 'open 1/2']);
    expect(holder.describe()).toEqual({ count: 2, held: [0, 1], connected: 2 });
    expect(divided).toEqual([1]);
  });

  it('holds none where there is none for it', async () => {
    const { holder, told, agreed } = world();
    agreed.held = [];
    await holder.start(2);
    expect(told).toEqual([]);
    expect(holder.describe()).toEqual({ count: 2, held: [], connected: 0 });
  });

  it('lets all go when one can not be connected, and may begin again', async () => {
    const { holder, told, failing } = world();
    failing.add('1/2');
    await expect(holder.start(2)).rejects.toThrow('no way there');
    expect(told.filter((each) => each.startsWith('close')).sort()).toEqual([
      'close 0/2',
      'close 1/2',
    ]);
    failing.clear();
    await holder.start(2);
    expect(holder.describe()).toMatchObject({ connected: 2 });
  });
});

describe('later', () => {
  it('connects what has come, and ends what has gone before others may take it', async () => {
    const { holder, told, agreed, changed } = world();
    agreed.held = [0];
    await holder.start(2);
    agreed.held = [1];
    await changed();
    expect(told).toEqual(['open 0/2', 'close 0/2', 'release 0/2', 'open 1/2']);
    expect(holder.describe()).toEqual({ count: 2, held: [1], connected: 1 });
  });

  it('keeps what is held still', async () => {
    const { holder, told, changed } = world();
    await holder.start(2);
    await changed();
    await changed();
    expect(told).toEqual(['open 0/2', 'open 1/2']);
  });

  it('changes to another division: all are ended first', async () => {
    const { holder, told, changed } = world();
    await holder.start(2);
    holder.growTo(3);
    await changed();
    expect(told.slice(2)).toEqual([
      'close 0/2',
      'close 1/2',
      'release 0/2 1/2',
      'open 0/3',
      'open 1/3',
    ]);
  });

  it('lets go what fails, so that another process may try, and tries again later', async () => {
    const { holder, told, agreed, failing, changed, clock } = world();
    agreed.held = [0];
    await holder.start(2);
    failing.add('1/2');
    agreed.held = [0, 1];
    await changed();
    expect(told).toEqual(['open 0/2', 'open 1/2', 'close 1/2', 'release 1/2']);
    await changed();
    expect(told).toHaveLength(4);
    failing.clear();
    await clock.advance(15_000);
    await changed();
    expect(told.at(-1)).toBe('open 1/2');
    expect(holder.describe()).toMatchObject({ held: [0, 1], connected: 2 });
  });

  it('ends one that is still connecting when it has gone', async () => {
    const { holder, told, agreed, slow, changed } = world();
    agreed.held = [0];
    await holder.start(2);
    agreed.held = [0, 1];
    slow.set('1/2', new Promise(() => {}));
    await changed();
    expect(holder.describe()).toMatchObject({ held: [0, 1], connected: 1 });
    agreed.held = [0];
    await changed();
    expect(told.slice(-2)).toEqual(['close 1/2', 'release 1/2']);
    expect(holder.describe()).toMatchObject({ held: [0], connected: 1 });
  });
});

it('answers for nothing that may be another process’ by now', async () => {
  const { holder, agreed, changed, answers } = world();
  await holder.start(2);
  expect([answers('0/2'), answers('1/2')]).toEqual([true, true]);
  agreed.isMine = false;
  expect(answers('0/2')).toBe(false);
  agreed.isMine = true;
  agreed.held = [1];
  await changed();
  expect([answers('0/2'), answers('1/2')]).toEqual([false, true]);
});

it('ends all when it stops, and looks no more', async () => {
  const { holder, told, changed } = world();
  await holder.start(2);
  await holder.stop();
  expect(told.slice(-1)).toEqual(['release 0/2 1/2']);
  const before = told.length;
  await changed();
  expect(told).toHaveLength(before);
});
