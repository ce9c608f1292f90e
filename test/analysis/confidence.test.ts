import { expect, it } from 'vitest';
import { estimateConfidence } from '../../src/analysis/confidence.ts';

it('trusts a named speaker beside a quotation most, and a floating quotation least', () => {
  const sure = estimateConfidence('quote-before', 'named', 1);
  const pronoun = estimateConfidence('quote-before', 'pronoun', 1);
  const contested = estimateConfidence('quote-before', 'pronoun', 0.5);
  const floating = estimateConfidence('floating', null, 1);
  expect([sure, pronoun, contested, floating]).toEqual(
    [sure, pronoun, contested, floating].sort((a, b) => b - a),
  );
  expect(sure).toBeLessThan(1);
  expect(floating).toBeGreaterThan(0);
});
