import { expect, it } from 'vitest';
import { withoutOthers } from '../../../../src/analysis/tagger/statements/without-others.ts';
import { itemAt, readingOf, wordFactsOf } from '../../../helpers/analysis/tagger-facts.ts';

const FACTS = wordFactsOf(
  'The plan, Berg said, was “dead”. It was, Moen added, “very much alive”.',
);
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
