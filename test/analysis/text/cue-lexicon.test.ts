import { expect, it } from 'vitest';
import { cueClassOf, findCueVerb } from '../../../src/analysis/text/cue-lexicon.ts';

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
