import { expect, it } from 'vitest';
import { createTries } from '../src/count-tries.ts';
import { VerbatimError } from '../src/model/errors.ts';

const DOWN = new VerbatimError('fetch-failed', 'The page answered with status 500.');

it('leaves what may heal for two more tries, each item for its own', () => {
  const tries = createTries();
  const left = [1, 2, 3].map(() => {
    const hasAnother = tries.hasAnother('crane', DOWN);
    return [hasAnother, tries.count('crane')];
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

it.each([
  ['a page that is broken', new VerbatimError('article-unreadable', 'It holds no text.'), false],
  ['an address that is refused', new VerbatimError('address-refused', 'It is private.'), false],
  ['a fault of ours', new TypeError('a fault in the code'), true],
])('tells whether %s may heal', (_, error, expected) => {
  expect(createTries().hasAnother('crane', error)).toBe(expected);
});
