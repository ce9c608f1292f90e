import { expect, it } from 'vitest';
import { hasTrait, readDecisions } from '../../../src/quote-index/who/read-decisions.ts';
import { alias, merge, split } from '../../helpers/values/speaker-decisions.ts';

const names = (decisions: Parameters<typeof readDecisions>[0]) =>
  readDecisions(decisions).merged.map((group) => group.map(({ nameKey }) => nameKey).sort());

it('makes one group of what is merged in a chain', () => {
  expect(names([merge('Åsa', 'B'), merge('C', 'D'), merge('d', 'asa')])).toEqual([
    ['asa', 'b', 'c', 'd'],
  ]);
});

it('takes a split name out of its group, and a group of one is none', () => {
  expect(names([merge('A', 'B'), merge('B', 'C'), split('B')])).toEqual([['a', 'c']]);
  expect(names([merge('A', 'B'), split('B')])).toEqual([]);
});

it('merges again what was split, by the later word', () => {
  const decided = readDecisions([split('B'), merge('A', 'B')]);
  expect(decided.merged).toHaveLength(1);
  expect([...decided.alone]).toEqual(['b']);
});

it('keeps traits by name, folded', () => {
  const decided = readDecisions([split('Anna Berg', 'Striker'), split('Anna Berg', 'Gull FC')]);
  expect(decided.traits).toEqual(new Map([['anna berg', ['striker', 'gull fc']]]));
  expect([...decided.alone]).toEqual([]);
});

it('keeps names that were given, and joins what comes with them, until they are split off', () => {
  const given = alias(['Harbour Board', 'Oster'], 'Quay Office');
  expect(readDecisions([given])).toMatchObject({
    aliases: [
      {
        of: { nameKey: 'harbour board', trait: 'oster' },
        nameKey: 'quay office',
        name: 'Quay Office',
        id: 1,
      },
    ],
    merged: [[{ nameKey: 'harbour board' }, { nameKey: 'quay office' }]],
  });
  expect(readDecisions([given, split('Harbour Board', 'x')]).aliases).toHaveLength(1);
  expect(readDecisions([given, split('Quay Office', 'x')]).aliases).toHaveLength(1);
  expect(readDecisions([given, split('quay office')])).toMatchObject({ aliases: [], merged: [] });
});

it.each([
  ['striker', true],
  ['gullhaven fc', true],
  ['strike', false],
  ['minister', false],
])('finds the trait %s by whole words: %s', (trait, has) => {
  expect(hasTrait({ office: 'striker of gullhaven fc', body: '' }, trait)).toBe(has);
});
