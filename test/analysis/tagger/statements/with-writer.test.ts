import { expect, it } from 'vitest';
import { withWriter } from '../../../../src/analysis/tagger/statements/with-writer.ts';
import { itemAt, readingOf, wordFactsOf, wordsOf } from '../../../helpers/analysis/tagger-facts.ts';

/** Each row: a text whose “says” is read as that of its first two words, and what is read for its source. */
it.each([
  ['The letter, signed by Ole Moen, says so.', 'The letter , signed by Ole Moen'],
  ['The statement, issued by the trust, says so.', 'The statement , issued by the trust'],
  ['The letter, seen by the Courier, says so.', 'The letter'],
  ['The bridge, written by nobody, says so.', 'The bridge'],
  ['The letter, signed on Monday, says so.', 'The letter'],
  ['The letter says so, signed by Ole Moen.', 'The letter'],
])('%s', (prose, source) => {
  const facts = wordFactsOf(prose);
  const says = itemAt(facts, 'says');
  const reading = readingOf({ head: says, cue: [says], source: [0, 1] });
  expect(wordsOf(facts, withWriter(facts, reading).source)).toBe(source);
});
