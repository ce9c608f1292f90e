import { describe, expect, it } from 'vitest';
import { scoreCues } from '../../../../src/analysis/tagger/cues/score-cues.ts';
import { itemAt, MODEL, wordFactsOf } from '../../../helpers/analysis/tagger-facts.ts';

const PROSE =
  'The council of Ostwick met on Monday in the old hall at the harbour.¶Anna Berg said that the city would pay for a new wall.';

describe('scoreCues', () => {
  const facts = wordFactsOf(PROSE);
  const chances = scoreCues(facts, MODEL.cue);
  it.each([
    ['said', 0.9, 1],
    ['met', 0, 0.1],
    ['anna', 0, 0],
  ])('%s: from %d to %d', (word, least, most) => {
    const chance = chances[itemAt(facts, word)] ?? -1;
    expect(chance).toBeGreaterThanOrEqual(least);
    expect(chance).toBeLessThanOrEqual(most);
  });
});
