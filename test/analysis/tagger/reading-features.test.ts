import { expect, it } from 'vitest';
import {
  countWords,
  groupByItem,
  type Reading,
} from '../../../src/analysis/tagger/reading-features.ts';
import { wordFactsOf } from '../../helpers/tagger-facts.ts';

const facts = wordFactsOf('“We will not pay,” said Anna Berg, the mayor.');

it('counts the words of a quotation, and no punctuation', () => {
  expect(countWords(facts, [0])).toBe(4);
  expect(countWords(facts, facts.items.keys())).toBe(9);
});

it('tells which readings claim an item', () => {
  const reading = (content: readonly number[]): Reading => ({
    head: null,
    source: [],
    cue: [],
    content,
    cueProbability: 0.5,
    labelScore: 0,
    rule: 0,
  });
  const [one, two] = [reading([0, 1]), reading([1])];
  const byItem = groupByItem([one, two]);
  expect(byItem.get(0)).toEqual([one]);
  expect(byItem.get(1)).toEqual([one, two]);
  expect(byItem.get(2)).toBeUndefined();
});
