import { expect, it } from 'vitest';
import { isEmpty } from '../../../../src/analysis/tagger/statements/is-empty.ts';
import { range } from '../../../../src/lib/range.ts';
import { itemAt, readingOf, wordFactsOf } from '../../../helpers/analysis/tagger-facts.ts';

/** Each row: a sentence, its cue, and whether nothing is told to be said behind it. */
it.each([
  ['Berg knows it.', 'knows', true],
  ['Berg said so.', 'said', true],
  ['Berg said that.', 'said', true],
  ['Each side blamed the other', 'blamed', true],
  ['They praised one another', 'praised', true],
  ['Berg blamed the other mayor', 'blamed', false],
  ['Berg said it rained.', 'said', false],
  ['Berg endorsed her.', 'endorsed', false],
  ['Berg said: “It.”', 'said', false],
])('%s', (prose, cue, isNothing) => {
  const facts = wordFactsOf(prose);
  const content = range(itemAt(facts, cue) + 1, facts.items.length);
  expect(isEmpty(facts, readingOf({ content }))).toBe(isNothing);
});

it.each([
  ['The row deepened on Thursday when Berg left.', 'on', true],
  ['Berg spoke on bridges on Thursday.', 'on', false],
])('%s', (prose, last, isNothing) => {
  const facts = wordFactsOf(prose);
  const end = itemAt(facts, last);
  const content = range(end + 1, facts.items.length);
  expect(isEmpty(facts, readingOf({ cue: [end - 1, end], content }))).toBe(isNothing);
});
