import { expect, it } from 'vitest';
import {
  findPhrase,
  opensPhrase,
  signOfWord,
} from '../../../src/analysis/positions/sign-lexicon.ts';

it.each([
  ['we', 'H'],
  ['never', 'n'],
  ['must', 'D'],
  ['condemned', 'B'],
  ['denies', null],
  ['shameful', 'Q'],
  ['shamefully', 'Q'],
  ['braver', 'G'],
  ['lying', 'q'],
  ['dropping', 'S'],
  ['wall', null],
])('%s is %s', (word, sign) => expect(signOfWord(word)).toBe(sign));

it('finds the longest phrase that starts at a word', () => {
  const words = 'that is out of the question'.split(' ');
  expect(findPhrase(words, 2)).toEqual({ sign: 'Z', length: 4 });
  expect(findPhrase(words, 1)).toBeNull();
  expect(findPhrase('they have done nothing wrong'.split(' '), 2)).toEqual({
    sign: 'V',
    length: 3,
  });
});

it('knows which words open a phrase', () => {
  expect(opensPhrase('shame')).toBe(true);
  expect(opensPhrase('wall')).toBe(false);
});
