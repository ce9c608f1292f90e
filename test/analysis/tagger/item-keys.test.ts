import { expect, it } from 'vitest';
import { pathBetween } from '../../../src/analysis/tagger/item-keys.ts';
import { cueFactsOf, itemAt } from '../../helpers/tagger-facts.ts';

const { keys, facts } = cueFactsOf(
  'The old harbour wall fell.¶The old harbour wall stood, and the old pier wall fell.',
);
const first = itemAt(facts, 'old');
const second = facts.items.findIndex(({ lower }, at) => lower === 'old' && at > first);

it('gives equal keys to equal words with equal neighbours', () => {
  for (const column of [keys.word, keys.tag, keys.words, keys.tagsBefore, keys.wordBehind])
    expect(column[first]).toBe(column[second]);
});

it('gives other keys where the neighbours are others', () => {
  const fell = itemAt(facts, 'fell');
  const stood = itemAt(facts, 'stood');
  expect(keys.wordBehind[fell]).not.toBe(keys.wordBehind[stood]);
  expect(keys.word[fell]).not.toBe(keys.word[stood]);
});

it('looks over no sentence’s end', () => {
  const the = facts.items.findIndex(({ text }, at) => text === 'The' && at > 0);
  expect(keys.wordBefore[the]).toBe(keys.wordBefore[0]);
});

it('tells paths of tags apart, wherever they stand', () => {
  expect(pathBetween(keys, first, first + 3)).toBe(pathBetween(keys, second, second + 3));
  expect(pathBetween(keys, first, first + 3)).not.toBe(pathBetween(keys, first, first + 2));
  expect(pathBetween(keys, first, first)).toBe(0);
});
