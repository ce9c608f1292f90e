import { expect, it } from 'vitest';
import { groupByItem } from '../../../../src/analysis/tagger/readings/reading.ts';
import { readingOf } from '../../../helpers/analysis/tagger-facts.ts';

it('tells which readings claim an item', () => {
  const [one, two] = [readingOf({ content: [0, 1] }), readingOf({ content: [1] })];
  const byItem = groupByItem([one, two]);
  expect(byItem.get(0)).toEqual([one]);
  expect(byItem.get(1)).toEqual([one, two]);
  expect(byItem.get(2)).toBeUndefined();
});
