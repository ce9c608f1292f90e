import { expect, it } from 'vitest';
import { withoutLeadIn } from '../../../../src/analysis/tagger/statements/without-lead-in.ts';
import { itemAt, readingOf, wordFactsOf, wordsOf } from '../../../helpers/analysis/tagger-facts.ts';

/** Each row: a text, and what is left of all that stands behind its “replied”. */
it.each([
  ['Berg replied to a fan: “It is late and cold.”', '“”'],
  ['Berg replied with two words: “late” and “cold”.', 'with two words : “” and “”'],
  ['Berg replied that it was late: “It is late and cold.”', 'that it was late : “”'],
  ['Berg replied to a fan “It is late and cold.”', 'to a fan “”'],
])('%s', (prose, left) => {
  const facts = wordFactsOf(prose);
  const head = itemAt(facts, 'replied');
  const content = facts.items.flatMap(({ text }, at) => (at > head && text !== '.' ? [at] : []));
  expect(wordsOf(facts, withoutLeadIn(facts, readingOf({ head, content })).content)).toBe(left);
});

it.each([
  ['Berg told an old friend of hers on many days that it was late.', 'it was late'],
  ['Berg told the council that met her to leave.', 'the council that met her to leave'],
  ['Berg told them she feared that it was late.', 'them she feared that it was late'],
])('of all behind “told” in “%s” is left “%s”', (prose, left) => {
  const facts = wordFactsOf(prose);
  const head = itemAt(facts, 'told');
  const content = facts.items.flatMap(({ text }, at) => (at > head && text !== '.' ? [at] : []));
  expect(wordsOf(facts, withoutLeadIn(facts, readingOf({ head, content })).content)).toBe(left);
});

it.each([
  ['Asked whether it was late, Berg said: “No.”', '“”'],
  ['When asked whether it was late, Berg said it was “early”.', 'it was “”'],
  ['Asked about it, the hour was, Berg said, “late”.', 'Asked about it , the hour was , , “”'],
  ['Late as it was, Berg said: “No.”', 'Late as it was , “”'],
])('of all around “said” in “%s” is left “%s”', (prose, left) => {
  const facts = wordFactsOf(prose);
  const head = itemAt(facts, 'said');
  const outside = [head, itemAt(facts, 'berg')];
  const content = facts.items.flatMap(({ text }, at) =>
    outside.includes(at) || /^[.:]$/u.test(text) ? [] : [at],
  );
  expect(
    wordsOf(
      facts,
      withoutLeadIn(facts, readingOf({ head, source: [itemAt(facts, 'berg')], content })).content,
    ),
  ).toBe(left);
});
