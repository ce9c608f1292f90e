import { expect, it } from 'vitest';
import {
  createIntegers,
  createNumbers,
  setValue,
  setWide,
  valueAt,
  wideAt,
} from '../../../src/quote-index/arrays/column.ts';

it('keeps a number wherever one is set, and 0 elsewhere', () => {
  const column = createIntegers();
  for (const at of [0, 2_047, 2_048, 100_000]) setValue(column, at, at - 50);
  const kept = [0, 1, 2_047, 2_048, 100_000, 200_000].map((at) => valueAt(column, at));
  expect(kept).toEqual([-50, 0, 1_997, 1_998, 99_950, 0]);
});

it('keeps times to the millisecond', () => {
  const column = createNumbers();
  setWide(column, 3, 8.64e15 - 1);
  expect(wideAt(column, 3)).toBe(8.64e15 - 1);
});
