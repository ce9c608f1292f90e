import { expect, it } from 'vitest';
import { isCorrection } from '../../../../src/analysis/tagger/statements/is-correction.ts';
import { range } from '../../../../src/lib/range.ts';
import { itemAt, readingOf, wordFactsOf } from '../../../helpers/analysis/tagger-facts.ts';

/** Each row: a sentence with its source in front of “said”, and whether it tells of the article’s own text. */
it.each([
  ['An earlier version of this article said Berg had left.', true],
  ['A headline on a previous version of this story said “Berg left”.', true],
  ['An earlier version of the bill said nothing of ferries.', false],
  ['This report said Berg had left.', false],
])('%s', (prose, isOne) => {
  const facts = wordFactsOf(prose);
  const source = range(0, itemAt(facts, 'said'));
  expect(isCorrection(facts, readingOf({ source }))).toBe(isOne);
});
