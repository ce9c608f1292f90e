import { expect, it } from 'vitest';
import { withOpener } from '../../../../src/analysis/tagger/statements/with-opener.ts';
import { itemAt, readingOf, wordFactsOf, wordsOf } from '../../../helpers/analysis/tagger-facts.ts';

/** Each row: a text of which all but its first word and “, Berg said,” is read as said, and how that begins. */
it.each([
  ['When it rained, Berg said, we left.', 'When it rained we left'],
  ['Where it rained, Berg said, we left.', 'Where it rained we left'],
  ['There it rained, Berg said, we left.', 'it rained we left'],
  ['When it rained, Berg said.', 'it rained'],
])('%s', (prose, said) => {
  const facts = wordFactsOf(prose);
  const [head, berg] = [itemAt(facts, 'said'), itemAt(facts, 'berg')];
  const content = [...facts.items.keys()].filter(
    (at) => at > 0 && at !== head && at !== berg && !/^[,.]$/u.test(facts.items[at]?.text ?? ''),
  );
  const mended = withOpener(facts, readingOf({ head, source: [berg], content }));
  expect(wordsOf(facts, mended.content)).toBe(said);
});
