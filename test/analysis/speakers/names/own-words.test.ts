import { expect, it } from 'vitest';
import { isCommon, ownEnd, trimOwn } from '../../../../src/analysis/speakers/names/own-words.ts';
import type { Draft } from '../../../../src/analysis/text/document.ts';
import { parseDocument } from '../../../helpers/analysis/parse-document.ts';

it.each([
  ['by critics', 'critics'],
  ['voters who', 'voters'],
  ['the council’s', 'the council'],
  ['officials’', 'officials'],
  ['a statement signed by ten mayors', 'a statement'],
  ['Berg’s', 'Berg’s'],
  ['who', 'who'],
])('takes from %j what joins it to its sentence', (own, trimmed) => {
  expect(trimOwn(own)).toBe(trimmed);
});

it.each([
  ['the company', true],
  ['a court in Oster', true],
  ['the Oster council', false],
])('%j is another one in another article: %s', (own, isAnother) => {
  expect(isCommon(own)).toBe(isAnother);
});

it.each([
  [
    'Two people',
    'Two people who were in the room said it would pay.',
    'Two people who were in the room',
  ],
  ['The campaign', 'The campaign on Monday said it would pay.', 'The campaign'],
  ['Two people', 'Two people, who were in the room, said it would pay.', 'Two people'],
])('%j of %j is told as %j', (words, prose, own) => {
  const { sentences, text } = parseDocument(prose);
  const [sentence] = sentences;
  if (!sentence) throw new Error('no sentence');
  const cue = prose.indexOf('said');
  const draft = { sentence, cue: { span: { start: cue, end: cue + 4 } } } as Draft;
  expect(text.slice(0, ownEnd(draft, { start: 0, end: words.length }))).toBe(own);
});
