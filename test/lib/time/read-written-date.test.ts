import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readWrittenDate } from '../../../src/lib/time/read-written-date.ts';

it.each([
  ['RFC 822', 'Tue, 03 Mar 2026 08:30:15 GMT', '2026-03-03T08:30:15Z'],
  ['an offset', 'Tue, 03 Mar 2026 08:30:15 +0130', '2026-03-03T07:00:15Z'],
  ['an offset with a colon', 'Tue, 3 Mar 2026 08:30 -05:00', '2026-03-03T13:30:00Z'],
  ['GMT with an offset', 'Tue, 3 Mar 2026 08:30 GMT+0200', '2026-03-03T06:30:00Z'],
  ['a North American zone', 'Tue, 03 Mar 2026 08:30:15 EST', '2026-03-03T13:30:15Z'],
  ['European summer time', 'Wed, 01 Jul 2026 08:30:00 CEST', '2026-07-01T06:30:00Z'],
  ['a comment', 'Tue, 03 Mar 2026 08:30:15 +0000 (UTC)', '2026-03-03T08:30:15Z'],
  ['no zone', 'Tue, 03 Mar 2026 08:30:15', '2026-03-03T08:30:15Z'],
  ['an unknown zone', 'Tue, 03 Mar 2026 08:30:15 XST', '2026-03-03T08:30:15Z'],
  ['no weekday, no time', '3 March 2026', '2026-03-03T00:00:00Z'],
  ['a wrong weekday', 'Mon, 03 Mar 2026 08:30:15 GMT', '2026-03-03T08:30:15Z'],
  ['a foreign weekday', 'Mié, 03 Mar 2026 08:30:15 GMT', '2026-03-03T08:30:15Z'],
  ['a year of two digits', '03 Mar 26 08:30 GMT', '2026-03-03T08:30:00Z'],
  ['a year of the last century', '03 Mar 99 08:30 GMT', '1999-03-03T08:30:00Z'],
  ['hyphens', 'Tuesday, 03-Mar-2026 08:30:15 GMT', '2026-03-03T08:30:15Z'],
  ['asctime', 'Tue Mar  3 08:30:15 2026', '2026-03-03T08:30:15Z'],
  ['date(1)', 'Tue Mar 3 08:30:15 CET 2026', '2026-03-03T07:30:15Z'],
  ['the American order', 'March 3, 2026 8:30', '2026-03-03T08:30:00Z'],
  ['the evening', 'March 3, 2026 8:30 PM', '2026-03-03T20:30:00Z'],
  ['the morning', 'Mar 3, 2026 at 8:30 a.m. EST', '2026-03-03T13:30:00Z'],
  ['an evening in another order', '3 Mar 2026 08:30:15pm', '2026-03-03T20:30:15Z'],
  ['an evening of ISO', '2026-03-03 8:30 p.m. +01:00', '2026-03-03T19:30:00Z'],
  ['half past midnight', 'March 3, 2026 12:30 AM', '2026-03-03T00:30:00Z'],
  ['half past noon', 'March 3, 2026 12:30 PM', '2026-03-03T12:30:00Z'],
  ['twice the evening', 'March 3, 2026 20:30 PM', '2026-03-03T20:30:00Z'],
  ['a zone that begins as a half of the day', 'March 3, 2026 8:30 AMT', '2026-03-03T08:30:00Z'],
  ['JavaScript', 'Tue Mar 03 2026 10:00:00 GMT+0100 (CET)', '2026-03-03T09:00:00Z'],
  [
    'JavaScript with the zone in full',
    'Tue Mar 03 2026 10:00:00 GMT+0100 (Central European Standard Time)',
    '2026-03-03T09:00:00Z',
  ],
  ['an offset of hours', '2026-03-03 08:30:15+01', '2026-03-03T07:30:15Z'],
  ['W3C-DTF', '2026-03-03T08:30:15Z', '2026-03-03T08:30:15Z'],
  ['a fraction', '2026-03-03T08:30:15.250+01:00', '2026-03-03T07:30:15.250Z'],
  ['a space for the T', '2026-03-03 08:30:15-05:00', '2026-03-03T13:30:15Z'],
  ['ISO without seconds', '2026-03-03T08:30', '2026-03-03T08:30:00Z'],
  ['a day', '2026-03-03', '2026-03-03T00:00:00Z'],
  ['a month', '2026-03', '2026-03-01T00:00:00Z'],
  ['a year', '2026', '2026-01-01T00:00:00Z'],
  ['basic ISO', '20260303T083015Z', '2026-03-03T08:30:15Z'],
  ['a basic day', '20260303', '2026-03-03T00:00:00Z'],
  ['midnight as 24:00', '2026-03-03T24:00:00Z', '2026-03-04T00:00:00Z'],
  ['a leap second', '2026-06-30T23:59:60Z', '2026-06-30T23:59:59Z'],
  ['a day that is no month', '28/11/2026 08:30', '2026-11-28T08:30:00Z'],
  ['a month before such a day', 'Sat, 11/28/2026 - 8:30 PM', '2026-11-28T20:30:00Z'],
  ['full stops', '28.11.2026', '2026-11-28T00:00:00Z'],
  ['a day that is its month', '03/03/2026', '2026-03-03T00:00:00Z'],
  ['a dash before the time', 'Tuesday 3 March 2026 - 08:30', '2026-03-03T08:30:00Z'],
  ['German', 'Sa, 3. Dezember 2026 08:30 MEZ', '2026-12-03T07:30:00Z'],
  ['March in German', '3. März 2026', '2026-03-03T00:00:00Z'],
  ['French', 'sam., 1er août 2026 08:30:15 +0200', '2026-08-01T06:30:15Z'],
  ['Spanish', 'Lun, 05 Ene 2026 08:30:15 +0100', '2026-01-05T07:30:15Z'],
  ['Spanish in full', '5 de diciembre de 2026', '2026-12-05T00:00:00Z'],
  ['seconds since 1970', '1772526615', '2026-03-03T08:30:15Z'],
  ['milliseconds since 1970', '1772526615000', '2026-03-03T08:30:15Z'],
  ['line breaks around', '\n  2026-03-03T08:30:15Z\n', '2026-03-03T08:30:15Z'],
])('reads %s: %s', (_, text, expected) => {
  expect(readWrittenDate(text)).toBe(Date.parse(expected));
});

it.each([
  '',
  'yesterday',
  '31 Apr 2026',
  '2026-02-30',
  '2026-13-01',
  '2026-03-03T25:00:00Z',
  '03 Foo 2026',
  '12/11/2026',
  '02.01.2026',
  '02-01-2026 10:00',
  '28/13/2026',
  '31/04/2026',
  '3 Marque 2026 -',
  '2026030308',
  'March 3, 2026 20:30 AM',
  '0000-00-00',
  '0001-01-01T00:00:00Z',
  '1899-12-31',
  '2101-01-01',
  '9999-12-31T23:59:59Z',
  '1'.repeat(1000),
])('does not guess at "%s"', (text) => {
  expect(readWrittenDate(text)).toBeNull();
});

it('reads back every point in time it may be given in RFC 822 and ISO 8601', () => {
  const max = Date.UTC(2099, 11, 31);
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date(max), noInvalidDate: true }), (date) => {
      expect(readWrittenDate(date.toISOString())).toBe(date.getTime());
      const seconds = Math.floor(date.getTime() / 1000) * 1000;
      expect(readWrittenDate(date.toUTCString())).toBe(seconds);
    }),
  );
});

it('throws at nothing', () => {
  fc.assert(fc.property(fc.string(), (text) => void readWrittenDate(text)));
});
