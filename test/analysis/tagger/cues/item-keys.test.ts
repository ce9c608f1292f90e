import { expect, it } from 'vitest';
import {
  pathBetween,
  rowOf,
  TAG,
  TAGS_BEFORE,
  WORD,
  WORD_BEFORE,
  WORD_BEHIND,
  WORDS,
} from '../../../../src/analysis/tagger/cues/item-keys.ts';
import { cueFactsOf, itemAt } from '../../../helpers/analysis/tagger-facts.ts';

const { keys, facts } = cueFactsOf(
  'The old harbour wall fell.¶The old harbour wall stood, and the old pier wall fell.',
);
const first = itemAt(facts, 'old');
const second = facts.items.findIndex(({ lower }, at) => lower === 'old' && at > first);

const keyAt = (at: number, column: number) => keys.rows[rowOf(at) + column];

it('gives equal keys to equal words with equal neighbours', () => {
  for (const column of [WORD, TAG, WORDS, TAGS_BEFORE, WORD_BEHIND])
    expect(keyAt(first, column)).toBe(keyAt(second, column));
});

it('gives other keys where the neighbours are others', () => {
  const fell = itemAt(facts, 'fell');
  const stood = itemAt(facts, 'stood');
  expect(keyAt(fell, WORD_BEHIND)).not.toBe(keyAt(stood, WORD_BEHIND));
  expect(keyAt(fell, WORD)).not.toBe(keyAt(stood, WORD));
});

it('looks over no sentence’s end', () => {
  const the = facts.items.findIndex(({ text }, at) => text === 'The' && at > 0);
  expect(keyAt(the, WORD_BEFORE)).toBe(keyAt(0, WORD_BEFORE));
});

it('tells paths of tags apart, wherever they stand', () => {
  expect(pathBetween(keys, first, first + 3)).toBe(pathBetween(keys, second, second + 3));
  expect(pathBetween(keys, first, first + 3)).not.toBe(pathBetween(keys, first, first + 2));
  expect(pathBetween(keys, first, first)).toBe(0);
});
