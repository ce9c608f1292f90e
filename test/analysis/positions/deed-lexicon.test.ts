import { expect, it } from 'vitest';
import { DEEDS } from '../../../src/analysis/positions/deed-lexicon.ts';
import { signOfWord } from '../../../src/analysis/positions/sign-lexicon.ts';

it.each([
  ['sacked', 's'],
  ['cuts', 's'],
  ['dismissal', 'S'],
  ['freed', 'C'],
  ['daft', 'Q'],
  ['plucky', 'G'],
  ['care', '_'],
  ['led', '_'],
  ['victory', '_'],
  ['unsuccessful', '_'],
])('%s', (word, sign) => expect(signOfWord(word)).toBe(sign));

it('has one letter for a sign, and nothing but words in small letters', () => {
  for (const { sign, verbs = '', words = '' } of DEEDS) {
    expect(sign).toHaveLength(1);
    for (const word of `${verbs} ${words}`.trim().split(/\s+/u))
      expect(word).toMatch(/^\p{Ll}[\p{Ll}’-]*$/u);
  }
});
