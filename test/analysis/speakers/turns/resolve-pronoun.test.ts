import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../src/analysis/analyze.ts';
import { resolvePronoun } from '../../../../src/analysis/speakers/turns/resolve-pronoun.ts';
import { traceMentions } from '../../../../src/analysis/speakers/turns/traces.ts';
import { nameBookOf, parseDocument } from '../../../helpers/analysis/parse-document.ts';

function meant(prose: string, gender: 'male' | 'female', goesOn = false) {
  const document = parseDocument(prose);
  const last = document.sentences.at(-1);
  return resolvePronoun(
    gender,
    {
      sentence: document.sentences.length,
      paragraph: (last?.paragraph.index ?? 0) + 1,
      offset: document.text.length,
      goesOn,
    },
    traceMentions(document, nameBookOf(document)),
  );
}

it.each([
  ['the one of that gender', 'Anna Berg met John Cole there.', 'male', 'John Cole'],
  [
    'the subject, not the nearest name',
    'Anna Berg spoke about Ruth Falk there.',
    'female',
    'Anna Berg',
  ],
  ['the later of two subjects', 'Anna Berg came late. Then Ruth Falk left.', 'female', 'Ruth Falk'],
  ['nobody of the other gender', 'Anna Berg came late that day.', 'male', undefined],
  ['no body', 'The Harbour Ministry met there.', 'female', undefined],
] as const)('means %s', (_case, prose, gender, name) => {
  expect(meant(prose, gender)?.entity.name).toBe(name);
});

it('says nothing where one of that gender asks another a question', () => {
  expect(meant('Ruth Falk asked Anna Berg why they had left.', 'female')?.margin).toBe(0.5);
  const twice = 'Ruth Falk came late. Ruth Falk asked Anna Berg why they had left.';
  expect(meant(twice, 'female')?.margin).toBe(0.5);
  expect(meant(twice, 'female', true)?.entity.name).toBe('Ruth Falk');
  expect(meant(twice, 'female', true)?.margin).toBeGreaterThan(0.5);
  expect(meant('Ruth Falk asked Anna Berg to leave.', 'female')?.entity.name).toBe('Ruth Falk');
  expect(meant('Ruth Falk asked Anna Berg to leave.', 'female')?.margin).toBeGreaterThan(0.6);
});

it('is surer the farther the next one is behind', () => {
  const alone = meant('Anna Berg came late that day.', 'female');
  const contested = meant('Anna Berg came late. Then Ruth Falk left.', 'female');
  expect(alone?.margin).toBe(1);
  expect(contested?.margin).toBeLessThan(1);
  expect(contested?.margin).toBeGreaterThanOrEqual(0.5);
});

/** Who says the last quotation of an article; ¶ parts paragraphs. */
function lastSpeaker(prose: string): string | undefined {
  const { attributions } = analyze(prose.replaceAll('¶', '\n\n'));
  return attributions.findLast(({ source }) => source !== null)?.speaker?.name;
}

describe('who is spoken of does not speak', () => {
  it.each([
    [
      'Tom Arden won. John Cole spoke of it to Oster Radio. Arden thanked him. “Arden is no hero,” he said.',
      'John Cole',
    ],
    [
      'Supporter John Cole told Tom Arden that he had walked. Arden rowed. “The road is bad,” he told Arden.',
      'John Cole',
    ],
    [
      'Tom Arden met John Cole at noon. Cole rowed. “The road is bad,” he said of Cole.',
      'Tom Arden',
    ],
    ['Tom Arden met John Cole. Arden was glad. “The road is bad,” he said.', 'Tom Arden'],
  ])('%s', (prose, name) => {
    expect(lastSpeaker(prose)).toBe(name);
  });
});

describe('a relative who spoke of one of the same gender', () => {
  const ABOUT = 'Anna Berg, who kept the light at Carrick for 40 years, has died.¶';

  it.each([
    ['“She was kind,” said her niece, Ida Lund.¶“I liked the cold,” she said.', undefined],
    ['“She was kind,” said Ida Lund, a friend of Berg.¶“I liked the cold,” she said.', undefined],
    ['“She was kind,” her niece said.¶“I liked the cold,” she said.', undefined],
    ['“She was kind,” said her niece, Ida Lund.¶“She liked the cold,” she said.', 'Ida Lund'],
    ['“She was kind,” said her niece, Ida Lund. “It was a good time,” she said.', 'Ida Lund'],
    ['“She was kind,” said her niece, Ida Lund.¶“I liked the cold,” she added.', 'Ida Lund'],
    ['“It was a good time,” said her niece, Ida Lund.¶“I liked the cold,” she said.', 'Ida Lund'],
    ['“She was kind,” said the mayor, Ida Lund.¶“I liked the cold,” she said.', 'Ida Lund'],
    ['“She was kind,” said his son, Ole Berg.¶“I liked the cold,” he said.', 'Ole Berg'],
  ])('%s', (prose, name) => {
    expect(lastSpeaker(ABOUT + prose)).toBe(name);
  });
});

describe('two of one gender in one sentence', () => {
  it.each([
    ['Tom Arden told John Cole that it was shut. “I know,” he replied.', undefined],
    ['Tom Arden told John Cole that it was shut. “Come back,” he added.', 'Tom Arden'],
    ['Tom Arden told John Cole that it was shut. “Come back,” he said.', 'Tom Arden'],
    ['Tom Arden was asked if it was shut. “Yes,” he replied.', 'Tom Arden'],
    ['Tom Arden was held by Sgt John Cole. “He ran,” he said.', undefined],
    ['Tom Arden was jailed for a year by Judge John Cole. “You ran,” he said.', undefined],
    ['Tom Arden was praised by John Cole. “I am glad,” he said.', undefined],
    ['Tom Arden has died. The vigil was led by John Cole. “We wept,” he said.', undefined],
    ['Tom Arden was held by Anna Berg. “I ran,” he said.', 'Tom Arden'],
    ['Tom Arden wept when John Cole said goodbye. “I loved him,” he said.', 'Tom Arden'],
    ['It was dark when John Cole said goodbye. “I loved him,” he said.', 'John Cole'],
  ])('%s', (prose, name) => {
    expect(lastSpeaker(prose)).toBe(name);
  });
});
