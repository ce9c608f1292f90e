import { expect, it } from 'vitest';
import { spokenByWhose } from '../../../../src/analysis/tagger/statements/spoken-by-whose.ts';
import { itemAt, readingOf, wordFactsOf, wordsOf } from '../../../helpers/analysis/tagger-facts.ts';

/** Each row: a text whose “said” is read as that of its first two words, and whose it is. */
it.each([
  ['Sea Fund money, whose director, Ole Moen, said so, paid.', 'Ole Moen'],
  [
    'It came from a fund whose former chief executive, Jan van der Berg, said so.',
    'Jan van der Berg',
  ],
  ['Sea Fund money, whose director Ole Moen left, said so.', 'Sea Fund'],
  ['Sea Fund money, whose colour, Ole Moen, said so.', 'Sea Fund'],
  [
    'Sea Fund money, whose director left on Monday with his friends, Ole Moen, said so.',
    'Sea Fund',
  ],
  ['Sea Fund money, whose director, a baker, said so.', 'Sea Fund'],
])('%s', (prose, name) => {
  const facts = wordFactsOf(prose);
  const said = itemAt(facts, 'said');
  const reading = readingOf({ head: said, cue: [said], source: [0, 1] });
  expect(wordsOf(facts, spokenByWhose(facts, reading).source)).toBe(name);
});
