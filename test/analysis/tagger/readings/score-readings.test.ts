import { describe, expect, it } from 'vitest';
import { findReadings } from '../../../../src/analysis/tagger/readings/find-readings.ts';
import {
  bestOfHeads,
  scoreReadings,
} from '../../../../src/analysis/tagger/readings/score-readings.ts';
import {
  cueFactsOf,
  itemAt,
  JUDGE,
  LABELS,
  readingOf,
} from '../../../helpers/analysis/tagger-facts.ts';

const PROSE =
  'The council of Ostwick met on Monday in the old hall at the harbour.¶Anna Berg said that the city would pay for a new wall.';

describe('scoreReadings', () => {
  it('believes the whole content more than a scrap of it', () => {
    const cues = cueFactsOf(PROSE);
    const head = itemAt(cues.facts, 'said');
    const whole = findReadings(cues, LABELS).find((reading) => reading.head === head);
    if (!whole) throw new Error('no reading');
    const scrap = { ...whole, source: [], content: whole.content.slice(0, 1) };
    const [right = 0] = scoreReadings(cues, [whole], JUDGE);
    const [wrong = 1] = scoreReadings(cues, [scrap], JUDGE);
    expect(right).toBeGreaterThan(0.5);
    expect(wrong).toBeLessThan(right);
  });
});

it('gives the first reading of the same head, and a reading without head itself', () => {
  const [first, second] = [readingOf({ head: 3 }), readingOf({ head: 3, rank: 1 })];
  const without = readingOf({ head: null });
  const best = bestOfHeads([first, second, without]);
  expect(best(second)).toBe(first);
  expect(best(without)).toBe(without);
});
