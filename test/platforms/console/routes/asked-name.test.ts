import { expect, it } from 'vitest';
import { lastPage } from '../../../../src/platforms/console/routes/asked-name.ts';

it.each([
  [1, 0, null],
  [1, 20, null],
  [2, 20, 1],
  [2, 21, null],
  [9, 45, 3],
])('of page %i of %i quotes the last one is %s', (page, total, last) => {
  expect(lastPage({ page, offset: 0, limit: 20 }, total)).toBe(last);
});
