import { expect, it } from 'vitest';
import { createTurns } from '../../src/lib/take-turns.ts';

/** Keeps the event loop busy for so many turns, and tells of each. */
function keepBusy(turns: number, tell: (left: number) => void): void {
  const spun = new Uint32Array(200_000);
  setImmediate(() => {
    crypto.getRandomValues(spun.subarray(0, 16_384));
    spun.sort();
    tell(turns);
    if (turns > 1) keepBusy(turns - 1, tell);
  });
}

it('waits for a moment in which nothing else is to be done, one piece after the other', async () => {
  const takeTurn = createTurns(Number.POSITIVE_INFINITY); // on a loaded machine three turns can take longer than it would wait
  const events: string[] = [];
  const work = (name: string) => takeTurn(async () => events.push(name));
  keepBusy(3, () => events.push('other'));
  await Promise.all([work('first'), work('second')]);
  expect(events).toEqual(['other', 'other', 'other', 'first', 'second']);
});

it('goes on under a load that never ends', async () => {
  const takeTurn = createTurns();
  let isOver = false;
  const forEver = () => {
    if (!isOver) keepBusy(1, forEver);
  };
  forEver();
  expect(await takeTurn(async () => 'done')).toBe('done');
  isOver = true;
});

it('goes on after work that failed', async () => {
  const takeTurn = createTurns();
  await expect(takeTurn(async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await takeTurn(async () => 'yes')).toBe('yes');
});
