import { expect, it } from 'vitest';
import {
  createNumberedValues,
  leaveValue,
  takeAgain,
  takeValue,
} from '../../../src/quote-index/arrays/numbered-values.ts';

it('gives equal values one number, for as long as somebody has it', () => {
  const table = createNumberedValues((value: { readonly name: string }) => value.name);
  const [anna, again, ida] = [{ name: 'Anna' }, { name: 'Anna' }, { name: 'Ida' }];
  expect([anna, again, ida].map((each) => takeValue(table, each))).toEqual([0, 0, 1]);
  takeAgain(table, 0);
  for (const each of [again, again]) leaveValue(table, each);
  expect(table.values[0]).toBe(anna);
  leaveValue(table, anna);
  expect(table.values[0]).toBeUndefined();
  expect(takeValue(table, { name: 'Eva' })).toBe(0);
  leaveValue(table, { name: 'nobody' });
  expect(table.numbers.size).toBe(2);
});
