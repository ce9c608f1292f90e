import { expect, it } from 'vitest';
import { readPageTime } from '../../src/articles/read-page-time.ts';

it.each([
  ['2031-03-04T07:30:00+01:00', '2031-03-04T06:30:00.000Z'],
  ['2031-03-04 07:30', '2031-03-04T07:30:00.000Z'],
  ['2031-03-04', '2031-03-04T00:00:00.000Z'],
  ['Tue, 04 Mar 2031 07:30:00 GMT', '2031-03-04T07:30:00.000Z'],
  ['March 4, 2031 7:30 PM', '2031-03-04T19:30:00.000Z'],
  ['Tue Mar 04 2031 07:30:00 GMT+0100 (CET)', '2031-03-04T06:30:00.000Z'],
  ['1930471200', '2031-03-05T10:00:00.000Z'],
  ['1930471200000', '2031-03-05T10:00:00.000Z'],
  ['02.01.2031', null],
  ['02/01/2031', null],
  ['02-01-2031', null],
  ['2031', null],
  ['2031-03', null],
  ['04 Mar 31', null],
  ['Read 3 times in 2031', null],
  ['1970-01-01T00:00:00Z', null],
  ['last Tuesday', null],
  ['2031-14-44', null],
  [null, null],
])('%s is %s', (text, expected) => {
  const atMs = readPageTime(text);
  expect(atMs === null ? null : new Date(atMs).toISOString()).toBe(expected);
});
