import { expect, it } from 'vitest';
import { isEpithet } from '../../../../src/analysis/speakers/mentions/is-epithet.ts';
import { parseDocument } from '../../../helpers/analysis/parse-document.ts';

it.each([
  ['Embattled Oster mayor Anna Berg left.', true],
  ['Newly-elected Anna Berg left.', true],
  ['Crisis-hit Oster waited.', true],
  ['Embattled mayor Anna Berg left.', false],
  ['Young Anna Berg left.', false],
  ['United Oster won.', false],
])('opens %j: %s', (prose, isOne) => {
  expect(isEpithet(parseDocument(prose).tokens, 0)).toBe(isOne);
});

it('is none amid a sentence, where its capital is a name’s', () => {
  const { tokens } = parseDocument('It was Embattled Oster.');
  expect(isEpithet(tokens, 2)).toBe(false);
});
