import { expect, it } from 'vitest';
import { findChangedFacts } from '../../src/digests/changed-facts.ts';

const REST = 'The operator has repaired two ships in the yard.';

function changesOf(from: string, to: string, rest = REST) {
  return findChangedFacts([from], [to], `${to}\n\n${rest}`);
}

it.each([
  ['another day', 'Ferry to return on 12 December', 'Ferry to return on 14 December'],
  ['another figure', 'Toll to cost £1.5m a year', 'Toll to cost £1.5bn a year'],
  ['a number in words', 'Three dead after fire in Oster', 'Four dead after fire in Oster'],
  [
    'another weekday',
    'Storm to reach Oster on Friday night',
    'Storm to reach Oster on Saturday night',
  ],
  [
    'a “not”',
    'Mayor of Oster will resign over emails',
    'Mayor of Oster will not resign over emails',
  ],
  ['less of a “not”', 'Oster can’t pay for the bridge', 'Oster can pay for the bridge'],
])('tells %s in the place of one', (_, from, to) => {
  expect(changesOf(from, to)).toEqual([{ from, to }]);
});

it('tells another name where the article has no more of the first', () => {
  const from = 'Council of Oster dismisses Ida Moen over emails';
  const to = 'Council of Oster dismisses Ole Berg over emails';
  expect(changesOf(from, to, 'The council dismissed Mr Berg on Monday.')).toHaveLength(1);
  expect(changesOf(from, to, 'Ida Moen had warned Mr Berg before.')).toEqual([]);
});

it.each([
  ['marks', 'Ferry “to return” on 12 December', 'Ferry to return on 12 December'],
  ['a short form', 'Ferry to return on 12 December', 'Ferry to return on Dec 12'],
  ['a number in digits', 'Three dead after fire in Oster', '3 dead after fire in Oster'],
  ['other words', 'Ferry to return on 12 December', 'Islanders cheer as ferry comes back'],
  ['a figure less', 'Ferry to return on 12 December', 'Ferry to return in time for the holidays'],
  ['one word for another', 'Council Backs Toll on Bridge', 'Council Approves Toll on Bridge'],
  ['another headline', 'Ferry to return on 12 December', 'Five things to know about the ferry'],
])('tells nothing of %s', (_, from, to) => {
  expect(changesOf(from, to)).toEqual([]);
});

it('tells no figure that the article still has', () => {
  const from = 'Fares of the ferry rise by 12 per cent';
  const to = 'Fares of the ferry rise by 3 crowns';
  expect(changesOf(from, to, 'That is 12 per cent more.')).toEqual([]);
  expect(changesOf(from, to)).toHaveLength(1);
});

it('finds what a sentence of the summary became, wherever it stands', () => {
  const from = 'The ferry to Tarn will sail again on 12 December.';
  const to = 'The ferry to Tarn will sail again on 14 December.';
  expect(findChangedFacts(['Ferry', from], ['Ferry'], `Ferry\n\n${REST}\n\n${to}`)).toEqual([
    { from, to },
  ]);
  expect(findChangedFacts(['Ferry', from], ['Ferry'], `Ferry\n\n${from} ${REST}`)).toEqual([]);
});
