import { expect, it } from 'vitest';
import { range } from '../../src/lib/range.ts';

it.each([
  [2, 5, [2, 3, 4]],
  [2, 2, []],
  [5, 2, []],
])('from %d to %d', (start, end, numbers) => {
  expect(range(start, end)).toEqual(numbers);
});
