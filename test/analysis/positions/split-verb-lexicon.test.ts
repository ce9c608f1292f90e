import { expect, it } from 'vitest';
import { findSplitVerb } from '../../../src/analysis/positions/sign-lexicon.ts';
import { spellSplitVerbs } from '../../../src/analysis/positions/split-verb-lexicon.ts';

it.each([
  ['let berg down', 'q'],
  ['hung a good man out to dry', 'q'],
  ['backed berg up', 'g'],
  ['hand the money back', 'S'],
  ['let berg speak', null],
  ['let down', null],
  ['let berg say that prices went down', null],
  ['let berg , who fell down', null],
])('%s is %s', (words, sign) => {
  expect(findSplitVerb(words.split(' '), 0)?.sign ?? null).toBe(sign);
});

it('has a verb, other words and one letter in each', () => {
  for (const { verb, rest, sign } of spellSplitVerbs()) {
    expect([verb, ...rest].join(' ')).toMatch(/^\p{Ll}+(?: [\p{Ll}’-]+)+$/u);
    expect(sign).toHaveLength(1);
  }
});
