import { expect, it, vi } from 'vitest';
import { createLooks, type Looked } from '../../src/digests/create-looks.ts';
import { createLogger, silentLogger } from '../../src/lib/logger.ts';
import { FakeClock } from '../helpers/fake-clock.ts';

const MINUTE_MS = 60_000;
const NOTHING: Looked = { isPromised: false, nextMs: null };

function setUp(look: () => Promise<Looked>, logger = silentLogger) {
  const time = new FakeClock(0);
  const sendOpen = vi.fn(async () => {});
  const looked = vi.fn(look);
  const parts = { outbox: { sendOpen }, clock: time, timers: time, logger };
  const looks = createLooks(parts, 'It could not be looked at.', looked);
  return { time, sendOpen, looked, looks };
}

it('looks at the start and whenever it is woken, but not before the start nor after the stop', async () => {
  const { looks, looked } = setUp(async () => NOTHING);
  looks.wake();
  expect(looked).not.toHaveBeenCalled();
  looks.start();
  await looks.runDue();
  expect(looked).toHaveBeenCalledTimes(2);
  await looks.stop();
  looks.wake();
  expect(looked).toHaveBeenCalledTimes(2);
});

it('looks once more for all that wake it while it looks', async () => {
  let go = (): void => {};
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  const { looks, looked } = setUp(async () => {
    await held;
    return NOTHING;
  });
  looks.start();
  for (let at = 0; at < 5; at++) looks.wake();
  go();
  await looks.stop();
  expect(looked).toHaveBeenCalledTimes(2);
});

it.each([
  [true, 1],
  [false, 0],
])('has sent what was promised: %s', async (isPromised, times) => {
  const { looks, sendOpen } = setUp(async () => ({ isPromised, nextMs: null }));
  await looks.runDue();
  expect(sendOpen).toHaveBeenCalledTimes(times);
});

it.each([
  ['when what waits may be told', 5 * MINUTE_MS, 5 * MINUTE_MS],
  ['not before a second is over', 1, 1000],
  ['a quarter of an hour later at the latest', 60 * MINUTE_MS, 15 * MINUTE_MS],
])('looks again %s', async (_, nextMs, expectedMs) => {
  const { looks, time } = setUp(async () => ({ isPromised: false, nextMs }));
  looks.start();
  await looks.runDue();
  expect(time.alarmsMs()).toEqual([expectedMs]);
  await looks.stop();
  expect(time.alarmsMs()).toEqual([]);
});

it('sends what was promised before a failure, logs it, and tries again a minute later', async () => {
  const lines: string[] = [];
  const logger = createLogger('info', { write: (line) => void lines.push(line) });
  const { looks, time, sendOpen } = setUp(
    () => Promise.reject(new Error('the disk is full')),
    logger,
  );
  looks.start();
  await looks.runDue();
  expect(sendOpen).toHaveBeenCalled();
  expect(time.alarmsMs()).toEqual([MINUTE_MS]);
  expect(lines.join('')).toMatch(/It could not be looked at.*/);
  expect(lines.join('')).toContain('the disk is full');
});
