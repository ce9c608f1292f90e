import { describe, expect, it } from 'vitest';
import {
  countRuns,
  countWords,
  gapToCue,
  paragraphsOf,
  quotationsLeft,
  runNearest,
  sideOf,
} from '../../../../src/analysis/tagger/readings/reading-shape.ts';
import { itemAt, readingOf, wordFactsOf } from '../../../helpers/analysis/tagger-facts.ts';

it('counts the words of a quotation, and no punctuation', () => {
  const facts = wordFactsOf('“We will not pay,” said Anna Berg, the mayor.');
  expect(countWords(facts, [0])).toBe(4);
  expect(countWords(facts, facts.items.keys())).toBe(9);
});

it.each([
  ['nothing', [], 0],
  ['items in a row', [3, 4, 5], 1],
  ['a gap', [3, 5, 6], 2],
])('counts runs: %s', (_case, list, runs) => expect(countRuns(list)).toBe(runs));

it.each([
  ['the run that holds the anchor', [1, 2, 6, 7], 6, [6, 7]],
  ['the nearer of two', [1, 2, 9], 4, [1, 2]],
  ['nothing of nothing', [], 4, []],
])('finds %s', (_case, list, anchor, run) => expect(runNearest(list, anchor)).toEqual(run));

it.each([
  ['behind the cue', 5, 8, 1],
  ['before it', 0, 2, -1],
  ['on both sides', 2, 8, 0],
])('tells where the content stands: %s', (_case, first, last, side) =>
  expect(sideOf(4, first, last)).toBe(side),
);

it('measures the gap between cue and content', () => {
  expect(gapToCue([4, 5], { side: 1, first: 7, last: 9 })).toBe(2);
  expect(gapToCue([4, 5], { side: -1, first: 0, last: 1 })).toBe(3);
  expect(gapToCue([], { side: 0, first: 0, last: 1 })).toBe(0);
});

describe('over sentences', () => {
  const facts = wordFactsOf(
    '“We pay,” Anna Berg said. “We always did,” she added of “the wall”.¶“We will pay again.”',
  );
  const quotations = [...facts.items.keys()].filter((at) => facts.items[at]?.quotation);
  const head = itemAt(facts, 'said');

  it.each([
    ['one sentence', 1, 0],
    ['two sentences', 2, 1],
    ['two paragraphs', 4, 2],
  ])('tells how far a content reaches: %s', (_case, count, reach) => {
    expect(paragraphsOf(facts, readingOf({ head, content: quotations.slice(0, count) }))).toBe(
      reach,
    );
  });

  it('counts the quotations of its first sentence that a content leaves out', () => {
    expect(quotationsLeft(facts, readingOf({ content: quotations.slice(1, 2) }))).toBe(1);
    expect(quotationsLeft(facts, readingOf({ content: quotations.slice(1, 3) }))).toBe(0);
  });
});
