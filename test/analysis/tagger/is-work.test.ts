import { expect, it } from 'vitest';
import { isWork } from '../../../src/analysis/tagger/is-work.ts';
import { itemAt, readingOf, wordFactsOf } from '../../helpers/tagger-facts.ts';

it.each([
  ['Berg enjoys “The Hour of the Tide”.', 'enjoys', true],
  ['Berg signed on for “Lamplighters”.', 'signed', true],
  ['Berg released a memo titled “Where the Harbour Stands”.', 'titled', true],
  ['Berg loves “the smell of the tide”.', 'loves', false],
  ['Berg said “Never”.', 'said', false],
  ['Berg loves the tide.', 'loves', false],
])('%s', (prose, cue, expected) => {
  const facts = wordFactsOf(prose);
  const quotation = facts.items.findIndex((item) => item.quotation);
  const reading = readingOf({
    head: itemAt(facts, cue),
    source: [itemAt(facts, 'Berg')],
    content: [quotation < 0 ? facts.items.length - 1 : quotation],
  });
  expect(isWork(facts, reading)).toBe(expected);
});
