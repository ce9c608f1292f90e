import { expect, it } from 'vitest';
import { dateAmongWords } from '../../../commands/asking/date-among-words.ts';
import { editor, lineOf, openNewsroom } from '../../helpers/newsroom.ts';

/** A Tuesday. */
const nowMs = Date.UTC(2026, 2, 3, 8, 30);
const context = { nowMs, timeZone: 'UTC' };
const dayMs = (day: number) => Date.UTC(2026, 1, day);

it.each([
  ['tolls yesterday', 'yesterday', { words: ['tolls'], sinceMs: dayMs(30), untilMs: dayMs(31) }],
  ['tolls on Monday', 'Monday', { words: ['tolls'], sinceMs: dayMs(30), untilMs: dayMs(31) }],
  ['since monday', 'monday', { sinceMs: dayMs(30) }],
  ['tolls today', 'today', { words: ['tolls'], sinceMs: dayMs(31) }],
  ['tolls last week', 'last week', { words: ['tolls'], sinceMs: dayMs(23), untilMs: dayMs(30) }],
])('reads a date behind the words: %s', (typed, text, filter) => {
  expect(dateAmongWords({ words: typed.split(' ') }, context)).toEqual({ text, filter });
});

it.each([['tolls'], ['yesterday tolls'], ['tolls tomorrow'], ['']])(
  'reads none in “%s”',
  (typed) => {
    expect(dateAmongWords({ words: typed.split(' ') }, context)).toBeNull();
  },
);

it('leaves dates alone that are given as such', () => {
  expect(dateAmongWords({ words: ['yesterday'], sinceMs: 1 }, context)).toBeNull();
  expect(dateAmongWords({}, context)).toBeNull();
});

it('is offered where nothing is found with the words', async () => {
  const { say } = await openNewsroom();
  const document = await say('/quote Harrowby authority this month', editor);
  expect(lineOf(document, 'Published this month')).toMatch(
    /^\/quote "Tomas Harrowby" authority since:\d+T\d+Z$/,
  );
});
