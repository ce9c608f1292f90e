import { expect, it } from 'vitest';
import { fullNameOf } from '../../../src/quote-index/who/nicknames.ts';

it.each([
  ['liz', 'elizabeth'],
  ['bob', 'robert'],
  ['elizabeth', 'elizabeth'],
  ['alex', 'alex'],
  ['jon', 'jon'],
])('%s is short for %s', (short, full) => {
  expect(fullNameOf(short)).toBe(full);
});
