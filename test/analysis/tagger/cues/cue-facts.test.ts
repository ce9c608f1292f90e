import { expect, it } from 'vitest';
import { cueFactsOf, itemAt } from '../../../helpers/analysis/tagger-facts.ts';

const { counts, facts, readingOfCue } = cueFactsOf(
  'Anna Berg, who was late, said that the wall, and the pier, would stand.',
);

it.each([
  ['commas', 'that', 2],
  ['commas', 'pier', 3],
  ['relatives', 'said', 1],
  ['thats', 'said', 0],
  ['thats', 'wall', 1],
  ['joins', 'would', 1],
  ['quotations', 'stand', 0],
] as const)('counts the %s before “%s”', (kind, word, count) => {
  expect(counts[kind][itemAt(facts, word)]).toBe(count);
});

it('knows which of the rules’ readings a word is the cue of', () => {
  expect(readingOfCue.get(itemAt(facts, 'said'))?.draft.cue?.lemma).toBe('say');
  expect(readingOfCue.get(itemAt(facts, 'wall'))).toBeUndefined();
});
