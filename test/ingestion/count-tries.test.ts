import { expect, it } from 'vitest';
import { createTries } from '../../src/ingestion/count-tries.ts';
import { VerbatimError } from '../../src/model/errors.ts';
import { FakeClock } from '../helpers/fake-clock.ts';

const BUSY = new VerbatimError('fetch-failed', 'It asks for less.', { retryAfterMs: 60_000 });
const DOWN = new VerbatimError('fetch-failed', 'The page answered with status 500.');

it('leaves what may heal for two more tries, each item for its own', () => {
  const tries = createTries(new FakeClock());
  const left = [1, 2, 3].map(() => {
    const hasAnother = tries.hasAnother('crane', DOWN);
    return [hasAnother, tries.count('crane', DOWN)];
  });
  expect(left).toEqual([
    [true, 1],
    [true, 2],
    [false, 3],
  ]);
  expect(tries.hasAnother('gate', DOWN)).toBe(true);
  tries.forget('crane');
  expect(tries.hasAnother('crane', DOWN)).toBe(true);
});

it('keeps those that failed last, of many', () => {
  const tries = createTries(new FakeClock(), 2);
  for (const key of ['crane', 'gate', 'crane', 'ferry']) tries.count(key, DOWN);
  expect(['crane', 'gate'].map((key) => tries.count(key, DOWN))).toEqual([3, 1]);
});

it('leaves what waits for its host for a day, however often, and counts none of it', async () => {
  const clock = new FakeClock();
  const tries = createTries(clock);
  for (let hour = 0; hour < 24; hour++) {
    expect(tries.hasAnother('crane', BUSY)).toBe(true);
    expect(tries.count('crane', BUSY)).toBe(0);
    await clock.advance(3_600_000);
  }
  expect(tries.hasAnother('crane', BUSY)).toBe(false);
  expect(tries.hasAnother('crane', DOWN)).toBe(true);
});

it.each([
  ['a page that is broken', new VerbatimError('article-unreadable', 'It holds no text.'), false],
  ['an address that is refused', new VerbatimError('address-refused', 'It is private.'), false],
  ['a fault of ours', new TypeError('a fault in the code'), true],
])('tells whether %s may heal', (_, error, expected) => {
  expect(createTries(new FakeClock()).hasAnother('crane', error)).toBe(expected);
});
