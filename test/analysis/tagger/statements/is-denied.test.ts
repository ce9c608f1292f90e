import { expect, it } from 'vitest';
import { isDenied } from '../../../../src/analysis/tagger/statements/is-denied.ts';
import { itemAt, readingOf, wordFactsOf } from '../../../helpers/analysis/tagger-facts.ts';

/** Each row: a text, the first word of the source of its “said”, and whether that says that nobody said it. */
it.each([
  ['Nobody said it was late.', 'nobody', true],
  ['None of them said it was late.', 'none', true],
  ['No one said it was late.', 'no', true],
  ['No minister said it was late.', 'no', true],
  ['No 10 said it was late.', 'no', false],
  ['No doubt Berg said it was late.', 'no', false],
  ['Neither Berg nor Moen said it was late.', 'berg', true],
  ['Neither Berg nor Moen said it was late.', 'neither', true],
  ['Not even Berg said it was late.', 'berg', true],
  ['Even Berg said it was late.', 'berg', false],
  ['No doubt Berg said it was late.', 'no', false],
  ['None other than Berg said it was late.', 'none', false],
  ['No fewer than ten said it was late.', 'no', false],
  ['No less a man than Berg said it was late.', 'no', false],
  ['Nobody but Berg said it was late.', 'nobody', false],
  ['No one but Berg said it was late.', 'no', false],
  ['Not a few residents said it was late.', 'a', false],
  ['Nobody’s Child said it was late.', 'nobody', false],
  ['Nobody there said it was late.', 'nobody', true],
  ['Not surprisingly, Berg said it was late.', 'berg', false],
  ['It was not late. Berg said so.', 'berg', false],
])('%s, of %s: %s', (prose, first, is) => {
  const facts = wordFactsOf(prose);
  const source = [itemAt(facts, first)];
  expect(isDenied(facts, readingOf({ head: itemAt(facts, 'said'), source }))).toBe(is);
});
