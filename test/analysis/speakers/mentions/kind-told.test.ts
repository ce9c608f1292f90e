import { expect, it } from 'vitest';
import { kindTold, opensWithBody } from '../../../../src/analysis/speakers/mentions/kind-told.ts';
import { parseDocument } from '../../../helpers/analysis/parse-document.ts';

/** Each row: a sentence, a name in it, and what the words beside it tell. */
it.each([
  ['Now the airline Gullavia said so.', 'Gullavia', 'body'],
  ['Airline Gullavia said so.', 'Gullavia', 'body'],
  ['Gullavia, the airline, said so.', 'Gullavia', 'body'],
  ['Gullavia, a small think tank, said so.', 'Gullavia', 'body'],
  ['Gullavia, the maker of bread, said so.', 'Gullavia', 'body'],
  ['Gullavia, the maker of the new film, said so.', 'Gullavia', null],
  ['Gullavia, a baker, said so.', 'Gullavia', null],
  ['Gullavia, the woman who runs the airline, said so.', 'Gullavia', null],
  ['Now the firm Gullavia founded said so.', 'Gullavia', null],
  ['In the airline Gullavia said so.', 'Gullavia', null],
  ['Gullavia said so.', 'Gullavia', null],
  ['Gullavia, 10, said so.', 'Gullavia', 'person'],
  ['Gullavia, 10 of them, said so.', 'Gullavia', null],
])('%s', (prose, name, kind) => {
  const { tokens } = parseDocument(prose);
  const start = tokens.findIndex(({ text }) => text === name);
  expect(kindTold(tokens, { start, end: start + 1 })).toBe(kind);
});

it.each([
  ['Airline Gullavia said so.', true],
  ['Publisher Harlow Moen said so.', true],
  ['Publisher Anna Moen said so.', false],
  ['Charity Watch said so. They met Charity Watch there.', false],
  ['Charity Moen, 34, said so.', false],
  ['Baker Gullavia said so.', false],
])('%s: its first word is none of the name: %s', (prose, isOpened) => {
  const { tokens } = parseDocument(prose);
  const end = tokens.findIndex(({ text }) => /^(?:said|,)$/u.test(text));
  expect(opensWithBody(tokens, { start: 0, end })).toBe(isOpened);
});
