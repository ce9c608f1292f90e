import { expect, it } from 'vitest';
import { withoutDeeds } from '../../../../src/analysis/tagger/statements/without-deeds.ts';
import { itemAt, readingOf, wordFactsOf } from '../../../helpers/analysis/tagger-facts.ts';

/** Each row: a text, and how many of the items behind “said” are left, of which all are read as the content. */
it.each([
  ['Berg said “It is late and cold,” and left.', 1],
  ['Berg said “It is late and cold,” and that it rained.', 6],
  ['Berg said “a late and cold day” and left.', 4],
  ['Berg said “It is late and cold,” and left “for good”.', 4],
])('%s', (prose, left) => {
  const facts = wordFactsOf(prose);
  const head = itemAt(facts, 'said');
  const content = facts.items.flatMap((_, at) => (at > head ? [at] : []));
  expect(withoutDeeds(facts, readingOf({ head, content })).content).toHaveLength(left);
});
