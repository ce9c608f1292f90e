import { expect, it } from 'vitest';
import { genderOf, singleWord } from '../../../../src/analysis/speakers/turns/single-word.ts';
import { parseDocument } from '../../../helpers/analysis/parse-document.ts';

it.each([
  ['She', 'she'],
  ['she’s', 'she'],
  ['Voters', 'voters'],
  ['the mayor', null],
])('“%s” is the word %s', (words, word) => {
  expect(singleWord(parseDocument(words).tokens)).toBe(word);
});

it.each([
  ['he', 'say', 'male'],
  ['his', 'demand', 'male'],
  ['her', 'demand', 'female'],
  ['him', 'according to', 'male'],
  ['him', 'back', null],
  ['they', 'say', null],
])('“%s” of “%s” is %s', (word, lemma, gender) => {
  expect(genderOf(word, lemma)).toBe(gender);
});
