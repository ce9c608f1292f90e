import { describe, expect, it } from 'vitest';
import {
  byQuoteCount,
  distanceTo,
  isCalled,
  isCompletedBy,
  likelyEdits,
} from '../../../src/quote-index/names/names.ts';
import type { NameEntry } from '../../../src/quote-index/quote-index.ts';

describe('isCompletedBy', () => {
  it.each([
    ['anna berg', 'ann', true],
    ['anna berg', 'ber', true],
    ['anna berg', 'anna b', true],
    ['anna maria berg', 'maria be', true],
    ['anna berg', '', true],
    ['anna berg', 'erg', false],
    ['anna berg', 'anna g', false],
  ])('%s by "%s": %s', (key, typed, is) => {
    expect(isCompletedBy(key, typed)).toBe(is);
  });
});

describe('isCalled', () => {
  it.each([
    ['anna berg', 'anna berg', true],
    ['anna berg', 'berg', true],
    ['ursula von der heide', 'von der heide', true],
    ['anna berg', 'anna', false],
    ['anna lindberg', 'berg', false],
  ])('%s as "%s": %s', (key, called, is) => {
    expect(isCalled(key, called)).toBe(is);
  });
});

describe('distanceTo', () => {
  it.each([
    ['the same', 'anna berg', 'anna berg', 0],
    ['a surname', 'anna berg', 'berg', 0],
    ['the beginning of a word', 'harbour authority', 'auth', 0.5],
    ['a slip in a surname', 'anna berg', 'barg', 1],
    ['two slips in a long one', 'pavel dvorak', 'dworac', 2],
    ['a slip in the full name', 'pavel dvorak', 'pavel dvorek', 1],
    ['too many for a short name', 'anna berg', 'bulk', null],
    ['too many for any', 'pavel dvorak', 'stoltenfels', null],
    ['two letters, which are near to anything', 'anna berg', 'bo', null],
  ])('%s', (_case, key, typed, edits) => {
    expect(distanceTo(key, typed)).toBe(edits);
  });
});

it.each([
  ['ber', 0],
  ['berg', 1],
  ['berglun', 1],
  ['berglund', 2],
])('looks for “%s” with %i edits first', (typed, edits) => {
  expect(likelyEdits(typed.length)).toBe(edits);
});

it('puts the most quoted first', () => {
  const entry = (key: string, quoteCount: number): NameEntry => ({
    key,
    name: key,
    handle: key,
    nameKeys: [key],
    kind: 'person',
    office: null,
    speaksFor: null,
    quoteCount,
  });
  const entries = [entry('b', 1), entry('a', 1), entry('c', 2)];
  expect(entries.sort(byQuoteCount).map(({ key }) => key)).toEqual(['c', 'a', 'b']);
});
