import { expect, it } from 'vitest';
import { withoutOthers } from '../../../../src/analysis/tagger/statements/without-others.ts';
import { range } from '../../../../src/lib/range.ts';
import { itemAt, readingOf, wordFactsOf, wordsOf } from '../../../helpers/analysis/tagger-facts.ts';

const FACTS = wordFactsOf('The plan, Berg said, was “dead”. “It is very much alive,” Moen added.');
const [dead = 0, alive = 0] = [...FACTS.items.keys()].filter((at) => FACTS.items[at]?.quotation);
const berg = readingOf({ head: itemAt(FACTS, 'said'), content: [dead, alive] });
const moen = readingOf({ head: itemAt(FACTS, 'added'), content: [alive] });
const contentsOf = (readings: readonly (typeof berg)[]) =>
  withoutOthers(
    FACTS,
    readings.map((reading) => ({ reading, probability: 0.9 })),
  ).map(({ reading }) => reading.content);

it('leaves a quotation to the cue of its own sentence', () => {
  expect(contentsOf([berg, moen])).toEqual([[dead], [alive]]);
});

it('keeps one that no other cue has, and takes nothing that is all', () => {
  expect(contentsOf([berg])).toEqual([[dead, alive]]);
  expect(contentsOf([{ ...berg, content: [alive] }, moen])).toEqual([[alive], [alive]]);
});

it.each([
  ['Berg said it was “dead”. Moen favours “a long rest”.', 1],
  ['Berg said it was “dead”. The doctor’s word was “ill”, which was no lie.', 1],
  ['Berg said it was “dead”. But “it never lived”.', 2],
  ['Berg said it was “dead”. “It never lived.”', 2],
  ['Berg said it was “dead”. Moen had another word: “Ill.”', 2],
  ['Moen laughs when Berg says it is “dead”. “It never lived.”', 1],
  ['Moen laughs. And as Berg says, it is “dead”. “It never lived.”', 2],
  ['When Berg says it is “dead”, Moen laughs. “It never lived.”', 2],
])('of “%s” Berg has %d', (prose, count) => {
  const facts = wordFactsOf(prose);
  const content = [...facts.items.keys()].filter((at) => facts.items[at]?.quotation);
  const head = Math.max(itemAt(facts, 'said'), itemAt(facts, 'says'));
  const reading = readingOf({ head, source: [itemAt(facts, 'berg')], content });
  const [kept] = withoutOthers(facts, [{ reading, probability: 0.9 }]);
  expect(kept?.reading.content).toHaveLength(count);
});

it('leaves a quotation to who is named in front of it, too', () => {
  const facts = wordFactsOf('Berg said it was “dead”. Moen had another word: “Ill.”');
  const [first = 0, second = 0] = [...facts.items.keys()].filter(
    (at) => facts.items[at]?.quotation,
  );
  const readings = [
    readingOf({ head: itemAt(facts, 'said'), content: [first, second] }),
    readingOf({ source: [itemAt(facts, 'moen')], content: [second] }),
  ];
  const kept = withoutOthers(
    facts,
    readings.map((reading) => ({ reading, probability: 0.9 })),
  );
  expect(kept.map(({ reading }) => reading.content)).toEqual([[first], [second]]);
});

/** Each row: a text of two verbs, how likely the second one is read right as Berg’s, and what the first one says. */
it.each([
  ['Berg said it was late and called it “dead”.', 0.6, 'it was late'],
  ['Berg said it was late and told Moen so.', 0.6, 'it was late'],
  ['Berg said it was late and told Moen so.', 0.3, 'it was late and told Moen so .'],
  ['Berg said it was late and met Moen there.', 0.6, 'it was late and met Moen there .'],
])('%s (%d)', (prose, probability, said) => {
  const facts = wordFactsOf(prose);
  const [head, source] = [itemAt(facts, 'said'), [itemAt(facts, 'berg')]];
  const second = itemAt(facts, 'and') + 1;
  const first = readingOf({ head, source, content: range(head + 1, facts.items.length) });
  const other = readingOf({
    head: second,
    source,
    content: range(second + 1, facts.items.length),
  });
  const [kept] = withoutOthers(facts, [
    { reading: first, probability: 0.9 },
    { reading: other, probability },
  ]);
  expect(wordsOf(facts, kept?.reading.content ?? [])).toBe(said);
});
