import { expect, it } from 'vitest';
import { withStart } from '../../../../src/analysis/tagger/statements/with-start.ts';
import { range } from '../../../../src/lib/range.ts';
import { itemAt, readingOf, wordFactsOf, wordsOf } from '../../../helpers/analysis/tagger-facts.ts';

/** Each row: a text of which all but its first word and “, Berg said,” is read as said, and how that begins. */
it.each([
  ['When it rained, Berg said, we left.', 'When it rained we left'],
  ['Where it rained, Berg said, we left.', 'Where it rained we left'],
  ['There it rained, Berg said, we left.', 'it rained we left'],
  ['When it rained, Berg said.', 'When it rained'],
])('%s', (prose, said) => {
  const facts = wordFactsOf(prose);
  const [head, berg] = [itemAt(facts, 'said'), itemAt(facts, 'berg')];
  const content = [...facts.items.keys()].filter(
    (at) => at > 0 && at !== head && at !== berg && !/^[,.]$/u.test(facts.items[at]?.text ?? ''),
  );
  const mended = withStart(facts, readingOf({ head, source: [berg], content }));
  expect(wordsOf(facts, mended.content)).toBe(said);
});

/** Each row: a text, which word of it what is said is read to begin with, and how it begins. */
it.each([
  ['After the fire at the mill he ran, Berg said.', 'mill', 'After the fire'],
  ["After the mill's fire all ran, Berg told the court.", 'fire', 'After the mill'],
  ['After the fire at the mill he ran, according to Berg.', 'mill', 'After the fire'],
  ['But the mill was old, Berg said.', 'the', 'the mill was'],
  ['So late that the mill was empty, Berg said.', 'the', 'the mill was'],
  ['Oster, a village, had a mill, Berg said.', 'had', 'had a mill'],
  ['Moen left the mill, Berg said, and she ran, too.', 'the', 'the mill ,'],
  ['Moen left the mill and Berg said: It ran.', 'the', 'the mill and'],
])('%s', (prose, from, start) => {
  const facts = wordFactsOf(prose);
  const head = facts.items.findIndex(({ lower }) => /^(?:said|told|according)$/u.test(lower));
  const source = [itemAt(facts, 'berg')];
  const end = Math.min(head, source[0] ?? 0);
  const content = range(itemAt(facts, from), end);
  const mended = withStart(facts, readingOf({ head, source, content }));
  expect(wordsOf(facts, mended.content.slice(0, 3))).toBe(start);
});
