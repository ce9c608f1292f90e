import { expect, it } from 'vitest';
import { isOtherSense } from '../../../../src/analysis/tagger/statements/is-other-sense.ts';
import { itemAt, readingOf, wordFactsOf } from '../../../helpers/analysis/tagger-facts.ts';

/** Each row: a sentence, its cue, and whether the first word says nothing by it. */
it.each([
  ['Gulls recalls 4,000 planes over “unsafe” wings.', 'recalls', true],
  ['Gulls recalls chicken that was sold in Oster due to “salmonella”.', 'recalls', true],
  ['Oster recalled its ambassador after the “insult”.', 'recalled', true],
  ['Gulls has recalled a batch of oat bars amid fears of metal.', 'recalled', true],
  ['Gulls recalled the product as a precaution.', 'recalled', true],
  ['Oat bars recalled over metal', 'recalled', true],
  ['Moen recalled a batch of letters.', 'recalled', false],
  ['Moen recalls how it was “dark” after that.', 'recalls', false],
  ['Moen recalled his mother’s words over “salmonella”.', 'recalled', false],
  ['Moen recalled chicken as “dull”.', 'recalled', false],
  ['Moen recalled seeing “a light” over the bridge.', 'recalled', false],
  ['Moen’s replies are “dull”.', 'replies', true],
  ['Diesel fumes cause “harm”.', 'fumes', true],
  ['Moen fumes at the “late” train.', 'fumes', false],
  ['Moen quips: “It is late.”', 'quips', false],
  ['Minister quizzed over “lies”', 'quizzed', true],
  ['Inquest told', 'told', true],
  ['MPs told', 'told', true],
  ['Moen told', 'told', false],
  ['Inquest told of “lies”', 'told', false],
  ['Minister quizzed Moen over “lies”', 'quizzed', false],
  ['Moen hails a passing taxi.', 'hails', true],
  ['Moen hails from Oster, “the best town” on earth.', 'hails', true],
  ['Moen hails a “fantastic” win.', 'hails', false],
  ['Moen hails a bus lane as “a triumph”.', 'hails', false],
  ['Moen knocked on the door at dawn.', 'knocked', true],
  ['Moen knocked the plan as “dull”.', 'knocked', false],
])('%s', (prose, cue, isOther) => {
  const facts = wordFactsOf(prose);
  expect(isOtherSense(facts, readingOf({ head: itemAt(facts, cue), source: [0] }))).toBe(isOther);
});

it('is nobody’s where nobody is named', () => {
  const facts = wordFactsOf('There were cries of “shame”.');
  expect(isOtherSense(facts, readingOf({ head: itemAt(facts, 'cries') }))).toBe(true);
});
