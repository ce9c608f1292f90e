import { expect, it } from 'vitest';
import { withoutHearing } from '../../../../src/analysis/tagger/statements/without-hearing.ts';
import { itemAt, readingOf, wordFactsOf, wordsOf } from '../../../helpers/analysis/tagger-facts.ts';

/** Each row: a text of which all behind “said” is read as what was said, and what is left of it; each quotation is “”. */
it.each([
  ['Berg said he had no memory, the jury heard.', 'he had no memory ,'],
  ['Berg said he had “no memory,” the inquest heard.', 'he had “”'],
  ['Berg said he had “no memory”, the court was told.', 'he had “”'],
  ['Berg said he had no memory, jurors were told.', 'he had no memory ,'],
  ['Berg said he knew what the jury heard.', 'he knew what the jury heard'],
  ['Berg said he had no memory, and nobody heard.', 'he had no memory , and nobody heard'],
])('of “%s” is left “%s”', (prose, left) => {
  const facts = wordFactsOf(prose);
  const head = itemAt(facts, 'said');
  const content = facts.items.flatMap((item, at) => (at > head && item.text !== '.' ? [at] : []));
  expect(wordsOf(facts, withoutHearing(facts, readingOf({ head, content })).content)).toBe(left);
});
