import { expect, it } from 'vitest';
import { isTelling } from '../../../src/lib/text/function-words.ts';

it('tells words that say something from those that hold a sentence together', () => {
  const words = ['the', 'ferry', 'would', 'no', 'strike', 'of', 'which'];
  expect(words.filter(isTelling)).toEqual(['ferry', 'strike']);
});
