import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../../../src/analysis/tagger/words/lexicon.ts';
import { twinsOf } from '../../../../src/analysis/tagger/words/twins.ts';
import { MODEL } from '../../../helpers/analysis/tagger-facts.ts';

it.each([
  ['branded', ['called']],
  ['criticised', ['criticized']],
  ['labelled', ['labeled']],
  ['signalling', ['signaling']],
  ['enthused', ['gushed']],
  ['recalls', ['recalled']],
  ['thanks', []],
  ['bridge', []],
])('%s is used as %j are', (word, twins) => {
  expect(twinsOf(word)).toEqual(twins);
});

describe('the lexicon', () => {
  const lexicon = new Lexicon(MODEL.lexicon);

  it('knows of a verb that was never seen to be a cue what it knows of its twin, but for its tag', () => {
    const { tag, capitalTag, ...known } = lexicon.entryOf('branded');
    expect(lexicon.entryOf('called')).toMatchObject(known);
    expect([tag, capitalTag]).not.toContain(lexicon.entryOf('called').tag);
  });

  it('keeps what it knows of a cue, and of words whose twin is none', () => {
    expect(lexicon.entryOf('promised').word).not.toBe(lexicon.entryOf('promized').word);
    expect(lexicon.entryOf('called').cueRate).toBeGreaterThan(0);
    expect(lexicon.entryOf('filled').word).not.toBe(lexicon.entryOf('filed').word);
  });
});
