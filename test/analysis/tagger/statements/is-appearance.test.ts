import { expect, it } from 'vitest';
import { isAppearance } from '../../../../src/analysis/tagger/statements/is-appearance.ts';
import { itemAt, readingOf, wordFactsOf } from '../../../helpers/analysis/tagger-facts.ts';

it.each([
  ['The memo appears to contradict “the plan”.', 'appears', 'memo', true],
  ['The council is expected to approve “a new wall”.', 'expected', 'council', true],
  ['The wall is called “a danger to us all”.', 'called', 'wall', false],
  ['Berg expected the council to approve “a new wall”.', 'expected', 'council', false],
  ['It was expected that “a new wall” comes.', 'expected', 'comes', false],
])('%s', (prose, cue, word, expected) => {
  const facts = wordFactsOf(prose);
  const reading = readingOf({
    head: itemAt(facts, cue),
    source: prose.startsWith('Berg') ? [0] : [],
    content: [itemAt(facts, word), facts.items.findIndex((item) => item.quotation)],
  });
  expect(isAppearance(facts, reading)).toBe(expected);
});
