import { expect, it } from 'vitest';
import { readPageTime } from '../../src/articles/read-page-time.ts';

it.each([
  ['2031-03-04T07:30:00+01:00', '2031-03-04T06:30:00.000Z'],
  ['2031-03-04 07:30', '2031-03-04T07:30:00.000Z'],
  ['2031-03-04', '2031-03-04T00:00:00.000Z'],
  ['Tue, 04 Mar 2031 07:30:00 GMT', '2031-03-04T07:30:00.000Z'],
  ['1970-01-01T00:00:00Z', null],
  ['last Tuesday', null],
  ['2031-14-44', null],
  [null, null],
])('%s is %s', (text, expected) => {
  const atMs = readPageTime(text);
  expect(atMs === null ? null : new Date(atMs).toISOString()).toBe(expected);
});
