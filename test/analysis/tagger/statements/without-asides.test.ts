import { expect, it } from 'vitest';
import { withoutAsides } from '../../../../src/analysis/tagger/statements/without-asides.ts';
import { itemAt, readingOf, wordFactsOf, wordsOf } from '../../../helpers/analysis/tagger-facts.ts';

/** Each row: a text of whose first word all that follows but “said” is read as the content, and what is left of it. */
it.each([
  ['Berg, whose party is ahead, said it will rain.', 'it will rain .'],
  ['Berg, who is ahead, said it will rain.', 'who is ahead , it will rain .'],
  ['Berg, whose party is ahead, said.', '.'],
  ['Berg, whose party is ahead, said', 'whose party is ahead ,'],
])('%s', (prose, left) => {
  const facts = wordFactsOf(prose);
  const said = itemAt(facts, 'said');
  const content = facts.items.flatMap((_, at) => (at < 2 || at === said ? [] : [at]));
  const reading = readingOf({ head: said, source: [0], content });
  expect(wordsOf(facts, withoutAsides(facts, reading).content)).toBe(left);
});
