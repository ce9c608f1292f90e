import { expect, it } from 'vitest';
import { readRetryAfterMs, untilMs } from '../../../src/lib/net/read-retry-after.ts';

const nowMs = Date.UTC(2026, 2, 2, 8, 0);
const HOUR_MS = 3_600_000;

it.each([
  ['120', 120_000],
  [' 120 ', 120_000],
  ['Mon, 02 Mar 2026 09:00:00 GMT', HOUR_MS],
  ['Mon, 02 Mar 2026 07:00:00 GMT', 0],
  ['later', null],
])('reads Retry-After: %s', (retryAfter, expected) => {
  expect(readRetryAfterMs({ 'retry-after': retryAfter }, nowMs)).toBe(expected);
});

it('is null without a header, and without a date', () => {
  expect(readRetryAfterMs({}, nowMs)).toBeNull();
  expect(untilMs('soon', nowMs)).toBeNull();
});
