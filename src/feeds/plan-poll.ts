/**
 * When a feed is asked next. What a server says of its own rhythm (Retry-After, Cache-Control, ttl, skipHours, ...) is
 * respected between a floor and a cap; failures back off exponentially; jitter keeps feeds from asking in step.
 */
import type { EpochMs } from '../model/article.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;

/** No feed is asked more often, whatever it says. */
export const MIN_INTERVAL_MS = 5 * MINUTE_MS;

/** No feed is forgotten for longer, whatever it says. */
export const MAX_INTERVAL_MS = 24 * HOUR_MS;

/** For a feed that says nothing of its rhythm. */
export const DEFAULT_INTERVAL_MS = 15 * MINUTE_MS;

const MIN_RETRY_AFTER_MS = MINUTE_MS;

/** 429 without Retry-After: the server wants less, and didn't say how much. */
export const RATE_LIMITED_MS = 4 * HOUR_MS;

/** A tenth later at most, so that the floor holds. */
const SUCCESS_JITTER = 0.1;

/** The rhythm that a feed's document asks for. */
export interface UpdateHints {
  /** ttl, or sy:updatePeriod over sy:updateFrequency; null when neither is there. */
  readonly intervalMs: number | null;
  /** Hours in UTC, 0-23, in which the feed does not change. */
  readonly skipHours: readonly number[];
  /** Days in UTC, 0 is Sunday. */
  readonly skipDays: readonly number[];
}

export const NO_HINTS: UpdateHints = { intervalMs: null, skipHours: [], skipDays: [] };

export interface SuccessPlan {
  readonly nowMs: EpochMs;
  /** From Cache-Control or Expires; null when the response said nothing. */
  readonly freshForMs: number | null;
  readonly hints: UpdateHints;
  readonly defaultIntervalMs: number;
  /** In [0, 1). */
  readonly random: number;
}

/** @returns a whole number of milliseconds, as all points in time are: the store refuses others. */
export function planAfterSuccess(plan: SuccessPlan): EpochMs {
  const asked = [plan.freshForMs, plan.hints.intervalMs].filter((ms) => ms !== null && ms > 0);
  const wanted = asked.length === 0 ? plan.defaultIntervalMs : Math.max(...asked.map(Number));
  const intervalMs = clamp(wanted, MIN_INTERVAL_MS, MAX_INTERVAL_MS);
  const jittered = intervalMs * (1 + SUCCESS_JITTER * plan.random);
  const nextMs = plan.nowMs + Math.round(Math.min(jittered, MAX_INTERVAL_MS));
  return passSkipped(nextMs, plan.hints, plan.nowMs + MAX_INTERVAL_MS);
}

export interface FailurePlan {
  readonly nowMs: EpochMs;
  /** Including this one. */
  readonly failureCount: number;
  /** null when the server named no time. */
  readonly retryAfterMs: number | null;
  /** In [0, 1). */
  readonly random: number;
}

/** 15 min doubled with each failure, between half and all of it, at most 24 h; a time the server named goes first. */
export function planAfterFailure(plan: FailurePlan): EpochMs {
  if (plan.retryAfterMs !== null)
    return plan.nowMs + clamp(Math.round(plan.retryAfterMs), MIN_RETRY_AFTER_MS, MAX_INTERVAL_MS);
  const backOffMs = Math.min(DEFAULT_INTERVAL_MS * 2 ** (plan.failureCount - 1), MAX_INTERVAL_MS);
  const jittered = backOffMs * (0.5 + 0.5 * plan.random);
  return plan.nowMs + Math.max(Math.round(jittered), MIN_INTERVAL_MS);
}

/** @returns how long the response may be used unasked (RFC 9111 §4.2.1); null when it doesn't say. */
export function readFreshnessMs(
  headers: Readonly<Record<string, string>>,
  nowMs: EpochMs,
): number | null {
  const { 'cache-control': cacheControl = '', expires } = headers;
  if (/\bno-(?:cache|store)\b/i.test(cacheControl)) return null;
  const maxAge = /\bmax-age\s*=\s*"?(\d{1,9})/i.exec(cacheControl)?.[1];
  if (maxAge !== undefined) return Number(maxAge) * SECOND_MS;
  return expires === undefined ? null : untilMs(expires, nowMs);
}

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

function untilMs(date: string, nowMs: EpochMs): number | null {
  const atMs = Date.parse(date);
  return Number.isNaN(atMs) ? null : Math.max(0, atMs - nowMs);
}

/** To the start of the first hour that is not skipped; a feed that skips everything is asked at the cap. */
function passSkipped(nextMs: EpochMs, hints: UpdateHints, capMs: EpochMs): EpochMs {
  let atMs = nextMs;
  while (atMs < capMs && isSkipped(atMs, hints)) atMs = (Math.floor(atMs / HOUR_MS) + 1) * HOUR_MS;
  return Math.min(atMs, capMs);
}

function isSkipped(atMs: EpochMs, { skipHours, skipDays }: UpdateHints): boolean {
  const at = new Date(atMs);
  return skipHours.includes(at.getUTCHours()) || skipDays.includes(at.getUTCDay());
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), max);
}
