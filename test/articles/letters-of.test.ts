import { expect, it } from 'vitest';
import { lettersOf } from '../../src/articles/letters-of.ts';

it.each([
  [
    'leaves out white space and marks',
    '“The ferry\u00a0sails,” she said — at 6.30!',
    'theferrysailsshesaidat630',
  ],
  ['keeps accents apart', 'Café', 'café'],
  ['finds none in marks alone', ' *** — … ', ''],
])('%s', (_, text, letters) => {
  expect(lettersOf(text)).toBe(letters);
});
