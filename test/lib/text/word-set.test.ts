import { expect, it } from 'vitest';
import { wordSet } from '../../../src/lib/text/word-set.ts';

it('holds the words of a list, over several lines', () => {
  expect([...wordSet('mayor minister\n  mayor judge')]).toEqual(['mayor', 'minister', 'judge']);
});
