import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupLinked, linksByKey, tellApart } from '../../../src/quote-index/who/group-linked.ts';

const LETTERS = ['a', 'b', 'c', 'd', 'e'] as const;
const letter = fc.constantFrom(...LETTERS);

it('groups what chains of links join, in the order of the items', () => {
  const links = [
    ['e', 'b'],
    ['b', 'd'],
  ] as const;
  expect(groupLinked(LETTERS, links)).toEqual([['a'], ['b', 'd', 'e'], ['c']]);
});

it('groups alike in whatever order and direction links come', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(letter, letter)), (links) => {
      const turned = [...links].reverse().map(([a, b]) => [b, a] as const);
      expect(groupLinked(LETTERS, turned)).toEqual(groupLinked(LETTERS, links));
    }),
  );
});

it('links what shares a key', () => {
  const links = linksByKey(['ab', 'bc', 'xy', 'cd'], (word) => [...word]);
  expect([...links]).toEqual([
    ['ab', 'bc'],
    ['bc', 'cd'],
  ]);
});

it.each<[string, readonly string[], readonly string[][], readonly string[]]>([
  ['one group where nobody contradicts', [], [[...LETTERS]], []],
  ['two who contradict; the rest is unclear', ['ab'], [['a'], ['b']], ['c', 'd', 'e']],
  ['who contradicts the same ones is together', ['ab', 'cb'], [['a', 'c'], ['b']], ['d', 'e']],
  ['a third who contradicts one alone', ['ab', 'bc', 'cd'], [['a'], ['b'], ['c'], ['d']], ['e']],
])('tells apart: %s', (_case, pairs, groups, unclear) => {
  const contradict = (a: string, b: string) => pairs.includes(a + b) || pairs.includes(b + a);
  expect(tellApart(LETTERS, contradict)).toEqual({ groups, unclear });
});

it('never puts together what contradicts', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(letter, letter)), (pairs) => {
      const contradict = (a: string, b: string) =>
        a !== b && pairs.some(([x, y]) => (x === a && y === b) || (x === b && y === a));
      const { groups, unclear } = tellApart(LETTERS, contradict);
      expect([...groups.flat(), ...unclear].sort()).toEqual(LETTERS);
      for (const group of groups)
        for (const a of group) for (const b of group) expect(contradict(a, b)).toBe(false);
    }),
  );
});
