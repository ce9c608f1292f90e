import { expect, it } from 'vitest';
import { findMentions } from '../../../../src/analysis/speakers/mentions/find-mentions.ts';
import { parseDocument } from '../../../helpers/analysis/parse-document.ts';

it.each<[string, string, readonly string[]]>([
  ['an order before a surname', 'Anna Berg left. Give Berg a chance.', ['Anna Berg', 'Berg']],
  ['an adverb before a surname', 'Anna Berg left. Even Berg wept.', ['Anna Berg', 'Berg']],
  ['an order before a whole name', 'Meet Anna Berg, 54.', ['Anna Berg']],
  ['an adverb before a whole name', 'Even Anna Berg wept.', ['Anna Berg']],
  ['the day before a whole name', 'Today Anna Berg wept.', ['Anna Berg']],
  ['a manner before a surname', 'Anna Berg left. Privately Berg wept.', ['Anna Berg', 'Berg']],
  [
    'what stands in front of a surname',
    'DI Anna Berg left. They met DI Berg.',
    ['Anna Berg', 'Berg'],
  ],
  [
    'a nickname that is also left out',
    'Crooked Anna Berg! Anna Berg left.',
    ['Anna Berg', 'Anna Berg'],
  ],
])('drops %s', (_, prose, names) => {
  const found = findMentions(parseDocument(prose));
  expect(found.map(({ words }) => words.join(' '))).toEqual(names);
  for (const { start, words } of found) expect(prose.startsWith(words[0] ?? '', start)).toBe(true);
});

it.each<[string, string, readonly string[]]>([
  ['a given name of the North', 'Even Berg left.', ['Even Berg']],
  [
    'a name that stands so twice',
    'Grant Berg left. Even Moen wept, and Even Moen left. Moen is 40.',
    ['Grant Berg', 'Even Moen', 'Even Moen', 'Moen'],
  ],
  [
    'a given name that ends as an adverb',
    'Kimberly Berg left. Berg wept.',
    ['Kimberly Berg', 'Berg'],
  ],
  ['a given name in no list', 'Jorunnhild Berg left. Berg wept.', ['Jorunnhild Berg', 'Berg']],
  [
    'the first word of a body',
    'Federal Harbour Commission staff left. The Harbour Commission wept.',
    ['Federal Harbour Commission', 'Harbour Commission'],
  ],
  ['letters in front of no surname', 'Anna Berg left. They met DC Moen.', ['Anna Berg', 'DC Moen']],
  ['a word inside a sentence', 'He thanked Even Berg. Berg left.', ['Even Berg', 'Berg']],
])('keeps %s', (_, prose, names) => {
  const found = findMentions(parseDocument(prose));
  expect(found.map(({ words }) => words.join(' '))).toEqual(names);
});
