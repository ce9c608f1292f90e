import { expect, it } from 'vitest';
import { createRounds } from '../../src/feeds/run-rounds.ts';
import { FakeClock } from '../helpers/fake-clock.ts';

const PAUSE_MS = 30_000;

/** Rounds that take until `end` is called, and how many were begun. */
function setUp() {
  const clock = new FakeClock();
  const ends: (() => void)[] = [];
  let begun = 0;
  const rounds = createRounds(clock, () => {
    begun++;
    return new Promise((resolve) => ends.push(() => resolve(PAUSE_MS)));
  });
  const end = async (): Promise<void> => {
    ends.shift()?.();
    await clock.advance(0);
  };
  return { clock, rounds, end, begun: () => begun };
}

it('follow each other, each after the pause that the one before asked for', async () => {
  const { clock, rounds, end, begun } = setUp();
  void rounds.start();
  await end();
  await clock.advance(PAUSE_MS - 1);
  expect(begun()).toBe(1);
  await clock.advance(1);
  expect(begun()).toBe(2);
});

it.each([
  ['between two', 'once', 1, 'one at once', 2],
  ['between two', 'often', 5, 'one at once and one after it', 3],
  ['in one', 'once', 1, 'one more', 2],
  ['in one', 'often', 5, 'one more', 2],
] as const)('are, woken %s %s (%i), %s, and then one timer', async (...row) => {
  const [when, , times, , expected] = row;
  const { clock, rounds, end, begun } = setUp();
  void rounds.start();
  if (when === 'between two') await end();
  for (let time = 0; time < times; time++) rounds.wake();
  await clock.advance(0);
  for (let time = 0; time < 3; time++) await end();
  expect(begun()).toBe(expected);
  expect(clock.alarmsMs()).toEqual([clock.nowMs() + PAUSE_MS]);
});

it('are none before the start and after the stop, which waits for the one under way', async () => {
  const { clock, rounds, end, begun } = setUp();
  rounds.wake();
  expect(begun()).toBe(0);
  void rounds.start();
  rounds.wake();
  let isOver = false;
  const stopped = rounds.stop().then(() => {
    isOver = true;
  });
  await clock.advance(0);
  expect(isOver).toBe(false);
  await end();
  await stopped;
  rounds.wake();
  await clock.advance(PAUSE_MS);
  expect(begun()).toBe(1);
  expect(clock.alarmsMs()).toEqual([]);
});
