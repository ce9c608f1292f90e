import { expect, it } from 'vitest';
import { ENTRIES } from '../../../src/analysis/positions/word-lexicon.ts';

it('has one letter for a sign, and words in lower case', () => {
  for (const { sign, verbs = '', words = '' } of ENTRIES) {
    expect(sign).toHaveLength(1);
    expect(`${verbs} ${words}`).toMatch(/^[\s\p{Ll}’-]+[\s\p{Ll}’>-]*$/u);
  }
});
