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
  ['Her editor for many years was Ole Moen.', ''],
  ['Her editor was a man of few words.', 'Her editor null'],
  ['His father was less sure.', ''],
  ['His father smiled.', 'His father male'],
  ['One of his sons is a priest.', ''],
  ['A customer came in.', 'A customer null'],
  ['A customer survey came out.', ''],
  ['One trader, a woman in her sixties, shook her head.', 'One trader female'],
  ['One of the workers stood up.', 'One of the workers null'],
  ['Then a farmer got up.', 'a farmer null'],
  ['Berg’s lawyer came in.', 'Berg’s lawyer null'],
  ['Berg’s mother came in.', 'Berg’s mother female'],
  ['Berg’s mother was a nurse.', ''],
  ['Berg’s boat came in.', ''],
  ['Berg and her sister came in.', 'her sister female'],
  ['Behind Berg stood a policeman.', 'a policeman null'],
  ['Behind Berg stood a wall.', ''],
  ['Berg was stopped by a policeman.', 'a policeman null'],
  ['Berg was stopped by a wall.', ''],
  ['Berg has a son. The boy is eight.', 'The boy male'],
  ['Berg has a son. The girl is eight.', ''],
  ['Berg lives with her mother. The mother is old.', 'The mother female'],
  ['Berg came in. The mother of two smiled.', ''],
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

/** Who says the last words of an article; ¶ parts paragraphs. */
function lastSpeaker(prose: string): string | undefined {
  return analyze(prose.replaceAll('¶', '\n\n')).attributions.at(-1)?.speaker?.name;
}

describe('somebody without a name comes in behind who has one', () => {
  it.each([
    ['Ole Moen resigned. A colleague came in. “It is over,” he said.', undefined],
    ['Ole Moen resigned. A colleague came in. “He was tired,” he said.', 'A colleague'],
    ['“No,” said Ole Moen. A colleague came in. “It is over,” he said.', undefined],
    ['“No,” said Ole Moen. A colleague came in. “It is over,” he added.', 'Ole Moen'],
    ['“No,” said Ole Moen. A door opened. “It is over,” he said.', 'Ole Moen'],
    ['Anna Berg resigned. A man came in. “It is over,” she said.', 'Anna Berg'],
    ['Ole Moen fell ill. A doctor told him to rest. “I did not,” he said.', undefined],
    ['Ole Moen fell ill. A nurse helped him. Berg sat up. “I was lucky,” he said.', undefined],
    ['Ole Moen’s lawyer came in. “It is over,” he said.', 'Ole Moen’s lawyer'],
    ['Ole Moen’s company grew. “It is over,” he said.', 'Ole Moen'],
    ['Ida Lund waited. Her daughter arrived. “I missed you,” she said.', undefined],
    ['Ida Lund waited. Her son arrived. “I missed you,” she said.', 'Ida Lund'],
    ['Ida Lund died. Her daughter spoke. “She was kind,” she said.', 'Her daughter'],
    ['Ole Moen was born here. His father fished. “I rowed early,” he says.', 'Ole Moen'],
    ['Anna Berg and her mother came. “We have waited,” she said.', undefined],
    ['Ole Moen was stopped by a policeman. “I was late,” he said.', undefined],
    ['The nurse smiled. Berg sat up. “I am hungry,” she said.', undefined],
    ['The nurse smiled. Anna Berg sat up. “I am hungry,” she said.', 'Anna Berg'],
  ])('%s', (prose, name) => {
    expect(lastSpeaker(prose)).toBe(name);
  });
});
