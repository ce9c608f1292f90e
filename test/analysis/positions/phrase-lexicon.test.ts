import { expect, it } from 'vitest';
import { PHRASES } from '../../../src/analysis/positions/phrase-lexicon.ts';

const phrases = Object.entries(PHRASES).flatMap(([sign, list]) =>
  list.split('|').map((phrase) => [phrase.trim(), sign] as const),
);

it('has phrases of two words and more, in lower case, as they are looked up', () => {
  for (const [phrase] of phrases) expect(phrase).toMatch(/^[\p{Ll}’-]+(?: [\p{Ll}’-]+)+$/u);
});

it('has one letter for a sign', () => {
  for (const [, sign] of phrases) expect(sign).toHaveLength(1);
});

it('gives a phrase one sign only', () => {
  const signs = new Map<string, string>();
  const torn = phrases.filter(([phrase, sign]) => {
    const known = signs.get(phrase);
    signs.set(phrase, sign);
    return known !== undefined && known !== sign;
  });
  expect(torn).toEqual([]);
});
