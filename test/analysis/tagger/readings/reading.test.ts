import { expect, it } from 'vitest';
import { groupByItem, readByShape } from '../../../../src/analysis/tagger/readings/reading.ts';
import { readingOf } from '../../../helpers/analysis/tagger-facts.ts';

it('tells which readings claim an item', () => {
  const [one, two] = [readingOf({ content: [0, 1] }), readingOf({ content: [1] })];
  const byItem = groupByItem([one, two]);
  expect(byItem.get(0)).toEqual([one]);
  expect(byItem.get(1)).toEqual([one, two]);
  expect(byItem.get(2)).toBeUndefined();
});

it('reads what the shape of a sentence gives, and no rule', () => {
  expect(readByShape(2, [0, 1], [4])).toMatchObject({
    head: 2,
    cue: [2],
    source: [0, 1],
    content: [4],
    rule: 0,
  });
});
