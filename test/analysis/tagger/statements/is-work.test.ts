import { expect, it } from 'vitest';
import { isWork, withoutProgramme } from '../../../../src/analysis/tagger/statements/is-work.ts';
import { itemAt, readingOf, wordFactsOf } from '../../../helpers/analysis/tagger-facts.ts';

it.each([
  ['Berg enjoys “The Hour of the Tide”.', 'enjoys', true],
  ['Berg signed on for “Lamplighters”.', 'signed', true],
  ['Berg released a memo titled “Where the Harbour Stands”.', 'titled', true],
  ['Berg loves “the smell of the tide”.', 'loves', false],
  ['Berg sang “We Shall Be Back” and left.', 'sang', true],
  ['Berg read from “The Book of the Tide”.', 'read', true],
  ['Berg sang “we want our money back”.', 'sang', false],
  ['Berg sings: “We Shall Be Back”.', 'sings', false],
  ['Berg wrote “Disgusting!” on the wall.', 'wrote', false],
  ['Berg wrote “WE WILL NOT PAY” to Moen.', 'wrote', false],
  ['Berg wrote “RIP Ole Moen” to them.', 'wrote', false],
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

it.each([
  ['“I am going,” Berg told “The Morning Hour”.', 1],
  ['“I am going,” Berg told “the man with the dog”.', 2],
  ['“I am going,” Berg said “The Morning Hour”.', 2],
  ['Berg told “The Morning Hour”.', 1],
  ['“I go,” Berg told KBC’s “Good Morning Oster”.', 1],
  ['“I go,” Berg said on “Good Morning Oster”. “I came late.”', 2],
  ['“I go,” Berg said after the hymn “Oster the Old”.', 1],
  ['“I go,” Berg said of “the old hymn”.', 2],
  ['“I go,” Berg said, and “We Will Win”.', 2],
  ['Berg said of “Oster” and “Harbour” nothing.', 2],
])('of %s keeps what is said', (prose, count) => {
  const facts = wordFactsOf(prose);
  const { items } = facts;
  const head = items.findIndex(({ lower }) => /^(?:told|said)$/.test(lower));
  const content = [...items.keys()].filter((at) => items[at]?.quotation);
  expect(withoutProgramme(facts, readingOf({ head, content })).content).toHaveLength(count);
});
