import { expect, it } from 'vitest';
import { newestItems } from '../../src/ingestion/newest-items.ts';

const of = (...dates: readonly (number | null)[]) =>
  dates.map((publishedAtMs, at) => ({ publishedAtMs, at }));
const NO_DATE = [null, null, null, null, null, null] as const;

it.each<[string, readonly (number | null)[], readonly number[]]>([
  ['all of a short feed, newest first', [1, 3, null, 2], [1, 3, 0, 2]],
  ['the newest', [1, 2, 3, 4, 5, 6], [5, 4, 3, 2]],
  ['both ends where none has a date', NO_DATE, [0, 1, 4, 5]],
  ['the few without a date, too', [1, 2, 3, 4, null], [3, 2, 1, 4]],
  ['half of each where there are many of both', [...NO_DATE, 1, 2, 3, 4], [9, 8, 0, 5]],
  ['more without a date where few have one', [...NO_DATE, 1], [6, 0, 1, 5]],
])('takes %s', (_case, dates, taken) => {
  expect(newestItems(of(...dates), 4).map(({ at }) => at)).toEqual(taken);
});
