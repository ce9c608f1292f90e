import { describe, expect, it } from 'vitest';
import { findAttributions } from '../../../../src/analysis/quotes/find-attributions.ts';
import { followTurns } from '../../../../src/analysis/quotes/follow-turns.ts';
import { encodeWeights } from '../../../../src/analysis/tagger/weights/weight-codes.ts';
import { Lexicon, QUOTATION } from '../../../../src/analysis/tagger/words/lexicon.ts';
import { TAG_BITS, TAG_COUNT } from '../../../../src/analysis/tagger/words/tag-words.ts';
import {
  describeWords,
  itemsIn,
  near,
  OUTSIDE,
} from '../../../../src/analysis/tagger/words/word-facts.ts';
import { hashText } from '../../../../src/lib/hash.ts';
import { parseDocument } from '../../../helpers/analysis/parse-document.ts';

const NO_WORDS = new Lexicon({
  wordKeys: new Int32Array(),
  wordTags: new Uint8Array(),
  suffixKeys: new Int32Array(),
  suffixTags: new Uint8Array(),
  cueKeys: new Int32Array(),
  cueRates: new Uint8Array(),
  clusterKeys: new Int32Array(),
  clusters: new Uint16Array(),
});

const NO_TAGS = encodeWeights(new Float32Array(2 ** TAG_BITS * TAG_COUNT));

function factsOf(prose: string) {
  const document = parseDocument(prose);
  const drafts = followTurns(document, findAttributions(document));
  return describeWords(document, drafts, { lexicon: NO_WORDS, tag: NO_TAGS });
}

const facts = factsOf('It rained. “We will pay for it,” Anna Berg said.');
const at = (lower: string) => facts.items.findIndex((item) => item.lower === lower);

describe('describeWords', () => {
  it('puts the items of all sentences in one row', () => {
    expect(facts.items.map(({ text }) => text)).toEqual([
      'It',
      'rained',
      '.',
      '“”',
      'Anna',
      'Berg',
      'said',
      '.',
    ]);
    expect([...facts.sentence]).toEqual([0, 0, 0, 1, 1, 1, 1, 1]);
    expect([...facts.sentenceStart]).toEqual([0, 3, 8]);
    expect(facts.tag[3]).toBe(QUOTATION);
    expect(facts.word[at('said')]).toBe(hashText('said'));
  });

  it('holds what the rules say of them', () => {
    const [reading] = facts.readings;
    expect([...(reading?.source ?? [])]).toEqual([at('anna'), at('berg')]);
    expect([...(reading?.cue ?? [])]).toEqual([at('said')]);
    expect([...(reading?.content ?? [])]).toEqual([3]);
    expect(facts.ruleCue[at('said')]).toBe(reading?.rule);
    expect(facts.ruleContent[at('rained')]).toBe(0);
  });

  it('looks over no sentence’s end', () => {
    expect(near(facts, facts.word, at('anna'), 1)).toBe(hashText('berg'));
    expect(near(facts, facts.word, 3, -1)).toBe(OUTSIDE);
  });
});

it('takes a quotation for part of a span that holds half of it', () => {
  const quotation = facts.items[3];
  if (!quotation) throw new Error('no quotation');
  const { start, end } = quotation;
  expect(itemsIn(facts, [{ start, end: end - 3 }])).toEqual([3]);
  expect(itemsIn(facts, [{ start, end: start + 5 }])).toEqual([]);
});
