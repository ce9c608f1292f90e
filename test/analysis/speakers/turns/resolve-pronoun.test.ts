import { expect, it } from 'vitest';
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
