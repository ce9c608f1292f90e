import { expect, it } from 'vitest';
import {
  ALWAYS,
  CLUSTERS_IN_GROUP,
  groupOf,
  Lexicon,
  NOUN,
  PROPN,
  suffixKey,
  VERB,
  wordKey,
} from '../../../../src/analysis/tagger/words/lexicon.ts';
import { tokenize } from '../../../../src/analysis/text/tokenize.ts';
import { hashText } from '../../../../src/lib/hash.ts';

const lexicon = new Lexicon({
  wordKeys: Int32Array.of(wordKey('said', false)),
  wordTags: Uint8Array.of(VERB + ALWAYS),
  suffixKeys: Int32Array.of(suffixKey('walking', false)),
  suffixTags: Uint8Array.of(VERB),
  cueKeys: Int32Array.of(hashText('said')),
  cueRates: Uint8Array.of(12),
  clusterKeys: Int32Array.of(hashText('said')),
  clusters: Uint16Array.of(CLUSTERS_IN_GROUP + 1),
});

it.each([
  ['a known word that has no other tag', 'said', false, VERB + ALWAYS],
  ['a known ending', 'sighing', false, VERB],
  ['an unknown word', 'harbour', false, NOUN],
  ['an unknown name', 'ostwick', true, PROPN],
])('tags %s', (_case, lower, isMarkedCapital, tag) => {
  const entry = lexicon.entryOf(lower);
  expect(isMarkedCapital ? entry.capitalTag : entry.tag).toBe(tag);
});

it('knows how often a word is a cue', () => {
  expect(lexicon.entryOf('said').cueRate).toBe(12);
  expect(lexicon.entryOf('harbour').cueRate).toBe(0);
});

it('knows which words are used alike', () => {
  expect(lexicon.entryOf('said').cluster).toBe(CLUSTERS_IN_GROUP + 1);
  expect(lexicon.entryOf('harbour').cluster).toBe(0);
});

it.each([
  [0, 0],
  [1, 1],
  [CLUSTERS_IN_GROUP, 1],
  [CLUSTERS_IN_GROUP + 1, 2],
])('puts cluster %d into group %d', (cluster, group) => expect(groupOf(cluster)).toBe(group));

it('knows the word of a token', () => {
  const [said] = tokenize('Said');
  expect(said && lexicon.entryAt(said)).toEqual(lexicon.entryOf('said'));
});
