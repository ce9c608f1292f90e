import { expect, it } from 'vitest';
import { readSpeechAct, readStance } from '../../../src/analysis/positions/speech-act.ts';

it.each([
  ['say', 'The wall is old.', 'says'],
  ['demand', 'the wall', 'demands'],
  ['reject', 'the plan', 'rejects'],
  ['warn', 'taxes would rise', 'warns'],
  ['deny', 'it was late', 'denies'],
  ['say', 'If they build it, we will leave.', 'warns'],
  ['say', 'We will never accept the wall.', 'rejects'],
  ['say', 'The council must act now.', 'demands'],
  ['say', 'We fully support the harbour league.', 'supports'],
  ['say', 'This is simply not true.', 'denies'],
  [null, 'The wall is old.', 'says'],
])('%s “%s” %s', (lemma, words, act) => {
  expect(readSpeechAct(lemma, words)).toBe(act);
});

it.each([
  ['supports', 'Harbour League and its plan', 'favor'],
  ['criticises', 'Harbour League for its plan', 'against'],
  ['says', 'we condemn the Harbour League', 'against'],
  ['says', 'we stand with Harbour League', 'favor'],
  ['says', 'the Harbour League met', 'none'],
  ['supports', 'a plan that has long been on the table of the Harbour League', 'none'],
  ['says', 'the plan is old', 'none'],
] as const)('%s “%s”: %s', (act, words, stance) => {
  expect(readStance(act, words, 'Harbour League')).toBe(stance);
});
