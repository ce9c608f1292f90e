import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createWordCounts,
  likeness,
  readStoryWords,
  soughtWords,
  weighStoryWords,
} from '../../src/digests/story-words.ts';

const weightOf = (text: string, word: string) => readStoryWords(text).get(word) ?? 0;

describe('readStoryWords', () => {
  it('joins forms of a word, and leaves out what says nothing', () => {
    const words = readStoryWords('Ferries strike\n\nThe ferry strikers were striking.');
    expect([...words.keys()].sort()).toEqual(['ferri', 'ferry', 'strik']);
  });

  it('makes more of the headline, and of names inside a sentence', () => {
    const text = 'Bridge falls\n\nThe town saw Anna near the river. Boats were near.';
    expect(weightOf(text, 'bridg')).toBeGreaterThan(weightOf(text, 'anna'));
    expect(weightOf(text, 'anna')).toBeGreaterThan(weightOf(text, 'river'));
    expect(weightOf(text, 'boats')).toBe(weightOf(text, 'river'));
  });

  it('reads no further than an article’s beginning', () => {
    const long = `Title\n\n${'harbour '.repeat(300)}lighthouse`;
    expect(readStoryWords(long).has('light')).toBe(false);
  });

  it.each(['', '\n\n', '…\n\n—'])('finds no words in %j', (text) => {
    expect(readStoryWords(text).size).toBe(0);
    expect(weighStoryWords(readStoryWords(text), () => 1).size).toBe(0);
  });
});

describe('likeness', () => {
  const text = fc
    .array(fc.constantFrom('bridge', 'ferry', 'Oster', 'vote', 'crane', 'lamp'), { maxLength: 9 })
    .map((words) => `Title words\n\n${words.join(' ')}`);

  it('is from 0 to 1, the same both ways, and 1 for an article and itself', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [a, b] = [one, other].map((each) => weighStoryWords(readStoryWords(each), () => 1));
        if (a === undefined || b === undefined) throw new Error('two were given');
        expect(likeness(a, b)).toBeCloseTo(likeness(b, a));
        expect(likeness(a, b)).toBeGreaterThanOrEqual(0);
        expect(likeness(a, b)).toBeLessThanOrEqual(1 + 1e-9);
        expect(likeness(a, a)).toBeCloseTo(1);
      }),
    );
  });
});

describe('createWordCounts', () => {
  it('weighs a word the more the fewer have it', () => {
    const counts = createWordCounts(10);
    for (const title of ['bridge vote', 'bridge crane', 'bridge lamp'])
      counts.add(readStoryWords(title));
    expect(counts.weigh('crane')).toBeGreaterThan(counts.weigh('bridg'));
    expect(counts.weigh('bridg')).toBeGreaterThan(0);
    expect(counts.isShared('bridg')).toBe(true);
    expect(counts.isShared('crane')).toBe(false);
  });

  it('forgets what is older than the newest', () => {
    const counts = createWordCounts(2);
    for (const title of ['bridge', 'bridge', 'crane', 'lamp']) counts.add(readStoryWords(title));
    expect(counts.isShared('bridg')).toBe(false);
    expect(counts.weigh('bridg')).toBe(counts.weigh('never'));
  });
});

it('seeks what others have first, cut words as beginnings', () => {
  const counts = createWordCounts(10);
  counts.add(readStoryWords('bridge lamp'));
  const words = readStoryWords('bridge lamp crane');
  counts.add(words);
  const weighed = weighStoryWords(words, counts.weigh);
  const weightOf = (word: string) => weighed.get(word);
  expect(soughtWords(weighed, counts)).toEqual([
    { word: 'bridg', isBeginning: true, weight: weightOf('bridg') },
    { word: 'lamp', isBeginning: false, weight: weightOf('lamp') },
    { word: 'crane', isBeginning: true, weight: weightOf('crane') },
  ]);
});
