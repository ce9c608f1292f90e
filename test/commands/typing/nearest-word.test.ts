import { expect, it } from 'vitest';
import { nearestWord } from '../../../commands/typing/nearest-word.ts';

it.each([
  ['sinse', 'since'],
  ['un', 'until'],
  ['form', 'from'],
  ['weather', null],
  ['', null],
])('takes %s for %s', (typed, word) => {
  expect(nearestWord(typed, ['since', 'until', 'from'])).toBe(word);
});
