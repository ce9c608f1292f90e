import { expect, it } from 'vitest';
import { createTurns } from '../../src/lib/take-turns.ts';

it('lets others in between two pieces of work, in order', async () => {
  const takeTurn = createTurns();
  const events: string[] = [];
  const work = (name: string) => takeTurn(async () => events.push(name));
  const both = Promise.all([work('first'), work('second')]);
  setImmediate(() => {
    events.push('other');
    setImmediate(() => events.push('other'));
  });
  await both;
  expect(events).toEqual(['first', 'other', 'second']);
});

it('goes on after work that failed', async () => {
  const takeTurn = createTurns();
  await expect(takeTurn(async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await takeTurn(async () => 'yes')).toBe('yes');
});
