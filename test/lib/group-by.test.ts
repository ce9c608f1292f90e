import { expect, it } from 'vitest';
import { groupBy } from '../../src/lib/group-by.ts';

it('groups by key', () => {
  expect([...groupBy(['one', 'two', 'four'], ({ length }) => length)]).toEqual([
    [3, ['one', 'two']],
    [4, ['four']],
  ]);
});
