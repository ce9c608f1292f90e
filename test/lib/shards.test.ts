import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameShard, shardsAlone, TURN_MS } from '../../src/lib/shards.ts';
import { FakeClock } from '../helpers/fake-clock.ts';

describe('a process that is alone', () => {
  it('holds every shard, as many as it is told, and never fewer than one', async () => {
    const shards = shardsAlone(new FakeClock());
    const claim = async (atLeast: number | null) => {
      const { count, held, processes } = await shards.claim({ atLeast, most: 9 });
      return { count, processes, names: held.map(nameShard) };
    };
    expect(await claim(0)).toEqual({ count: 1, processes: 1, names: ['0/1'] });
    expect(await claim(3)).toEqual({ count: 3, processes: 1, names: ['0/3', '1/3', '2/3'] });
    expect(await claim(null)).toMatchObject({ count: 3 });
    expect(shards.isMine()).toBe(true);
  });

  it('begins one session after the other in a bucket, and at once in different ones', async () => {
    const clock = new FakeClock();
    const shards = shardsAlone(clock);
    const ask = async (bucket: number) => await shards.takeTurn(bucket);
    expect([await ask(0), await ask(0), await ask(1)]).toEqual([0, TURN_MS, 0]);
    await clock.advance(TURN_MS - 1);
    expect(await ask(0)).toBe(1);
    await clock.advance(1);
    expect([await ask(0), await ask(0)]).toEqual([0, TURN_MS]);
  });

  it('has no two turns of a bucket closer than Discord allows, whenever it asks', async () => {
    const asks = fc.array(fc.record({ bucket: fc.nat(2), afterMs: fc.nat(20_000) }), {
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(asks, async (list) => {
        const clock = new FakeClock();
        const shards = shardsAlone(clock);
        const lastMs = new Map<number, number>();
        for (const { bucket, afterMs } of list) {
          await clock.advance(afterMs);
          for (;;) {
            const waitMs = await shards.takeTurn(bucket);
            if (waitMs === 0) break;
            await clock.advance(waitMs);
          }
          const sinceMs = clock.nowMs() - (lastMs.get(bucket) ?? Number.NEGATIVE_INFINITY);
          expect(sinceMs).toBeGreaterThanOrEqual(TURN_MS);
          lastMs.set(bucket, clock.nowMs());
        }
      }),
    );
  });
});
