import { expect, it } from 'vitest';
import { withoutNeighbours } from '../../../../src/analysis/tagger/statements/without-neighbours.ts';
import { range } from '../../../../src/lib/range.ts';
import { itemAt, readingOf, wordFactsOf, wordsOf } from '../../../helpers/analysis/tagger-facts.ts';

/** Each row: a text, of which all behind the first “said” or “called” is read as said by Moen, and what is. */
it.each([
  ['Moen said it was late; Berg says it was not.', 'it was late'],
  ['Moen called it “a farce”; Berg, “a triumph”.', 'it “”'],
  ['Moen said it was late; others that it was early.', 'it was late'],
  ['Moen said it was late; it would cost more.', 'it was late ; it would cost more .'],
  ['Moen said it was late; Berg, a baker, had left.', 'it was late ; Berg , a baker , had left .'],
])('%s', (prose, said) => {
  const facts = wordFactsOf(prose);
  const head = facts.items.findIndex(({ lower }) => /^(?:said|called)$/u.test(lower));
  const content = range(head + 1, facts.items.length);
  const mended = withoutNeighbours(facts, readingOf({ head, source: [0], content }));
  expect(wordsOf(facts, mended.content)).toBe(said);
});

/** Each row: a text, of which all but “she” and “claimed” is read as said by her, and what is. */
it.each([
  ['The cap is low, Berg said; tolls, she claimed, should go.', 'tolls , , should go .'],
  ['The cap is low; tolls, she claimed, should go.', 'The cap is low ; tolls , , should go .'],
  [
    'When it was announced, all left; tolls, she claimed, should go.',
    'When it was announced , all left ; tolls , , should go .',
  ],
])('%s', (prose, said) => {
  const facts = wordFactsOf(prose);
  const head = itemAt(facts, 'claimed');
  const source = [itemAt(facts, 'she')];
  const content = range(0, facts.items.length).filter((at) => at !== head && at !== source[0]);
  const mended = withoutNeighbours(facts, readingOf({ head, source, content }));
  expect(wordsOf(facts, mended.content)).toBe(said);
});
