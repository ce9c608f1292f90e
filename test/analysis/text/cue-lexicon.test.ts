import { expect, it } from 'vitest';
import {
  cueClassOf,
  findCueVerb,
  isSpeechVerb,
  pastOf,
} from '../../../src/analysis/text/cue-lexicon.ts';
import { tokenize } from '../../../src/analysis/text/tokenize.ts';

it.each([
  ['said', 'say', 'past'],
  ['says', 'say', 'third'],
  ['replied', 'reply', 'past'],
  ['quipped', 'quip', 'past'],
  ['urging', 'urge', 'ing'],
  ['swore', 'swear', 'past'],
  ['vows', 'vow', 'third'],
])('knows %s as a form of %s', (word, lemma, form) => {
  expect(findCueVerb(word)).toMatchObject({ lemma, form });
});

it('knows no other words', () => {
  expect(findCueVerb('harbour')).toBeNull();
});

it.each([
  ['demand', 'demand'],
  ['warn', 'warn'],
  ['reject', 'reject'],
  ['according to', 'say'],
])('puts %s into class %s', (lemma, expected) => {
  expect(cueClassOf(lemma)).toBe(expected);
});

it.each([
  ['said', true],
  ['says', true],
  ['wall', false],
  ['saying', false],
])('%s is a verb of speech: %s', (word, isVerb) => {
  expect(tokenize(word).map(isSpeechVerb)).toEqual([isVerb]);
});

it.each([
  ['recalls', 'recalled'],
  ['says', 'said'],
  ['thanks', null],
  ['recalled', null],
  ['bridges', null],
])('%s is in the past %s', (word, past) => {
  expect(pastOf(word)).toBe(past);
});
