import { expect, it } from 'vitest';
import {
  isCalledBody,
  opensWithBody,
} from '../../../../src/analysis/speakers/mentions/called-body.ts';
import { parseDocument } from '../../../helpers/analysis/parse-document.ts';

/** Each row: a sentence, a name in it, and whether the words beside it call it a body. */
it.each([
  ['Now the airline Gullavia said so.', 'Gullavia', true],
  ['Airline Gullavia said so.', 'Gullavia', true],
  ['Gullavia, the airline, said so.', 'Gullavia', true],
  ['Gullavia, a small think tank, said so.', 'Gullavia', true],
  ['Gullavia, the maker of bread, said so.', 'Gullavia', true],
  ['Gullavia, a baker, said so.', 'Gullavia', false],
  ['Gullavia, the woman who runs the airline, said so.', 'Gullavia', false],
  ['Now the firm Gullavia founded said so.', 'Gullavia', false],
  ['Gullavia said so.', 'Gullavia', false],
])('%s', (prose, name, isCalled) => {
  const { tokens } = parseDocument(prose);
  const start = tokens.findIndex(({ text }) => text === name);
  expect(isCalledBody(tokens, { start, end: start + 1 })).toBe(isCalled);
});

it.each([
  ['Airline Gullavia said so.', true],
  ['Publisher Harlow Moen said so.', true],
  ['Publisher Anna Moen said so.', false],
  ['Baker Gullavia said so.', false],
])('%s: its first word is none of the name: %s', (prose, isOpened) => {
  const { tokens } = parseDocument(prose);
  const end = tokens.findIndex(({ text }) => text === 'said');
  expect(opensWithBody(tokens, { start: 0, end })).toBe(isOpened);
});
