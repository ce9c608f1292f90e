import { expect, it } from 'vitest';
import { numberMerged, soundOf, uniteFamilies } from '../../../src/quote-index/who/families.ts';
import { readDecisions } from '../../../src/quote-index/who/read-decisions.ts';
import { merge } from '../../helpers/values/speaker-decisions.ts';

it.each([
  ['two spellings of a surname', 'ihor zelensky', 'anna zelenskyy', true],
  ['a surname and one with a suffix', 'arne berg', 'arne berg jr', true],
  ['two names of one state', 'uk', 'united kingdom', true],
  ['two surnames', 'anna berg', 'anna lund', false],
])('hears %s', (_case, one, other, isOne) => {
  expect(soundOf(one) === soundOf(other)).toBe(isOne);
});

it('makes the families one whose names an admin merged, and those behind them', () => {
  const united = uniteFamilies(
    readDecisions([
      merge('Anna Berg', 'Ida Moen'),
      merge('Eva Lund', 'Olaf Rud'),
      merge('Ida Moen', 'Eva Lund'),
    ]),
  );
  const families = ['berg', 'moen', 'lund', 'rud'].map((name) => united.get(soundOf(name)));
  expect(new Set(families).size).toBe(1);
  expect(united.has(soundOf('anna voss'))).toBe(false);
});

it('numbers the groups of merged names', () => {
  const decided = readDecisions([merge('Anna Berg', 'Ida Moen'), merge('Eva Lund', 'Olaf Rud')]);
  const numbers = numberMerged(decided);
  expect([...(numbers.get('ida moen') ?? [])]).toEqual([...(numbers.get('anna berg') ?? [])]);
  expect(numbers.get('eva lund')).not.toEqual(numbers.get('anna berg'));
  expect(numbers.has('arne voss')).toBe(false);
});
