import { expect, it } from 'vitest';
import { spokenThrough } from '../../../../src/analysis/tagger/statements/spoken-through.ts';
import { itemAt, readingOf, wordFactsOf, wordsOf } from '../../../helpers/analysis/tagger-facts.ts';

/** Each row: a text whose “said” is read as Moen’s, and whose it is. */
it.each([
  ['Anna Berg, speaking through her lawyer, Ole Moen, said she was away.', 'Anna Berg'],
  ['Anna Berg, who spoke through her press secretary, Ole Moen, said so.', 'Anna Berg'],
  ['Anna Berg, in a statement by her spokesman, Ole Moen, said so.', 'Anna Berg'],
  ['Anna Berg came through the gate, and Ole Moen said so.', 'Ole Moen'],
  ['Anna Berg fell through the roof of her neighbour, Ole Moen, he said.', 'Ole Moen'],
  ['Through her lawyer, Ole Moen said so.', 'Ole Moen'],
  ['On Monday, speaking through a lawyer, Ole Moen said so.', 'Ole Moen'],
  ['Reached through a spokesman, Ole Moen said so.', 'Ole Moen'],
  ['A friend, a tall man seen by her lawyer, Ole Moen, said so.', 'Ole Moen'],
])('%s', (prose, name) => {
  const facts = wordFactsOf(prose);
  const ole = itemAt(facts, 'ole');
  const reading = readingOf({ head: itemAt(facts, 'said'), source: [ole, ole + 1] });
  expect(wordsOf(facts, spokenThrough(facts, reading).source)).toBe(name);
});
