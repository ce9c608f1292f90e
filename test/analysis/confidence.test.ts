import { expect, it } from 'vitest';
import { estimateConfidence } from '../../src/analysis/confidence.ts';
import { UNCERTAIN_BELOW } from '../../src/model/attribution.ts';

it('trusts a name most, a pronoun that two may claim less, and a quotation of nobody least', () => {
  const chances = [
    estimateConfidence(0.9, 'named', 1),
    estimateConfidence(0.9, 'pronoun', 1),
    estimateConfidence(0.9, 'pronoun', 0.5),
    estimateConfidence(0.9, null, 1),
  ];
  expect(chances).toEqual([...chances].sort((a, b) => b - a));
  expect(new Set(chances).size).toBe(4);
});

it('is below what is told as certain where two may have the surname that is given', () => {
  expect(estimateConfidence(1, 'surname', 0.5)).toBeLessThan(UNCERTAIN_BELOW);
});

it('is below what is told as certain where two may be meant by a pronoun as well', () => {
  expect(estimateConfidence(1, 'pronoun', 0.55)).toBeLessThan(UNCERTAIN_BELOW);
  expect(estimateConfidence(1, 'pronoun', 0.6)).toBeGreaterThan(UNCERTAIN_BELOW);
});

it('is never surer than what it rests on', () => {
  for (const found of [0, 0.4, 1]) {
    expect(estimateConfidence(found, 'named', 1)).toBeLessThanOrEqual(found);
    expect(estimateConfidence(found, null, 1)).toBeGreaterThanOrEqual(0);
  }
});

it('is less sure of a title whose holder the article only lets one guess', () => {
  expect(estimateConfidence(1, 'title', 0.8)).toBe(0.88);
  expect(estimateConfidence(1, 'title', 0.6)).toBe(0.79);
});
