import { expect, it } from 'vitest';
import { analyze } from '../../../src/analysis/analyze.ts';
import { RULES_ALONE } from '../../helpers/analysis/rules-alone.ts';

it.each([
  [
    'Anna Berg criticised the Harbour Council for its “shameful” plan.',
    'Anna Berg condemns Harbour Council: against',
  ],
  ['Anna Berg said that the Harbour Council must act.', 'Anna Berg demands Harbour Council: none'],
  [
    '“John Cole is kind to us. The Harbour Council is a disgrace,” Anna Berg said.',
    'Anna Berg supports John Cole: favor, Anna Berg condemns Harbour Council: against',
  ],
  [
    '“Nobody here will pay. John Cole is a crook,” Anna Berg said.',
    'Anna Berg condemns John Cole: against',
  ],
  [
    '“John Cole doesn’t have to pay. The Harbour Council must pay,” Anna Berg said.',
    'Anna Berg says John Cole: none, Anna Berg demands Harbour Council: none',
  ],
  ['A senior aide said that the Harbour Council was late.', ''],
  ['Anna Berg said that Berg would not pay.', ''],
  ['“They must pay,” they said of the Harbour Council.', ''],
  [
    'Anna Berg refused to criticise the Harbour Council.',
    'Anna Berg rejects Harbour Council: none',
  ],
])('%s', (prose, expected) => {
  const { positions } = analyze(prose, RULES_ALONE);
  const told = positions.map(
    ({ holder, act, topic, stance }) => `${holder} ${act} ${topic}: ${stance}`,
  );
  expect(told.join(', ')).toBe(expected);
});

it.each([
  // A pronoun of a man is not said of a woman.
  ['“Anna Cole ran the bank, and he has lied to us,” John Berg said.', 'Anna Cole none'],
  ['“Anna Cole ran the bank, and she has lied to us,” John Berg said.', 'Anna Cole against'],
  // What somebody admits, or calls others, is told of them.
  ['Anna Berg said that Ole Moen admitted he had made a mistake.', 'Ole Moen none'],
  ['Anna Berg said that Ole Moen called him a liar.', 'Ole Moen none'],
  ['Anna Berg said that Ole Moen was a liar.', 'Ole Moen against'],
  // A race is no judgement.
  ['“I am still in the race against Ole Moen,” Anna Berg said.', 'Ole Moen none'],
  ['“I am against Ole Moen,” Anna Berg said.', 'Ole Moen against'],
])('%s %s', (prose, expected) => {
  const { positions } = analyze(prose, RULES_ALONE);
  expect(positions.map(({ topic, stance }) => `${topic} ${stance}`).join(', ')).toBe(expected);
});

it('tells an act by words alone only of whom it is about', () => {
  const prose = '“The Harbour Council has lied about the Oster Bank,” Anna Berg said.';
  const { positions } = analyze(prose, RULES_ALONE);
  expect(positions.map(({ topic, act }) => `${act} ${topic}`)).toEqual([
    'condemns Harbour Council',
    'says Oster Bank',
  ]);
});

it.each([
  ['“The Harbour Council must act before the Oster Bank does,” Anna Berg said.', 'demands'],
  ['“We must act before the Harbour Council does,” Anna Berg said.', 'says'],
  ['“I have never met the Harbour Council,” Anna Berg said.', 'denies'],
  ['“The union never met the Harbour Council,” Anna Berg said.', 'says'],
  ['Anna Berg demanded that the ferry should meet the Harbour Council.', 'demands'],
])('%s %s', (prose, act) => {
  const { positions } = analyze(prose, RULES_ALONE);
  expect(positions.find(({ topic }) => topic === 'Harbour Council')?.act).toBe(act);
});

it.each([
  ['The Harbour Council has failed, the Oster Times reported.', 'says', 'none'],
  ['The Oster Times condemned the Harbour Council for its “shameful” plan.', 'condemns', 'against'],
])('%s', (prose, act, stance) => {
  const { positions } = analyze(prose, RULES_ALONE);
  const found = positions.find(({ topic }) => topic === 'Harbour Council');
  expect([found?.act, found?.stance]).toEqual([act, stance]);
});

it('calls it mixed when one holder argues both ways', () => {
  const prose =
    'Anna Berg praised the Harbour Council for its “fair” plan. Later that day Anna Berg criticised the Harbour Council for its “shameful” haste.';
  const { positions } = analyze(prose, RULES_ALONE);
  expect(positions.map(({ stance }) => stance)).toEqual(['mixed', 'mixed']);
});

it.each([
  [
    'Anna Berg criticised the Harbour Council for its “shameful” plan. Later that day Anna Berg said that the Harbour Council was honest.',
    ['condemns: against', 'says: none'],
  ],
  [
    'Anna Berg said that the Harbour Council was honest. Later that day Anna Berg said that the Harbour Council was dishonest.',
    ['says: none', 'says: none'],
  ],
  [
    'Anna Berg said that the Harbour Council was honest. “The Harbour Council has failed,” Anna Berg said. “The Harbour Council is dishonest,” Anna Berg said.',
    ['says: none', 'condemns: against', 'condemns: against'],
  ],
])('keeps of two sides what a verb says, or what is said more often: %s', (prose, expected) => {
  const { positions } = analyze(prose, RULES_ALONE);
  expect(positions.map(({ act, stance }) => `${act}: ${stance}`)).toEqual(expected);
});

it('is less sure where the words tell the act than where the cue does, and least where nothing does', () => {
  const sureOf = (prose: string) =>
    analyze(prose, RULES_ALONE).positions.map(({ confidence }) => confidence)[0] ?? 0;
  const byCue = sureOf('Anna Berg criticised the Harbour Council for its “shameful” plan.');
  const byWords = sureOf('Anna Berg said that the Harbour Council must act.');
  const byNothing = sureOf('Anna Berg said that the Harbour Council met in May.');
  expect(byCue).toBeGreaterThan(byWords);
  expect(byWords).toBeGreaterThan(byNothing);
  expect(byNothing).toBeGreaterThan(0);
});
