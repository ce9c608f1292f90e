import type { EpochMs } from '../../model/article.ts';

const SECOND_MS = 1000;

/** @returns the wait that Retry-After asks for, given in seconds or as a date (RFC 9110 §10.2.3); null when there is none. */
export function readRetryAfterMs(
  headers: Readonly<Record<string, string>>,
  nowMs: EpochMs,
): number | null {
  const { 'retry-after': retryAfter } = headers;
  if (retryAfter === undefined) return null;
  if (/^\s*\d{1,9}\s*$/.test(retryAfter)) return Number(retryAfter) * SECOND_MS;
  return untilMs(retryAfter, nowMs);
}

/** @returns how long it is to this date of HTTP; null when it is none. */
export function untilMs(date: string, nowMs: EpochMs): number | null {
  const atMs = Date.parse(date);
  return Number.isNaN(atMs) ? null : Math.max(0, atMs - nowMs);
}
