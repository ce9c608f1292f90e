import { describe, expect, it } from 'vitest';
import { checkReady, type ReadyParts } from '../../src/operation/check-ready.ts';
import { FakeClock } from '../helpers/fake-clock.ts';

const parts = (change: Partial<ReadyParts> = {}): ReadyParts => ({
  askStore: async () => null,
  connections: () => [{ name: 'console', isConnected: true }],
  timers: new FakeClock(),
  ...change,
});

describe('checkReady', () => {
  it('is ready when index, store and every service are there', async () => {
    expect(await checkReady(parts())).toEqual({
      isReady: true,
      parts: { index: 'ok', store: 'ok', console: 'ok' },
    });
  });

  it('is not ready while the index is loaded', async () => {
    expect(await checkReady(null)).toEqual({ isReady: false, parts: { index: 'still loading' } });
  });

  it('is not ready when the store refuses, and says nothing of why', async () => {
    const askStore = () => Promise.reject(new Error('postgres://planted@db refused'));
    const readiness = await checkReady(parts({ askStore }));
    expect(readiness).toMatchObject({ isReady: false, parts: { store: 'does not answer' } });
    expect(JSON.stringify(readiness)).not.toContain('planted');
  });

  it('waits two seconds for the store, and no longer', async () => {
    const timers = new FakeClock();
    const checked = checkReady(parts({ timers, askStore: () => new Promise(() => undefined) }));
    expect(timers.alarmsMs()).toEqual([timers.nowMs() + 2000]);
    await timers.advance(2000);
    expect(await checked).toMatchObject({ isReady: false, parts: { store: 'does not answer' } });
  });

  it('leaves no timer behind', async () => {
    const timers = new FakeClock();
    await checkReady(parts({ timers }));
    expect(timers.alarmsMs()).toEqual([]);
  });

  it('is not ready when one of several services is away, and names it', async () => {
    const connections = () => [
      { name: 'slack' as const, isConnected: true },
      { name: 'discord' as const, isConnected: false },
    ];
    expect(await checkReady(parts({ connections }))).toEqual({
      isReady: false,
      parts: { index: 'ok', store: 'ok', slack: 'ok', discord: 'not connected' },
    });
  });

  it.each([
    ['all of its connections are there', [0, 2], 2, 'ok'],
    ['other processes hold them all', [], 0, 'ok'],
    ['some are missing', [0, 2], 1, 'some shards not connected'],
    ['none is there', [0], 0, 'not connected'],
  ])('tells of a service of several connections when %s', async (_, held, connected, told) => {
    const shards = { count: 4, held, connected };
    const isConnected = connected === held.length;
    const connections = () => [{ name: 'discord' as const, isConnected, shards }];
    expect((await checkReady(parts({ connections }))).parts).toMatchObject({ discord: told });
  });
});
