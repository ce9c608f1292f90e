import { describe, expect, it } from 'vitest';
import { readLabels, scoreCues, scoreReadings } from '../../../src/analysis/tagger/read-labels.ts';
import { cueFactsOf, itemAt, MODEL, wordFactsOf, wordsOf } from '../../helpers/tagger-facts.ts';

const PROSE =
  'The council of Ostwick met on Monday to talk about the harbour wall.¶Anna Berg said that the city would pay for a new wall.';

describe('scoreCues', () => {
  const facts = wordFactsOf(PROSE);
  const chances = scoreCues(facts, MODEL);
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

describe('readLabels', () => {
  it('gives source, cue and content around a head', () => {
    const cues = cueFactsOf(PROSE);
    const reading = readLabels(cues, MODEL, itemAt(cues.facts, 'said'));
    expect(reading && wordsOf(cues.facts, reading.source)).toBe('Anna Berg');
    expect(reading && wordsOf(cues.facts, reading.cue)).toBe('said');
    expect(reading && wordsOf(cues.facts, reading.content)).toBe(
      'that the city would pay for a new wall',
    );
  });
});

describe('scoreReadings', () => {
  it('believes the whole content more than a scrap of it', () => {
    const cues = cueFactsOf(PROSE);
    const whole = readLabels(cues, MODEL, itemAt(cues.facts, 'said'));
    if (!whole) throw new Error('no reading');
    const scrap = { ...whole, source: [], content: whole.content.slice(0, 1) };
    const [right = 0] = scoreReadings(cues, [whole], MODEL);
    const [wrong = 1] = scoreReadings(cues, [scrap], MODEL);
    expect(right).toBeGreaterThan(0.5);
    expect(wrong).toBeLessThan(right);
  });
});
