import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../src/analysis/analyze.ts';
import {
  isStranger,
  makeStranger,
  traceStrangers,
} from '../../../../src/analysis/speakers/turns/find-strangers.ts';
import { expectReading } from '../../../helpers/analysis/expect-reading.ts';
import { parseDocument } from '../../../helpers/analysis/parse-document.ts';

it.each([
  ['A woman left early.', 'A woman female'],
  ['On Monday, a young driver left early.', 'a young driver null'],
  ['The woman left early.', ''],
  ['The judge paused.', 'The judge null'],
  ['The chairman shook his head.', 'The chairman null'],
  ['The Speaker looked at the clock.', 'The Speaker null'],
  ['The singer looked at the clock.', ''],
  ['The mayor race in Oster is close.', ''],
  ['A wall fell down.', ''],
  ['One rival shook his head.', 'One rival null'],
  ['Her predecessor was less sure.', 'Her predecessor null'],
  ['His father was less sure.', ''],
  ['Then a student, she left early.', ''],
  ['One spokesman for the port left early.', 'One spokesman for the port null'],
])('%s -> %s', (prose, strangers) => {
  const found = traceStrangers(parseDocument(prose), () => false, []);
  expect(found.map(({ entity }) => `${entity.name} ${entity.gender}`).join(', ')).toBe(strangers);
  expect(found.every(({ entity }) => isStranger(entity))).toBe(true);
});

it('takes nobody who has a name', () => {
  expect(traceStrangers(parseDocument('A woman, Anna Berg, left early.'), () => true, [])).toEqual(
    [],
  );
});

it.each([
  ['The judge paused. “Sit down, please,” she said.', 'The judge'],
  ['Anna Berg wept. The judge paused. “Sit down, please,” she said.', 'The judge'],
  ['Anna Berg asked for time. The Speaker looked up. “Sit down,” she said.', 'The Speaker'],
  ['Judge Anna Berg came. The judge paused. “Sit down, please,” she said.', 'Anna Berg'],
  ['Anna Berg came. The singer looked up. “Sit down, please,” she said.', 'Anna Berg'],
])('%s is %s’s', (prose, name) => {
  expect(analyze(prose).attributions.at(-1)?.speaker?.name).toBe(name);
});

it('makes somebody of no name', () => {
  expect(isStranger(makeStranger('a woman', 'female'))).toBe(true);
});

describe('a pronoun that may mean them', () => {
  it.each([
    [
      'Anna Berg opened the port.¶{S1:A neighbour} {Q1:said} {C1:it was loud}. “{C2:We can not sleep,}” {S2:she} {Q2:said}.',
      'A neighbour/named, A neighbour/pronoun',
    ],
  ])('%s', expectReading);
});
