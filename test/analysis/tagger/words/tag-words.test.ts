import { expect, it } from 'vitest';
import { TAGS } from '../../../../src/analysis/tagger/words/lexicon.ts';
import { itemAt, wordFactsOf } from '../../../helpers/analysis/tagger-facts.ts';

it.each([
  ['She claims that the wall is old.', 'claims', 'VERB'],
  ['The claims of Anna Berg were old.', 'claims', 'NOUN'],
  ['She wants to plan a wall.', 'plan', 'VERB'],
  ['She had a plan for the wall.', 'plan', 'NOUN'],
  ['The mayor paid for it.', 'mayor', 'NOUN'],
  ['It cost 40 crowns.', '40', 'NUM'],
])('tags a word by its context: %s → %s is %s', (prose, word, tag) => {
  const facts = wordFactsOf(prose);
  expect(TAGS[facts.tag[itemAt(facts, word)] ?? 0]).toBe(tag);
});
