import { describe, expect, it } from 'vitest';
import {
  csvHref,
  queryOf,
  readRecordQuery,
  recordHref,
} from '../../../../src/platforms/console/pages/record-query.ts';

const read = (search: string, usualDays: number | null = 30) =>
  readRecordQuery(new URLSearchParams(search), usualDays);

const ALL = { speaker: null, topic: null, outlet: null, kind: null, days: 30, page: 1 };

describe('readRecordQuery', () => {
  it.each([
    ['', {}],
    ['days=7', { days: 7 }],
    ['days=all', { days: null }],
    ['days=8', {}],
    ['days=', {}],
    ['outlet=Harbour+Post', { outlet: 'Harbour Post' }],
    ['outlet=&topic=+&kind=', {}],
    ['topic=%C3%98ster', { topic: 'Øster' }],
    ['kind=body', { kind: 'body' }],
    ['kind=topic', {}],
    ['page=3', { page: 3 }],
    ['page=-1', {}],
    ['page=1e99', {}],
  ])('%s', (search, expected) => {
    expect(read(search)).toEqual({ ...ALL, ...expected });
  });

  it('takes all time where that is usual, and cuts what is longer than any name', () => {
    expect(read('', null).days).toBeNull();
    expect(read(`topic=${'x'.repeat(5000)}`).topic).toHaveLength(500);
  });
});

it('writes addresses that are read back alike', () => {
  const query = { ...queryOf({ outlet: 'A & B', topic: 'c+d' }), kind: 'body', days: 7 } as const;
  const href = recordHref('/voices', query, 2);
  expect(href).toBe('/voices?topic=c%2Bd&outlet=A+%26+B&kind=body&days=7&page=2');
  expect(read(href.slice('/voices?'.length))).toEqual({ ...query, page: 2 });
});

it('leaves out of an address what is as usual', () => {
  expect(recordHref('/voices', { ...queryOf({}), days: 30 })).toBe('/voices');
  expect(recordHref('/outlets', queryOf({}))).toBe('/outlets?days=all');
  expect(csvHref('quotes', queryOf({ speaker: 'anna berg' }))).toBe(
    '/csv/quotes?speaker=anna+berg',
  );
  expect(csvHref('voices', { ...queryOf({}), days: 30 })).toBe('/csv/voices?days=30');
});
