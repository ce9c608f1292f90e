import { describe, expect, it } from 'vitest';
import { windowAround } from '../../../../src/analysis/tagger/labels/label-features.ts';
import { ROLE_COUNT } from '../../../../src/analysis/tagger/labels/label-sequence.ts';
import { scoreEnds } from '../../../../src/analysis/tagger/labels/score-ends.ts';
import { cueFactsOf, itemAt, MODEL } from '../../../helpers/analysis/tagger-facts.ts';

const cues = cueFactsOf(
  'The council of Ostwick has an old harbour wall that fell in the storm of May.¶“We know,” the mayor wrote. Anna Berg said the wall was safe, while the water fell.',
);
const { facts } = cues;
const window = windowAround(facts, itemAt(facts, 'said'));
const placeOf = (word: string) =>
  window.items.findIndex((at) => facts.items[at]?.lower === word.toLowerCase());
const endBefore = (word: string, role: 'content' | 'source') =>
  scoreEnds(cues, MODEL.ends)(window)[placeOf(word) * ROLE_COUNT + Number(role === 'source')] ?? 0;

describe('scoreEnds', () => {
  it('has the content end rather before the comma than in the middle of a phrase', () => {
    expect(endBefore(',', 'content')).toBeGreaterThan(endBefore('wall', 'content'));
  });

  it('has the source end rather before the cue than within the name', () => {
    expect(endBefore('said', 'source')).toBeGreaterThan(endBefore('Berg', 'source'));
  });

  it('says nothing of the window’s first item and behind what is left out of it', () => {
    expect(window.items[1]).not.toBe((window.items[0] ?? 0) + 1);
    for (const role of ['content', 'source'] as const) expect(endBefore('Anna', role)).toBe(0);
    expect([...scoreEnds(cues, MODEL.ends)(window).slice(0, ROLE_COUNT)]).toEqual([0, 0]);
  });

  it('says the same when a window is asked for again', () => {
    const endsOf = scoreEnds(cues, MODEL.ends);
    expect([...endsOf(window)]).toEqual([...endsOf(window)]);
  });
});
