import { expect, it } from 'vitest';
import { isQuoter } from '../../../../src/analysis/tagger/statements/is-quoter.ts';
import { itemAt, readingOf, wordFactsOf } from '../../../helpers/analysis/tagger-facts.ts';

it.each([
  ['She was quoted by the Courier as saying “No new wall”.', true],
  ['She was quoted by the Courier on Monday.', false],
  ['She was hailed by the Courier as saying “No new wall”.', false],
])('%s', (prose, expected) => {
  const facts = wordFactsOf(prose);
  const by = itemAt(facts, 'by');
  for (const source of [
    [by, by + 1, by + 2],
    [by + 1, by + 2],
  ])
    expect(isQuoter(facts, readingOf({ head: by - 1, source }))).toBe(expected);
});
