import { expect, it } from 'vitest';
import {
  abbreviates,
  coreWords,
  isSuffix,
  keyOf,
  mayBeNamed,
  surnameKeyOf,
} from '../../../../src/analysis/speakers/mentions/compare-names.ts';

it.each([
  ['Marzani', 'al-Marzani', true],
  ['O’Hallory', "O'HALLORY", true],
  ['Marzani', 'Marzano', false],
])('takes %s and %s for one word: %s', (one, other, isOne) => {
  expect(keyOf(one) === keyOf(other)).toBe(isOne);
});

it.each([
  ['Paul H.W. Stone', 'Paul W. Stone', false],
  ['Paul H.W. Stone', 'Paul H. Stone', true],
  ['Paul Frank Stone', 'Paul F. Stone', true],
  ['Paul Stone', 'Paul F. Stone', true],
  ['Jan van der Berg', 'Jan Van Berg', true],
  ['Paul Stone II', 'Paul Stone III', false],
  ['Paul Stone', 'Paul Stone III', true],
])('%s may be %s: %s', (name, other, isMaybe) => {
  expect(mayBeNamed(name, other.split(' '))).toBe(isMaybe);
  expect(mayBeNamed(other, name.split(' '))).toBe(isMaybe);
});

it.each([
  ['DUO', 'Dockers’ Union of Oster', true],
  ['DOJ', 'US Department of Justice', true],
  ['ECB', 'Eastern Cricket Board', true],
  ['UK', 'Oster Council', false],
  ['B', 'Berg', true],
])('%s stands for %s: %s', (letters, name, isShort) => {
  expect(abbreviates(letters, name.split(' '))).toBe(isShort);
});

it('leaves out what stands behind a surname', () => {
  expect(coreWords(['Paul', 'Stone', 'Jr.'])).toEqual(['Paul', 'Stone']);
  expect(coreWords(['III'])).toEqual(['III']);
});

it('knows a surname in front of what stands behind it', () => {
  expect(
    ['Paul Stone Jr.', 'Paul Stone III', 'STONE'].map((name) => surnameKeyOf(name.split(' '))),
  ).toEqual(['stone', 'stone', 'stone']);
  expect(['Jr.', 'iii', 'Stone'].map(isSuffix)).toEqual([true, true, false]);
});
