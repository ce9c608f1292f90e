import { expect, it } from 'vitest';
import {
  isAcronym,
  isAdverb,
  isAuxiliary,
  isFunctionWord,
  isNominal,
  nounPhraseAfter,
  nounPhraseBefore,
  sentenceSubject,
} from '../../../src/analysis/text/noun-phrases.ts';
import { tokenize } from '../../../src/analysis/text/tokenize.ts';

const textOf = (text: string, range: { start: number; end: number } | null): string | null =>
  range &&
  tokenize(text)
    .slice(range.start, range.end)
    .map((token) => token.text)
    .join(' ');

it.each([
  ['On Monday the mayor of Ostwick', 'the mayor of Ostwick'],
  ['a spokesman for the ministry', 'a spokesman for the ministry'],
  ['But she', 'she'],
  ['Foreign Minister Anna Berg', 'Foreign Minister Anna Berg'],
  ['when', null],
])('finds the phrase that ends %j', (text, expected) => {
  expect(textOf(text, nounPhraseBefore(tokenize(text), tokenize(text).length, 0))).toBe(expected);
});

it.each([
  ['Anna Berg, the mayor', 'Anna Berg'],
  ['the mayor of Ostwick on Monday', 'the mayor of Ostwick'],
  ['she told them', 'she'],
  ['a clearly tired Anna Berg said', 'a clearly tired Anna Berg'],
])('finds the phrase that starts %j', (text, expected) => {
  expect(textOf(text, nounPhraseAfter(tokenize(text), 0))).toBe(expected);
});

it.each([
  ['But Anna Berg said no.', 'Anna Berg'],
  ['In Ostwick on Monday, the mayor said no.', 'the mayor'],
  ['On July 6, 2015, Anna Berg said no.', 'Anna Berg'],
])('finds the subject of %j', (text, expected) => {
  expect(textOf(text, sentenceSubject(tokenize(text)))).toBe(expected);
});

it('tells classes of words', () => {
  const [word] = tokenize('quickly');
  expect(word && isAdverb(word)).toBe(true);
  expect(isNominal(tokenize('wall')[0])).toBe(true);
  expect(isNominal(tokenize('the')[0])).toBe(false);
  expect(isFunctionWord('because')).toBe(true);
  expect([isAcronym('US'), isAcronym('us')]).toEqual([true, false]);
});

it.each([
  ['has', true],
  ['shouldn’t', true],
  ['said', false],
])('%s is an auxiliary: %s', (word, isOne) => {
  expect(tokenize(word).map(isAuxiliary)).toEqual([isOne]);
});
