import { expect, it } from 'vitest';
import { decide, opposite } from '../../../src/analysis/positions/place-rules.ts';

const PLACE = { left: 'HL', right: 'b', behind: 'b,Q', sentence: 'HLXb,Q' };

it.each([
  ['nothing to find', [{ vote: 1 }], 1],
  ['one pattern that is found', [{ vote: -1, left: /L$/u }], -1],
  ['one of two that is missed', [{ vote: -1, left: /L$/u, right: /Q/u }], null],
  ['the first that fits', [{ vote: 1, right: /Q/u }, { vote: 0, behind: /Q/u }, { vote: -1 }], 0],
  ['a look at the sentence', [{ vote: 1, sentence: /^H/u }], 1],
  ['no rule', [], null],
] as const)('%s decides', (_what, rules, vote) => expect(decide(rules, PLACE)).toBe(vote));

it('turns a vote round, and leaves none as it is', () => {
  expect([opposite(1), opposite(-1), opposite(0)]).toEqual([-1, 1, 0]);
});
