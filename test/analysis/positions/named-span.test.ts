import { expect, it } from 'vitest';
import { isBodyName, withCallings } from '../../../src/analysis/positions/named-span.ts';

it.each([
  ['Hollin County Board', true],
  ['Hollin', false],
  ['Board', false],
  ['Anna Berg', false],
])('%s is the name of a body: %s', (name, isBody) => expect(isBodyName(name)).toBe(isBody));

it.each([
  ['“No,” said the coroner, Anna Berg.', ['coroner']],
  ['Anna Berg, the referee, said no.', ['referee']],
  ['Anna Berg, a retired midwife from Ostwick, said no.', ['midwife']],
  ['After the dinner, Anna Berg said no.', []],
  ['Anna Berg said no.', []],
])('%s', (text, callings) => {
  const start = text.indexOf('Anna Berg');
  const named = [{ start, end: start + 9, name: 'Anna Berg', kind: 'person' as const }];
  expect(withCallings(text, named).map(({ offices }) => offices ?? [])).toEqual([callings]);
});

it('gives what stands beside one mention to all of the name', () => {
  const text = 'Anna Berg, the referee, left. Berg came back.';
  const second = text.lastIndexOf('Berg');
  const named = [
    { start: 0, end: 9, name: 'Anna Berg', kind: 'person' as const },
    { start: second, end: second + 4, name: 'Anna Berg', kind: 'person' as const },
  ];
  expect(withCallings(text, named)[1]?.offices).toEqual(['referee']);
});
