import { expect, it } from 'vitest';
import { hashText } from '../../../src/analysis/tagger/hash.ts';
import {
  Lexicon,
  NOUN,
  PROPN,
  suffixKey,
  VERB,
  wordKey,
} from '../../../src/analysis/tagger/lexicon.ts';

const lexicon = new Lexicon({
  wordKeys: Int32Array.of(wordKey('said', false)),
  wordTags: Uint8Array.of(VERB),
  suffixKeys: Int32Array.of(suffixKey('walking', false)),
  suffixTags: Uint8Array.of(VERB),
  cueKeys: Int32Array.of(hashText('said')),
  cueRates: Uint8Array.of(12),
});

it.each([
  ['a known word', 'said', false, VERB],
  ['a known ending', 'sighing', false, VERB],
  ['an unknown word', 'harbour', false, NOUN],
  ['an unknown name', 'ostwick', true, PROPN],
])('tags %s', (_case, lower, isMarkedCapital, tag) => {
  expect(lexicon.tagOf(lower, isMarkedCapital)).toBe(tag);
});

it('knows how often a word is a cue', () => {
  expect(lexicon.cueRateOf(hashText('said'))).toBe(12);
  expect(lexicon.cueRateOf(hashText('harbour'))).toBe(0);
});
